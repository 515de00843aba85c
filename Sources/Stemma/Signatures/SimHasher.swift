/// Makes the SimHash (Charikar, STOC 2002) of a text: bit i is set when bit i is set in more than half of its
/// shingles' hashes. A shingle counts as often as it stands in the text.
///
/// The 64 counters are kept as bit planes and fed by carry-save adders, eight hashes at a time (Harley and Seal).
package enum SimHasher {
  /// The SimHash of shingles, repetitions included; 0 for none. O(n).
  package static func hash(_ hashes: [UInt64]) -> UInt64 {
    let words = hashes.span
    // Plane p holds bit p of all 64 counters.
    var planes = InlineArray<64, UInt64>(repeating: 0)
    var ones: UInt64 = 0
    var twos: UInt64 = 0
    var fours: UInt64 = 0
    var start = 0
    while start + 8 <= words.count {
      let (twoA, oneA) = add(ones, words[start], words[start + 1])
      let (twoB, oneB) = add(oneA, words[start + 2], words[start + 3])
      let (fourA, twoC) = add(twos, twoA, twoB)
      let (twoD, oneC) = add(oneB, words[start + 4], words[start + 5])
      let (twoE, oneD) = add(oneC, words[start + 6], words[start + 7])
      let (fourB, twoF) = add(twoC, twoD, twoE)
      let (eight, fourC) = add(fours, fourA, fourB)
      ones = oneD
      twos = twoF
      fours = fourC
      carry(eight, into: &planes, from: 3)
      start += 8
    }
    planes[0] = ones
    planes[1] = twos
    planes[2] = fours
    while start < words.count {
      carry(words[start], into: &planes, from: 0)
      start += 1
    }
    return exceeding(planes, words.count / 2)
  }

  /// A full adder in each of the 64 bits.
  @inline(__always)
  private static func add(_ a: UInt64, _ b: UInt64, _ c: UInt64) -> (carry: UInt64, sum: UInt64) {
    let half = a ^ b
    return ((a & b) | (half & c), half ^ c)
  }

  @inline(__always)
  private static func carry(_ bits: UInt64, into planes: inout InlineArray<64, UInt64>, from first: Int) {
    var bits = bits
    var plane = first
    while bits != 0 {
      let sum = planes[plane]
      planes[plane] = sum ^ bits
      bits &= sum
      plane += 1
    }
  }

  /// The counters above a limit, compared in all 64 bits at once from the highest plane down.
  private static func exceeding(_ planes: InlineArray<64, UInt64>, _ limit: Int) -> UInt64 {
    var above: UInt64 = 0
    var equal = UInt64.max
    for plane in (0..<64).reversed() {
      let bit: UInt64 = (UInt64(limit) >> UInt64(plane)) & 1 == 1 ? .max : 0
      above |= equal & planes[plane] & ~bit
      equal &= ~(planes[plane] ^ bit)
    }
    return above
  }
}
