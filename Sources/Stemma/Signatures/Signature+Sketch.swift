extension Signature {
  /// Creates the signature of a text. A text without shingles has no slots and the SimHash 0.
  package init(_ tokens: ArraySlice<UInt32>, hasher: ShingleHasher) {
    var hashes: [UInt64] = []
    hasher.hashes(of: tokens.span, into: &hashes)
    var slots: [UInt32] = []
    if !hashes.isEmpty { MinHashSketcher.append(hashes, to: &slots) }
    self.init(slots: slots, simHash: SimHasher.hash(hashes))
  }

  /// An unbiased estimate of the Jaccard index of the two shingle sets; 0 if either has no slots.
  ///
  /// The standard error is at most sqrt(J (1 - J) / 128), .04 at J = .7.
  package func estimatedJaccard(_ other: Signature) -> Double {
    guard !slots.isEmpty, slots.count == other.slots.count else { return 0 }
    let equal = zip(slots, other.slots).count { $0 == $1 }
    return Double(equal) / Double(slots.count)
  }
}
