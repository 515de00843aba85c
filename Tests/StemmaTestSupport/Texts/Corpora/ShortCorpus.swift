/// Short texts, and copies of some with a few changes for each 40 characters, among unrelated ones of their length.
public struct ShortCorpus: Sendable {
  /// What changes in a copy.
  public enum Change: String, CaseIterable, Sendable {
    case replaced
    case inserted
    case deleted
  }

  /// The number of documents.
  public var documents = 20_000
  /// The number of copies.
  public var copies = 2_400
  /// The lengths in characters.
  public var lengths = [40, 60, 80, 120]
  /// The languages.
  public var languages: [WritingLanguage] = [.chinese, .english]
  private let seed: UInt64

  /// Creates a corpus; equal seeds give equal corpora.
  public init(seed: UInt64) { self.seed = seed }

  /// The documents, in random order. The copies take every change of every length and language in turn.
  public func texts() -> [LabelledText] {
    var generator = SeededGenerator(seed: seed)
    var draft = CorpusDraft()
    for number in 0..<max(0, documents - copies) {
      let language = languages[number % languages.count]
      let length = lengths[number / languages.count % lengths.count]
      var prose = ProseWriter(language, seed: generator.next())
      let text = prose.passage(length: length)
      draft.add(text, Self.truth(number, "base", language, length, amount: 0))
      guard number < copies else { continue }
      let kinds = Change.allCases.count
      let round = number / (languages.count * lengths.count)
      // 0 stands for a whole word, else that many characters.
      let amount = round / kinds % 4
      let change = Change.allCases[round % kinds]
      var editor = ShortEditor(language, seed: generator.next())
      let copy = editor.copy(of: text, change, amount: amount)
      draft.add(copy, Self.truth(number, change.rawValue, language, length, amount: amount))
    }
    return draft.documents(using: &generator)
  }

  private static func truth(
    _ number: Int,
    _ kind: String,
    _ language: WritingLanguage,
    _ length: Int,
    amount: Int
  )
    -> CorpusDraft.Truth
  {
    [
      ("text", .integer(number)), ("kind", .string(kind)), ("language", .string(language.rawValue)),
      ("length", .integer(length)),
      ("unit", kind == "base" ? .none : .string(amount == 0 ? "word" : "characters")),
      ("amount", kind == "base" ? .none : .integer(max(1, amount))),
    ]
  }
}
