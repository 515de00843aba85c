/// How signatures are cut into bands, so that similar pairs share a band and others seldom do.
///
/// Two texts are candidates when all the rows of a band agree; with independent slots that happens with probability
/// 1 - (1 - J^rows)^bands (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3.4).
package struct BandingPlan: Sendable, Hashable {
  /// The number of bands.
  package let bands: Int
  /// The number of slots in a band.
  package let rows: Int
  /// The least number of agreeing slots for which a candidate is worth an exact comparison.
  package let agreementFloor: Int

  /// The plan with the most rows, then the fewest bands, that finds pairs at the threshold with at least the wanted
  /// probability; 128 bands of one row where none does (thresholds below about .065).
  ///
  /// At the threshold .7 that is 32 bands of 4 rows. The floor loses a pair at the threshold with probability
  /// at most .001.
  package init(threshold: Double, recall: Double = 0.9998) {
    let slots = Signature.slotCount
    let threshold = min(1, max(0, threshold))
    var plan = (bands: slots, rows: 1)
    for rows in 1...slots {
      let sufficient = (1...(slots / rows)).first {
        Self.recall(at: threshold, bands: $0, rows: rows) >= recall
      }
      guard let sufficient else { break }
      plan = (sufficient, rows)
    }
    bands = plan.bands
    rows = plan.rows
    agreementFloor = Self.agreementFloor(probability: Self.agreement(at: threshold), loss: 0.001)
  }

  /// The probability that a pair with a given Jaccard index shares a band.
  package static func recall(at jaccard: Double, bands: Int, rows: Int) -> Double {
    1 - power(1 - power(jaccard, rows), bands)
  }

  /// The probability that the 4 bits that a sketch keeps of a slot agree in two texts.
  package static func agreement(at jaccard: Double) -> Double { jaccard + (1 - jaccard) / 16 }

  /// The number of slots that two texts are expected to agree in.
  package static func expectedAgreement(at jaccard: Double) -> Int {
    Int((agreement(at: jaccard) * Double(Signature.slotCount)).rounded(.up))
  }

  /// The most agreements that a pair whose slots agree with a given probability falls short of with probability at
  /// most `loss`: a quantile of the binomial distribution, summed over disagreements.
  package static func agreementFloor(probability threshold: Double, loss: Double) -> Int {
    let slots = Signature.slotCount
    // Below this the first term underflows, and the floor is next to nothing.
    guard threshold > 0.05 else { return 0 }
    guard threshold < 1 else { return slots }
    var term = power(threshold, slots)
    var sum = term
    var disagreements = 0
    while sum < 1 - loss && disagreements < slots {
      term *= Double(slots - disagreements) / Double(disagreements + 1) * (1 - threshold) / threshold
      disagreements += 1
      sum += term
    }
    return slots - disagreements
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<exponent { result *= base }
    return result
  }
}
