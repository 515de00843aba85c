/// How surprising each token of a text is where it stands: its self-information -ln P (Shannon 1948) after the tokens
/// before it, in sixteenths of a nat; a byte a token.
///
/// What two texts share tells as much as it surprises in the text that makes it less surprising. Summed over the equal
/// tokens of an alignment that is the evidence that the texts did not arrive at them on their own.
package struct Surprisals: Sendable {
  /// The value of one nat.
  package static let nat: Int32 = 16

  /// In sixteenths of a nat; 0 for a token that can equal none.
  package private(set) var values: [UInt8]

  /// - Parameter values: For each token, in sixteenths of a nat.
  package init(values: [UInt8]) { self.values = values }

  /// Every token counts in full wherever it stands: one nat for a Han character, two for a word.
  package init(uniform tokens: [UInt32]) {
    values = tokens.map { UInt8(Seed.weight(of: $0) * Int(Self.nat)) }
  }

  /// Tokens of stock phrases are no evidence.
  mutating func silence(_ tokens: Range<Int>) {
    for index in tokens { values[index] = 0 }
  }

  /// What some tokens tell that stand in two texts, in nats. O(length).
  package static func shared(_ a: Surprisals, _ b: Surprisals, at block: Block) -> Double {
    var sum = 0
    for offset in 0..<block.length { sum += Int(min(a.values[block.a + offset], b.values[block.b + offset])) }
    return Double(sum) / Double(nat)
  }
}
