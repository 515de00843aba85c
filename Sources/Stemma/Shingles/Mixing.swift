/// Bijective mixing of 64 bits (Stafford's variant 13 of the MurmurHash3 finalizer): every input bit reaches every
/// output bit.
@inline(__always)
package func mix64(_ value: UInt64) -> UInt64 {
  var z = value
  z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
  z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
  return z ^ (z >> 31)
}

/// A 64-bit hash of some tokens, in order. O(n).
package func hash64(_ tokens: Span<UInt32>) -> UInt64 {
  let factor: UInt64 = 0x9FB2_1C65_1E98_DF25
  var sum = UInt64(tokens.count)
  // Four sums at a time, each by itself: the multiplications do not wait for each other.
  var sums = SIMD4<UInt64>(1, 2, 3, 4) &* factor
  var index = 0
  while index &+ 8 <= tokens.count {
    for lane in 0..<4 {
      let pair = UInt64(tokens[index &+ 2 &* lane]) << 32 | UInt64(tokens[index &+ 2 &* lane &+ 1])
      sums[lane] = (sums[lane] ^ pair) &* factor
      sums[lane] ^= sums[lane] >> 32
    }
    index &+= 8
  }
  for lane in 0..<4 { sum = mix64(sum ^ sums[lane]) }
  while index < tokens.count {
    sum = (sum ^ UInt64(tokens[index])) &* factor
    sum ^= sum >> 32
    index &+= 1
  }
  return mix64(sum)
}
