/// A set of shingle hashes to look others up in: open addressing at a load of at most a half, memory used again.
///
/// The place of a hash depends on a random factor, so that no text can be written to make its shingles collide.
/// Nothing that is counted depends on it.
///
/// Unsafe code: `places` holds a power of two of elements, and a place is masked to it.
struct ShingleTable: Sendable {
  /// 0 marks a free place; the hash 0 itself is counted apart.
  private var places: [UInt64] = Array(repeating: 0, count: 64)
  private var shift: UInt64 = 58
  private var holdsZero = false
  private let factor = UInt64.random(in: .min ... .max) | 1

  /// Makes this the set of some hashes and keeps each of them once in `hashes`. O(n).
  mutating func assign(_ hashes: inout [UInt64]) {
    clear(for: hashes.count)
    var kept = 0
    unsafe places.withUnsafeMutableBufferPointer { places in
      unsafe hashes.withUnsafeMutableBufferPointer { hashes in
        for index in 0..<hashes.count {
          let hash = unsafe hashes[index]
          if hash == 0 {
            if holdsZero { continue }
            holdsZero = true
          } else {
            let place = unsafe Self.place(of: hash, in: places, factor, shift)
            if unsafe places[place] == hash { continue }
            unsafe places[place] = hash
          }
          unsafe hashes[kept] = hash
          kept &+= 1
        }
      }
    }
    hashes.removeLast(hashes.count - kept)
  }

  /// How many of some different hashes are in the set. O(n).
  mutating func commonCount(_ hashes: [UInt64]) -> Int {
    unsafe places.withUnsafeMutableBufferPointer { places in
      var common = 0
      for hash in hashes {
        let place = unsafe Self.place(of: hash, in: places, factor, shift)
        common &+= unsafe places[place] == hash && hash != 0 ? 1 : 0
        if hash == 0 && holdsZero { common &+= 1 }
      }
      return common
    }
  }

  /// Where a hash is, or the free place for it.
  @inline(__always)
  private static func place(
    of hash: UInt64,
    in places: UnsafeMutableBufferPointer<UInt64>,
    _ factor: UInt64,
    _ shift: UInt64
  ) -> Int {
    let mask = places.count &- 1
    var place = Int(truncatingIfNeeded: (hash &* factor) >> shift) & mask
    while true {
      let found = unsafe places[place]
      if found == hash || found == 0 { return place }
      place = (place &+ 1) & mask
    }
  }

  private mutating func clear(for count: Int) {
    var capacity = 64
    while capacity < 2 * count { capacity *= 2 }
    if capacity > places.count || capacity < places.count / 8 {
      places = Array(repeating: 0, count: capacity)
    } else {
      unsafe places.withUnsafeMutableBufferPointer { unsafe $0.update(repeating: 0) }
    }
    shift = UInt64(64 - places.count.trailingZeroBitCount)
    holdsZero = false
  }
}
