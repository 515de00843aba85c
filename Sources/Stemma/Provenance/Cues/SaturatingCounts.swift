/// Counts hashes up to two, in two bits each. Hashes that meet in a slot count as one and the same.
struct SaturatingCounts {
  private var once: [UInt64]
  private var twice: [UInt64]
  private let mask: UInt64

  /// - Parameter slots: At least so many; a power of two is taken.
  init(slots: Int) {
    var size = 64
    while size < slots { size *= 2 }
    once = [UInt64](repeating: 0, count: size / 64)
    twice = once
    mask = UInt64(size - 1)
  }

  mutating func add(_ hash: UInt64) {
    let slot = hash & mask
    let bit: UInt64 = 1 << (slot & 63)
    let word = Int(slot >> 6)
    twice[word] |= once[word] & bit
    once[word] |= bit
  }

  /// Whether a hash was added once and none that it meets.
  func isSingle(_ hash: UInt64) -> Bool {
    let slot = hash & mask
    let bit: UInt64 = 1 << (slot & 63)
    return once[Int(slot >> 6)] & bit != 0 && twice[Int(slot >> 6)] & bit == 0
  }
}
