import Stemma
import SyntheticCorpora

/// The library's signatures of a corpus, cut into the bands that it plans for a threshold.
struct BandedCorpus {
  let plan: BandingPlan
  private let slots: [UInt32]

  /// Signs every document. O(characters).
  init(_ corpus: any Corpus, threshold: Double) {
    plan = BandingPlan(threshold: threshold)
    slots = SignatureKernel.slots(
      (0..<corpus.count).map { ExactPairs.shingles(corpus.document($0).text).map(mix64) }
    )
  }

  /// Whether two documents agree in all slots of a band.
  func isCandidate(_ a: Int, _ b: Int) -> Bool {
    (0..<plan.bands).contains { band in
      (band * plan.rows..<(band + 1) * plan.rows).allSatisfy {
        slots[a * Signature.slotCount + $0] == slots[b * Signature.slotCount + $0]
      }
    }
  }
}
