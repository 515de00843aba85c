import CKernels

/// What an alignment pays for what is not equal. Equal tokens earn their surprisal, so the costs are small beside it:
/// between unrelated texts an alignment still loses, since a token rarely has an equal within the band.
package struct AlignmentCosts: Sendable, Hashable {
  /// Of a token opposite another one, in sixteenths of a nat as all of an extension's costs.
  package var mismatch: Int16
  /// Of a token opposite nothing.
  package var gap: Int16
  /// How far the score may fall below its best before an extension is given up.
  package var drop: Int16
  /// Of a token between two runs opposite another one, in nats as all of a chain's costs.
  package var betweenRuns: Double
  /// Of a token between two runs opposite nothing.
  package var drift: Double

  /// Where the surprisal of each token is known.
  package static let informed = AlignmentCosts(
    mismatch: 11,
    gap: 6,
    drop: 128,
    betweenRuns: 0.7,
    drift: 0.35
  )

  /// The same for text in words: a common word often has an equal within the band, so unequal ones cost more.
  package static let informedWords = AlignmentCosts(
    mismatch: 48,
    gap: 32,
    drop: 96,
    betweenRuns: 0.7,
    drift: 0.35
  )

  /// Where every token counts alike.
  package static let uniform = AlignmentCosts(
    mismatch: 16,
    gap: 16,
    drop: 80,
    betweenRuns: 0.05,
    drift: 0.15
  )

  var kernelCosts: stemma_extension_costs {
    stemma_extension_costs(mismatch: mismatch, gap: gap, drop: drop)
  }

  /// What lies between two runs costs this much, in nats.
  package func stretch(_ a: Int, _ b: Int) -> Double {
    betweenRuns * Double(max(0, min(a, b))) + drift * Double(abs(a - b))
  }
}
