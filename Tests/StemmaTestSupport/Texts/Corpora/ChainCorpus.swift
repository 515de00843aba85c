/// Snapshots of live pages: each has the newest entries of a page, and has lost its oldest ones and gained as many
/// since the one before. Neighbours are versions of one page; the first and last of a long chain share nothing but
/// the heading.
public struct ChainCorpus: Sendable {
  /// The number of pages.
  public var chains = 60
  /// The number of snapshots of a page.
  public var snapshots = 5...40
  /// The number of entries on a page.
  public var entries = 6...24
  /// The languages of the pages, in turn.
  public var languages: [WritingLanguage] = [.chinese, .english, .spanish]
  private let seed: UInt64

  /// Creates a corpus; equal seeds give equal corpora.
  public init(seed: UInt64) { self.seed = seed }

  /// The documents, in random order.
  public func texts() -> [LabelledText] {
    var generator = SeededGenerator(seed: seed)
    var draft = CorpusDraft()
    for chain in 0..<chains { add(chain, to: &draft, using: &generator) }
    return draft.documents(using: &generator)
  }

  private func add(_ chain: Int, to draft: inout CorpusDraft, using generator: inout SeededGenerator) {
    let language = languages[chain % languages.count]
    var prose = ProseWriter(language, seed: generator.next())
    let count = Int.random(in: entries, using: &generator)
    let dropped = Int.random(in: 1...max(1, count / 3), using: &generator)
    let title = prose.lexicon.text("phrase", using: &generator)
    let site = generator.site()
    var day = generator.day()
    var page = (0..<count).map { _ in Self.entry(&prose, using: &generator) }
    for place in 0..<Int.random(in: snapshots, using: &generator) {
      if place > 0 {
        page.removeFirst(dropped)
        page += (0..<dropped).map { _ in Self.entry(&prose, using: &generator) }
        day += 1
      }
      let text = ([title] + page.reversed()).joined(separator: "\n")
      draft.add(
        text,
        date: SeededGenerator.date(day),
        source: site,
        [
          ("chain", .integer(chain)), ("place", .integer(place)), ("kind", .string("snapshot")),
          ("language", .string(language.rawValue)), ("entries", .integer(count)),
          ("dropped", .integer(dropped)),
          ("shared", .share(place == 0 ? 0 : Double(count - dropped) / Double(count))),
        ]
      )
    }
  }

  /// An entry: the time of day, and a sentence or two.
  private static func entry(_ prose: inout ProseWriter, using generator: inout SeededGenerator) -> String {
    let minutes = Int.random(in: 10...59, using: &generator)
    let sentences = (0..<Int.random(in: 1...2, using: &generator)).map { _ in prose.sentence() }
    return "\(Int.random(in: 0...23, using: &generator)):\(minutes) "
      + sentences.joined(separator: prose.language.sentenceSeparator)
  }
}
