/// The relations that a search has verified on its way.
package struct KnownRelations: Sendable, Hashable {
  /// For each witness the class of its text; -1 for a text without shingles.
  private var texts: [Int32]
  private var relations: [UInt64: TextRelation] = [:]

  init(_ classes: TextClasses, count: Int) {
    texts = Array(repeating: -1, count: count)
    for text in 0..<classes.count {
      for member in classes.members(text) { texts[member] = Int32(text) }
    }
  }

  /// Notes the relation of two classes of texts.
  mutating func insert(_ relation: TextRelation, _ a: Int, _ b: Int) { relations[Self.key(a, b)] = relation }

  /// The relation of two witnesses, if it is known. O(1).
  package func relation(_ a: Int, _ b: Int) -> TextRelation? {
    let (left, right) = (texts[a], texts[b])
    guard left >= 0 && right >= 0 else { return nil }
    return left == right ? .copy : relations[Self.key(Int(left), Int(right))]
  }

  private static func key(_ a: Int, _ b: Int) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }
}
