/// What ``RadixSort`` sorts: the order by ``radixKey`` must not contradict the order by `<`.
package protocol RadixSortable: Comparable {
  /// Well mixed 64 bits; the sort is fastest when the upper 16 are uniform.
  var radixKey: UInt64 { get }
}

extension UInt64: RadixSortable {
  package var radixKey: UInt64 { self }
}

/// Two stable counting passes over the upper 16 bits of the keys, then the order within equal upper bits.
///
/// Linear for mixed keys; O(n log n) for keys that a hostile text made collide.
/// Unsafe code: both buffers hold `count` elements, and the offsets of a pass are the prefix sums of its counts.
package enum RadixSort {
  private static let insertionLimit = 24

  /// Sorts `elements`; `scratch` is room that the caller may use again.
  package static func sort<Element: RadixSortable>(_ elements: inout [Element], scratch: inout [Element]) {
    guard elements.count > 64, let first = elements.first else {
      elements.sort()
      return
    }
    if scratch.count < elements.count {
      scratch = Array(repeating: first, count: elements.count)
    }
    let count = elements.count
    unsafe elements.withUnsafeMutableBufferPointer { elements in
      unsafe scratch.withUnsafeMutableBufferPointer { scratch in
        unsafe pass(from: elements, to: scratch, count: count, shift: 48)
        unsafe pass(from: scratch, to: elements, count: count, shift: 56)
      }
      unsafe finish(elements)
    }
  }

  @inline(__always)
  private static func pass<Element: RadixSortable>(
    from source: UnsafeMutableBufferPointer<Element>,
    to target: UnsafeMutableBufferPointer<Element>,
    count: Int,
    shift: UInt64
  ) {
    unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: 256) { offsets in
      unsafe offsets.initialize(repeating: 0)
      for index in 0..<count {
        unsafe offsets[Int((source[index].radixKey >> shift) & 0xFF)] &+= 1
      }
      var total = 0
      for digit in 0..<256 {
        let size = unsafe offsets[digit]
        unsafe offsets[digit] = total
        total += size
      }
      for index in 0..<count {
        let element = unsafe source[index]
        let digit = Int((element.radixKey >> shift) & 0xFF)
        unsafe target[offsets[digit]] = element
        unsafe offsets[digit] &+= 1
      }
    }
  }

  /// Puts each run of equal upper bits in order.
  @inline(__always)
  private static func finish<Element: RadixSortable>(_ elements: UnsafeMutableBufferPointer<Element>) {
    var start = 0
    while start < elements.count {
      let upper = unsafe elements[start].radixKey >> 48
      var end = start + 1
      var sorted = true
      while unsafe end < elements.count && elements[end].radixKey >> 48 == upper {
        if unsafe elements[end] < elements[end - 1] { sorted = false }
        end += 1
      }
      if !sorted {
        if end - start > insertionLimit {
          unsafe elements[start..<end].sort()
        } else {
          for index in (start + 1)..<end {
            let element = unsafe elements[index]
            var place = index
            while unsafe place > start && element < elements[place - 1] {
              unsafe elements[place] = elements[place - 1]
              place -= 1
            }
            unsafe elements[place] = element
          }
        }
      }
      start = end
    }
  }
}
