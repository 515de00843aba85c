/// Finds the places of shingles in a text: open addressing at a load of at most a half, memory used again.
///
/// The place of a hash in the table depends on a random factor, so that no text can be written to make its shingles
/// collide. Nothing that is found depends on it.
///
/// Unsafe code: `heads` and `keys` hold a power of two of elements, and a place is masked to it.
package struct ShingleIndex: Sendable {
  /// In place of a shingle where there is none.
  static let none: Int32 = -1

  /// The shingles of the text.
  package private(set) var list = ShingleList()
  private var keys: [UInt64] = Array(repeating: 0, count: 64)
  /// The first shingle of each key in the text.
  private var heads: [Int32] = Array(repeating: none, count: 64)
  /// For each shingle the next equal one.
  private var followers: [Int32] = []
  private let factor = UInt64.random(in: .min ... .max) | 1

  package init() {}

  /// Makes this the index of another text. O(tokens).
  package mutating func assign(_ tokens: ArraySlice<UInt32>, hasher: ShingleHasher) {
    list.assign(tokens, hasher: hasher)
    build()
  }

  /// Makes this the index of the shingles of a text that are not in `form`, ascending hashes. O(n log m).
  mutating func assign(_ other: ShingleList, without form: [UInt64]) {
    list.assign(other, without: form)
    build()
  }

  /// The first shingle of a hash; ``none`` if there is none. O(1).
  @inline(__always)
  func first(_ hash: UInt64) -> Int32 {
    unsafe keys.withUnsafeBufferPointer { keys in
      unsafe heads.withUnsafeBufferPointer { heads in unsafe heads[Self.place(of: hash, keys, heads, factor)]
      }
    }
  }

  /// The next shingle that is equal to one; ``none`` behind the last.
  @inline(__always)
  func next(_ shingle: Int32) -> Int32 { followers[Int(shingle)] }

  private mutating func build() {
    var capacity = 64
    while capacity < 2 * list.hashes.count { capacity *= 2 }
    if capacity > heads.count || capacity < heads.count / 8 {
      keys = Array(repeating: 0, count: capacity)
      heads = Array(repeating: Self.none, count: capacity)
    } else {
      unsafe heads.withUnsafeMutableBufferPointer { unsafe $0.update(repeating: Self.none) }
    }
    followers.removeAll(keepingCapacity: true)
    followers.append(contentsOf: repeatElement(Self.none, count: list.hashes.count))
    Self.fill(&keys, &heads, &followers, with: list.hashes, factor)
  }

  private static func fill(
    _ keys: inout [UInt64],
    _ heads: inout [Int32],
    _ followers: inout [Int32],
    with hashes: [UInt64],
    _ factor: UInt64
  ) {
    unsafe keys.withUnsafeMutableBufferPointer { keys in
      unsafe heads.withUnsafeMutableBufferPointer { heads in
        // From the last to the first, so that equal shingles follow each other in the order of the text.
        for index in hashes.indices.reversed() {
          let hash = hashes[index]
          let place = unsafe place(of: hash, UnsafeBufferPointer(keys), UnsafeBufferPointer(heads), factor)
          followers[index] = unsafe heads[place]
          unsafe keys[place] = hash
          unsafe heads[place] = Int32(index)
        }
      }
    }
  }

  /// Where a hash is, or the free place for it.
  @inline(__always)
  private static func place(
    of hash: UInt64,
    _ keys: UnsafeBufferPointer<UInt64>,
    _ heads: UnsafeBufferPointer<Int32>,
    _ factor: UInt64
  ) -> Int {
    let mask = heads.count &- 1
    var place = Int(truncatingIfNeeded: (hash &* factor) >> 32) & mask
    while unsafe heads[place] != none && keys[place] != hash { place = (place &+ 1) & mask }
    return place
  }
}
