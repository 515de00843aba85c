/// The token of a run of letters or digits: a hash of its folded scalars, marks in canonical order.
struct FoldedWord {
  private static let emptyHash: UInt64 = 0xCBF2_9CE4_8422_2325

  private var hash = emptyHash
  /// The combining marks since the last base character in canonical order, each with its combining class.
  private var marks: [(scalar: UInt32, order: UInt8)] = []

  /// Appends a folded scalar that is no mark.
  mutating func append(_ scalar: UInt32) {
    if !marks.isEmpty { flushMarks() }
    Self.mix(scalar, into: &hash)
  }

  /// Appends folded scalars that are no marks, up to the first nil.
  @inline(__always)
  mutating func append(while next: () -> UInt32?) {
    if !marks.isEmpty { flushMarks() }
    var hash = hash
    while let scalar = next() { Self.mix(scalar, into: &hash) }
    self.hash = hash
  }

  /// Appends a mark of a combining class that is not 0.
  mutating func append(mark scalar: UInt32, order: UInt8) {
    // More marks than any script stacks are hostile and stay as they come.
    var slot = marks.count
    if slot < 32 {
      while slot > 0, marks[slot - 1].order > order { slot -= 1 }
    }
    marks.insert((scalar, order), at: slot)
    if marks.count >= 64 { flushMarks() }
  }

  /// The token, after which the word is empty again.
  mutating func finish() -> UInt32 {
    if !marks.isEmpty { flushMarks() }
    var hash = hash
    self.hash = Self.emptyHash
    hash = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash >> 32
    let token = UInt32(truncatingIfNeeded: hash) | Token.wordFlag
    return token == Token.wildcard ? token ^ 1 : token
  }

  private mutating func flushMarks() {
    for mark in marks { Self.mix(mark.scalar, into: &hash) }
    marks.removeAll(keepingCapacity: true)
  }

  /// FNV-1a over scalars (Fowler, Noll, Vo); ``finish()`` mixes the high bits down.
  @inline(__always)
  private static func mix(_ value: UInt32, into hash: inout UInt64) {
    hash = (hash ^ UInt64(value)) &* 0x100_0000_01B3
  }
}
