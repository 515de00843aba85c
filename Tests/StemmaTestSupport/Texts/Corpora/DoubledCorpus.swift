/// Texts that were extracted twice into one record, as a page with a version for printing gives them, next to plain
/// records of them and to edited versions of both.
public struct DoubledCorpus: Sendable {
  /// The number of different texts.
  public var articles = 400
  /// The languages of the texts, in turn.
  public var languages: [WritingLanguage] = [
    .chinese, .english, .chinese, .english, .korean, .spanish, .arabic,
  ]
  private let seed: UInt64

  /// Creates a corpus; equal seeds give equal corpora.
  public init(seed: UInt64) { self.seed = seed }

  /// The documents, in random order. A quarter of the texts are in one plain record alone.
  public func texts() -> [LabelledText] {
    var generator = SeededGenerator(seed: seed)
    var draft = CorpusDraft()
    for article in 0..<articles { add(article, to: &draft, using: &generator) }
    return draft.documents(using: &generator)
  }

  private func add(_ article: Int, to draft: inout CorpusDraft, using generator: inout SeededGenerator) {
    let language = languages[article % languages.count]
    var prose = ProseWriter(language, seed: generator.next())
    var editor = TextEditor(language, seed: generator.next())
    let text = prose.text(length: Int.random(in: 150...900, using: &generator) * language.breadth)
    let edited = editor.altered(text, rate: 0.03) ?? text
    let rebroken = editor.rebroken(text)
    var records: [(kind: String, text: String)] = [("plain", text)]
    if article % 4 != 3 {
      records.append(("doubled", text + "\n" + text))
      records.append(("edited", edited))
      switch article % 3 {
      case 0: records.append(("doubled-edited", edited + "\n" + edited))
      case 1: records.append(("doubled-unlike", text + "\n\n" + edited))
      default: records.append(("doubled-rebroken", rebroken + "\n" + text))
      }
    }
    let day = generator.day()
    for (place, record) in records.enumerated() {
      draft.add(
        record.text,
        date: generator.happens(0.6) ? SeededGenerator.date(day + place) : nil,
        source: generator.site(),
        [
          ("article", .integer(article)), ("kind", .string(record.kind)),
          ("language", .string(language.rawValue)),
        ]
      )
    }
  }
}
