/// Documents of a corpus while it is made; they get their order and ids at the end.
struct CorpusDraft {
  typealias Truth = [(name: String, value: LabelledText.Value)]

  private struct Draft {
    let text: String
    let truth: Truth
    let date: String?
    let source: String?
  }

  private var drafts: [Draft] = []
  var count: Int { drafts.count }

  mutating func add(_ text: String, date: String? = nil, source: String? = nil, _ truth: Truth) {
    drafts.append(Draft(text: text, truth: truth, date: date, source: source))
  }

  /// The documents in random order.
  func documents(using generator: inout SeededGenerator) -> [LabelledText] {
    drafts.shuffled(using: &generator).enumerated().map { number, draft in
      LabelledText(
        id: "d\(number)",
        text: draft.text,
        date: draft.date,
        source: draft.source,
        truth: draft.truth
      )
    }
  }
}

extension SeededGenerator {
  /// A day from 2021 to 2024 as a number.
  mutating func day() -> Int { Int.random(in: 0..<(4 * 336), using: &self) }

  /// A day written as ISO 8601 has it; months have 28 days here, so that days add up easily.
  static func date(_ day: Int) -> String {
    let month = day / 28 % 12 + 1
    let ofMonth = day % 28 + 1
    return "\(2021 + day / 336)-\(month < 10 ? "0" : "")\(month)-\(ofMonth < 10 ? "0" : "")\(ofMonth)"
  }

  /// The name of a site.
  mutating func site() -> String { "site\(Int.random(in: 1...400, using: &self)).example" }
}
