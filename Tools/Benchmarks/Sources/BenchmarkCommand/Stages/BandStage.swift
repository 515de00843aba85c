import Stemma

/// Sorts the band keys of all texts, band after band.
struct BandStage: Stage {
  let name = "LSH"

  func run(_ input: StageInput) {
    let sketches = input.sketches
    let texts = Array(0..<UInt32(sketches.count))
    var buckets = BandBuckets()
    for band in 0..<sketches.plan.bands {
      buckets.assign(texts) { sketches.bandKey($0, band: band) }
    }
  }
}
