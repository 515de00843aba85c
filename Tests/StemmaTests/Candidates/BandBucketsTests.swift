import Stemma
import StemmaTestSupport
import Testing

@Suite struct BandBucketsTests {
  @Test func bucketsAreTheTextsWithEqualSlots() {
    var generator = SeededGenerator(seed: 17)
    let bases = (0..<20).map { _ in (0..<60).map { _ in generator.next() } }
    var table = SignatureTable()
    for index in 0..<200 {
      var hashes = bases[index % 20]
      for place in 0..<Int.random(in: 0..<20, using: &generator) { hashes[place] = generator.next() }
      table.append(hashes)
    }
    var band = BandBuckets()
    for start in stride(from: 0, to: 128, by: 4) {
      band.assign(table, slots: start..<(start + 4))
      let groups = Dictionary(grouping: 0..<200) { Array(table[$0].slots[start..<(start + 4)]) }
      let expected = Set(groups.values.filter { $0.count > 1 })
      #expect(Set(band.buckets.map { band.entries[$0].map { Int($0.index) } }) == expected)
    }
  }
}
