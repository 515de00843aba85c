import Stemma
import StemmaTestSupport
import Testing

@Suite struct BandBucketsTests {
  @Test func bucketsAreTheTextsWithEqualKeys() {
    var generator = SeededGenerator(seed: 17)
    for count in [0, 1, 2, 63, 64, 65, 500] {
      let keys = (0..<count).map { _ in UInt32.random(in: 0..<60, using: &generator) &* 0x9E37_79B1 }
      // Rows are in another order than texts, and every fifth has none.
      let texts = (0..<UInt32(count)).shuffled(using: &generator).map { $0 % 5 == 0 ? BandBuckets.none : $0 }
      var band = BandBuckets()
      band.assign(texts) { keys[$0] }
      let rows = texts.indices.filter { texts[$0] != BandBuckets.none }
      let groups = Dictionary(grouping: rows) { keys[$0] }
      let expected = Set(groups.values.filter { $0.count > 1 }.map { $0.map { Int(texts[$0]) }.sorted() })
      #expect(Set(band.buckets.map { band.entries[$0].map { BandBuckets.text($0) } }) == expected)
    }
  }

  @Test func aBandKeyTellsTheSlotsOfItsBandApart() {
    var generator = SeededGenerator(seed: 18)
    let hasher = ShingleHasher(length: 1)
    for threshold in [0.3, 0.7, 0.95] {
      let plan = BandingPlan(threshold: threshold)
      var table = SketchTable(.minHash, plan: plan)
      var sketcher = TextSketcher(hasher: hasher)
      let base = (0..<300).map { _ in UInt32.random(in: 0..<60_000, using: &generator) }
      var rows: [[UInt32]] = []
      for _ in 0..<40 {
        var tokens = base
        for _ in 0..<20 {
          let place = Int.random(in: 0..<300, using: &generator)
          tokens[place] = UInt32.random(in: 0..<60_000, using: &generator)
        }
        sketcher.append(tokens.span, to: &table)
        rows.append(Signature(tokens[...], hasher: hasher).slots)
      }
      for band in 0..<plan.bands {
        let slots = band * plan.rows..<(band + 1) * plan.rows
        for a in rows.indices {
          for b in rows.indices {
            let isEqual = rows[a][slots] == rows[b][slots]
            #expect((table.bandKey(a, band: band) == table.bandKey(b, band: band)) == isEqual)
          }
        }
      }
    }
  }
}
