/// Articles and previews of them: their beginning, with or without a line that asks the reader to go on.
public struct PreviewCorpus: Sendable {
  /// The number of articles.
  public var articles = 400
  /// The share of an article that a preview has.
  public var shares = 0.3...0.95
  /// The languages of the articles, in turn.
  public var languages: [WritingLanguage] = [
    .chinese, .english, .chinese, .english, .german, .japanese, .russian,
  ]
  private let seed: UInt64

  /// Creates a corpus; equal seeds give equal corpora.
  public init(seed: UInt64) { self.seed = seed }

  /// The documents, in random order: each article with one to three previews, and a quarter of the articles alone.
  public func texts() -> [LabelledText] {
    var generator = SeededGenerator(seed: seed)
    var draft = CorpusDraft()
    for article in 0..<articles { add(article, to: &draft, using: &generator) }
    return draft.documents(using: &generator)
  }

  private func add(_ article: Int, to draft: inout CorpusDraft, using generator: inout SeededGenerator) {
    let language = languages[article % languages.count]
    var prose = ProseWriter(language, seed: generator.next())
    let text = prose.text(length: Int.random(in: 300...1_200, using: &generator) * language.breadth)
    let day = generator.day()
    draft.add(
      text,
      date: SeededGenerator.date(day),
      source: generator.site(),
      Self.truth(article, "full", language, share: 1)
    )
    guard article % 4 != 3 else { return }
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let share = Double.random(in: shares, using: &generator)
      var preview = Self.beginning(text, share: share)
      let asks = generator.happens(0.5)
      if asks { preview += "\n" + prose.lexicon.text("more", using: &generator) }
      let isLater = generator.happens(0.5)
      let distance = Int.random(in: 1...20, using: &generator)
      draft.add(
        preview,
        date: SeededGenerator.date(max(0, isLater ? day + distance : day - distance)),
        source: generator.site(),
        Self.truth(article, "preview", language, share: share)
          + [("asks", .string(asks ? "yes" : "no")), ("dated", .string(isLater ? "after" : "before"))]
      )
    }
  }

  /// The first characters of a text, cut in front of a space where one is near.
  private static func beginning(_ text: String, share: Double) -> String {
    let cut = text.prefix(Int((share * Double(text.count)).rounded()))
    guard let space = cut.lastIndex(of: " "), cut.distance(from: space, to: cut.endIndex) < 20 else {
      return String(cut)
    }
    return String(cut[..<space])
  }

  private static func truth(_ article: Int, _ kind: String, _ language: WritingLanguage, share: Double)
    -> CorpusDraft.Truth
  {
    [
      ("article", .integer(article)), ("kind", .string(kind)), ("language", .string(language.rawValue)),
      ("share", .share(share)),
    ]
  }
}
