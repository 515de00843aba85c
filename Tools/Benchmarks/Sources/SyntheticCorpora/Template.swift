/// A form: fixed passages, each followed by one that every instance fills in for itself.
struct Template: Sendable {
  private let fixed: [Article.Sentence]
  private let ownLength: Int
  private let language: Language
  private let seed: UInt64

  /// Eight blocks of 100 characters, a share of each fixed.
  static func blocks(_ language: Language, seed: UInt64, share: Double) -> Template {
    let fixedLength = Int((100 * share).rounded())
    return Template(language, seed: seed, blocks: 8, fixedLength: fixedLength, ownLength: 100 - fixedLength)
  }

  /// Sixteen slots of 15 characters, each after 35 fixed ones.
  static func slots(_ language: Language, seed: UInt64) -> Template {
    Template(language, seed: seed, blocks: 16, fixedLength: 35, ownLength: 15)
  }

  private init(_ language: Language, seed: UInt64, blocks: Int, fixedLength: Int, ownLength: Int) {
    var writer = Writer(language, seed: seed ^ 0x464F_524D, item: blocks)
    fixed = (0..<blocks).map { _ in writer.passage(length: fixedLength - 1) + [Mark.comma.rawValue] }
    self.ownLength = ownLength
    self.language = language
    self.seed = seed
  }

  /// An instance; each block is a sentence and a paragraph.
  func instance(_ number: Int) -> Article {
    var writer = Writer(language, seed: seed ^ 0x46_494C_4C45_4400, item: number)
    return Article(
      paragraphs: fixed.map { [$0 + writer.passage(length: ownLength - 1) + [Mark.stop.rawValue]] }
    )
  }
}
