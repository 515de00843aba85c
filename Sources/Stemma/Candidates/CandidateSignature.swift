/// The signature by which pairs of texts are proposed.
package enum CandidateSignature: String, Sendable, Hashable, CaseIterable {
  /// MinHash: pairs that share a band of slots.
  case minhash
  /// SimHash: pairs within a Hamming radius.
  case simhash
}
