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
    var table = SketchTable(.minHash)
    var sketcher = TextSketcher(hasher: hasher)
    let base = (0..<300).map { _ in UInt32.random(in: 0..<60_000, using: &generator) }
    var rows: [[UInt32]] = []
    for _ in 0..<60 {
      var tokens = base
      for _ in 0..<20 { tokens[Int.random(in: 0..<300, using: &generator)] = UInt32.random(in: 0..<60_000, using: &generator) }
      sketcher.append(tokens.span, to: &table)
      rows.append(Signature(tokens[...], hasher: hasher).slots.map { $0 & 0xFF })
    }
    for slots in [0..<1, 5..<8, 124..<128, 3..<16] {
      for a in rows.indices {
        for b in rows.indices {
          let isEqual = rows[a][slots] == rows[b][slots]
          #expect((table.bandKey(a, slots: slots) == table.bandKey(b, slots: slots)) == isEqual)
        }
      }
    }
  }
}
