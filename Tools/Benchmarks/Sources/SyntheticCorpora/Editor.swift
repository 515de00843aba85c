/// Makes edited copies of articles. Equal seeds give equal copies.
struct Editor: Sendable {
  var writer: Writer
  let sites: [Site]

  var vocabulary: Vocabulary { writer.language.vocabulary }

  /// A copy of an article.
  mutating func copy(of article: Article, by edit: Edit) -> [UInt16] {
    let original = article.spelled(vocabulary)
    return switch edit {
    case .whitespace: rebroken(original)
    case .characters2: altered(original, rate: 0.02)
    case .characters5: altered(original, rate: 0.05)
    case .characters10: altered(original, rate: 0.1)
    case .characters15: altered(original, rate: 0.15)
    case .sentencesDropped: dropping(article, share: 0.15).spelled(vocabulary)
    case .sentencesInserted: inserting(article, share: 0.15).spelled(vocabulary)
    case .sentencesExchanged: inserting(dropping(article, share: 0.1), share: 0.1).spelled(vocabulary)
    case .framed: framed(original, isWide: false)
    case .framedCharacters2: framed(altered(original, rate: 0.02), isWide: false)
    case .reordered: reordered(article).spelled(vocabulary)
    case .excerpt: excerpt(article).spelled(vocabulary)
    case .embedded: embedded(article).spelled(vocabulary)
    case .moved: framed(rebroken(original), isWide: true)
    case .repunctuated: repunctuated(article).spelled(vocabulary)
    case .synonyms10: reworded(article, rate: 0.1).spelled(vocabulary)
    case .synonyms20: reworded(article, rate: 0.2).spelled(vocabulary)
    case .rewritten:
      framed(dropping(reworded(article, rate: 0.07), share: 0.07).spelled(vocabulary), isWide: true)
    }
  }

  /// The text on a page of one of the sites; a few of them have most pages.
  mutating func framed(_ text: [UInt16], isWide: Bool) -> [UInt16] {
    let draw = Double.random(in: 0..<1, using: &writer.generator)
    return sites[Int(draw * draw * Double(sites.count))].page(text, isWide: isWide, using: &writer)
  }
}
