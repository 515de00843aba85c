/// Finds the places of hashes in a list: open addressing at a load of at most a half, memory used again.
///
/// The place of a hash in the table depends on a random factor, so that no text can be written to make its hashes
/// collide. Nothing that is found depends on it.
///
/// Unsafe code: `heads` and `keys` hold a power of two of elements, and a place is masked to it.
package struct HashIndex: Sendable {
  /// In place of a number where there is none.
  package static let none: Int32 = -1

  private var keys: [UInt64] = Array(repeating: 0, count: 64)
  /// The first number of each key in the list.
  private var heads: [Int32] = Array(repeating: none, count: 64)
  /// For each element of the list the next equal one.
  private var followers: [Int32] = []
  private let factor = UInt64.random(in: .min ... .max) | 1

  package init() {}

  /// Makes this the index of another list. O(n).
  package mutating func assign(_ hashes: [UInt64]) {
    var capacity = 64
    while capacity < 2 * hashes.count { capacity *= 2 }
    if capacity > heads.count || capacity < heads.count / 8 {
      keys = Array(repeating: 0, count: capacity)
      heads = Array(repeating: Self.none, count: capacity)
    } else {
      unsafe heads.withUnsafeMutableBufferPointer { unsafe $0.update(repeating: Self.none) }
    }
    followers.removeAll(keepingCapacity: true)
    followers.append(contentsOf: repeatElement(Self.none, count: hashes.count))
    Self.fill(&keys, &heads, &followers, with: hashes, factor)
  }

  /// The number of the first hash of the list that is equal to one; ``none`` if there is none. O(1).
  @inline(__always)
  package func first(_ hash: UInt64) -> Int32 {
    unsafe keys.withUnsafeBufferPointer { keys in
      unsafe heads.withUnsafeBufferPointer { heads in unsafe heads[Self.place(of: hash, keys, heads, factor)]
      }
    }
  }

  /// The number of the next hash that is equal to a numbered one; ``none`` behind the last.
  @inline(__always)
  package func next(_ number: Int32) -> Int32 { followers[Int(number)] }

  private static func fill(
    _ keys: inout [UInt64],
    _ heads: inout [Int32],
    _ followers: inout [Int32],
    with hashes: [UInt64],
    _ factor: UInt64
  ) {
    unsafe keys.withUnsafeMutableBufferPointer { keys in
      unsafe heads.withUnsafeMutableBufferPointer { heads in
        // From the last to the first, so that equal hashes follow each other in the order of the list.
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
