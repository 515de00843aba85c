import CKernels

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
  unsafe tokens.withUnsafeBufferPointer { unsafe stemma_hash_tokens($0.baseAddress, $0.count) }
}
