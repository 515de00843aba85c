/// What the slots of a language's texts are filled with: pools of expressions, which may have slots of their own.
///
/// Written as lines: `kind= word word` for words, `kind: expression | expression` for what has spaces. Lines of one
/// kind add up.
public struct Lexicon: Sendable {
  private var pools: [String: [SlotPattern]] = [:]
  private var outcomes: [String: Int] = [:]

  init(_ source: String) {
    for line in source.split(separator: "\n") {
      guard let end = line.firstIndex(where: { $0 == "=" || $0 == ":" }) else { continue }
      let entries = line[line.index(after: end)...]
      let patterns =
        line[end] == "="
        ? entries.split(separator: " ").map { SlotPattern($0) }
        : entries.split(separator: "|").map { SlotPattern(Self.trimmed($0)) }
      pools[String(line[..<end]), default: []] += patterns
    }
    for name in pools.keys { countOutcomes(name) }
  }

  /// A value for a slot.
  func value(for kind: SlotPattern.Kind, using generator: inout SeededGenerator) -> String {
    switch kind {
    case .number(let range, let width):
      let digits = String(Int.random(in: range, using: &generator))
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    case .digits(let count):
      return (0..<count).map { String(Int.random(in: ($0 == 0 ? 1 : 0)...9, using: &generator)) }.joined()
    case .pool(let name):
      guard let pattern = pools[name]?.randomElement(using: &generator) else {
        preconditionFailure("the lexicon has no pool \(name)")
      }
      return text(pattern, using: &generator)
    }
  }

  /// A text of a pool.
  func text(_ pool: String, using generator: inout SeededGenerator) -> String {
    value(for: .pool(pool), using: &generator)
  }

  /// The expressions of a pool, with their slots.
  func patterns(_ pool: String) -> [SlotPattern] { pools[pool] ?? [] }

  /// How many different values a slot can have, up to a million.
  func outcomes(of kind: SlotPattern.Kind) -> Int {
    switch kind {
    case .number(let range, _): range.count
    case .digits(let count): (0..<min(count, 6)).reduce(1) { outcomes, _ in outcomes * 10 }
    case .pool(let name): outcomes[name] ?? 0
    }
  }

  /// Counts the values of a pool and of those it draws from.
  private mutating func countOutcomes(_ name: String) {
    guard outcomes[name] == nil else { return }
    let limit = 1_000_000
    var sum = 0
    for pattern in patterns(name) {
      var product = 1
      for slot in pattern.slots {
        if case .pool(let part) = slot.kind { countOutcomes(part) }
        product = min(limit, product * outcomes(of: slot.kind))
      }
      sum = min(limit, sum + product)
    }
    outcomes[name] = sum
  }

  private func text(_ pattern: SlotPattern, using generator: inout SeededGenerator) -> String {
    pattern.parts.reduce(into: "") { text, part in
      switch part {
      case .text(let fixed): text += fixed
      case .slot(let slot): text += value(for: slot.kind, using: &generator)
      }
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension SlotPattern {
  /// The slots in their order.
  var slots: [Slot] {
    parts.compactMap { part in
      if case .slot(let slot) = part { return slot }
      return nil
    }
  }
}

extension SeededGenerator {
  /// True with a probability.
  mutating func happens(_ probability: Double) -> Bool {
    Double.random(in: 0..<1, using: &self) < probability
  }
}
