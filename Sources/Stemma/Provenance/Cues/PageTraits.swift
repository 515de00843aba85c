/// What the parts of the evidence read from the original of a witness. O(n).
struct PageTraits: Sendable {
  /// Pinyin in parentheses behind a character.
  private(set) var glosses = TokenMarks()
  /// Lost bytes.
  private(set) var mojibake = TokenMarks()
  /// Lines that name an editor, author or source.
  private(set) var editorial = TokenMarks()
  /// What follows the names of a source, up to the end of the line.
  private(set) var attributions: [String] = []
  /// Phrases and dots where a text breaks off.
  private(set) var cuts = TokenMarks()
  /// Whether the last of the text is dots.
  private(set) var endsWithDots = false
  /// Line breaks between two tokens.
  private(set) var breaks = TokenMarks()
  /// Line breaks inside of sentences.
  private(set) var wraps = TokenMarks()
  /// Markup of headings, lists and emphasis.
  private(set) var markup = TokenMarks()
  /// Full-width punctuation after Han characters.
  private(set) var wide = TokenMarks()
  /// Half-width punctuation after Han characters.
  private(set) var narrow = TokenMarks()
  /// HTML entities and tags.
  private(set) var entities = TokenMarks()
  /// Words in which a converter left a character that two traditional ones merged into.
  private(set) var mergedForms = 0

  /// Nothing read.
  init() {}

  init(_ page: WitnessPage) {
    (glosses, mojibake) = TraceScanner.scan(page)
    let editorial = EditorialScanner.scan(page)
    self.editorial = editorial.marks
    attributions = editorial.attributions
    (cuts, endsWithDots) = TruncationScanner.scan(page)
    (breaks, wraps) = LineBreakScanner.scan(page)
    var formatting = FormattingScanner(page)
    formatting.scan()
    markup = formatting.markup
    wide = formatting.wide
    narrow = formatting.narrow
    entities = EntityScanner.scan(page)
    mergedForms = MergedForms.count(page)
  }

  /// The traits of all witnesses that are related to others; each of their documents is folded once.
  static func all(of witnesses: [WitnessText], relations: [Relation]) -> [PageTraits] {
    var traits = [PageTraits](repeating: PageTraits(), count: witnesses.count)
    RelatedWitnesses.forEach(witnesses, relations) { index, original in
      traits[index] = PageTraits(WitnessPage(witnesses[index].tokens, of: original))
    }
    return traits
  }
}
