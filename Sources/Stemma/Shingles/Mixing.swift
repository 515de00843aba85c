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
package func hash64(_ tokens: ArraySlice<UInt32>) -> UInt64 {
  var sum = UInt64(tokens.count)
  for token in tokens {
    sum = (sum ^ UInt64(token)) &* 0x9FB2_1C65_1E98_DF25
    sum ^= sum >> 32
  }
  return mix64(sum)
}
