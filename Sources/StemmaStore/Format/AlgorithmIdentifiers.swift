/// The versions of the algorithms whose results a store keeps.
///
/// Bump one when its algorithm gives other results for the same text: a store with other numbers keeps its documents,
/// and its analysis is refused until it is made anew, so that signatures of different kinds never meet.
package struct AlgorithmIdentifiers: Sendable, Hashable {
  /// Folding: tables, noise removal, tokens.
  package var folding: UInt64
  /// The 64-bit hash of a shingle.
  package var shingleHash: UInt64
  /// The MinHash slots.
  package var minHash: UInt64
  /// The SimHash.
  package var simHash: UInt64
  /// The seeds and the small signatures of the index: their hash, their choice.
  package var seeds: UInt64

  package init(folding: UInt64, shingleHash: UInt64, minHash: UInt64, simHash: UInt64, seeds: UInt64 = 1) {
    self.folding = folding
    self.shingleHash = shingleHash
    self.minHash = minHash
    self.simHash = simHash
    self.seeds = seeds
  }

  /// Those of this library.
  package static let current = AlgorithmIdentifiers(folding: 1, shingleHash: 1, minHash: 2, simHash: 1)
}

extension AlgorithmIdentifiers: CustomStringConvertible {
  package var description: String {
    "folding \(folding), shingle hash \(shingleHash), MinHash \(minHash), SimHash \(simHash)"
  }
}
