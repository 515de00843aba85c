import StemmaTestSupport
import Testing

@testable import Stemma

@Suite struct ShingleTableTests {
  @Test func itKeepsEachHashOnceAndCountsWhatIsCommon() {
    var generator = SeededGenerator(seed: 51)
    var table = ShingleTable()
    for count in [0, 1, 5, 40, 3_000, 20, 0, 700] {
      func hashes() -> [UInt64] {
        (0..<count).map { _ in UInt64.random(in: 0..<UInt64(count), using: &generator) }
      }
      let first = hashes()
      var kept = first
      table.assign(&kept)
      #expect(kept.count == Set(first).count && Set(kept) == Set(first))
      let second = Array(Set(hashes())) + [UInt64.max]
      #expect(table.commonCount(second) == Set(first).intersection(second).count)
    }
  }

  @Test func anIndexFindsAllPlacesInOrder() {
    var generator = SeededGenerator(seed: 52)
    let hasher = ShingleHasher(length: 2)
    var index = ShingleIndex()
    for count in [0, 1, 2, 30, 2_000, 10] {
      let tokens = (0..<count).map { _ in
        Int.random(in: 0..<9, using: &generator) == 0
          ? Token.wildcard : UInt32.random(in: 0..<12, using: &generator)
      }
      index.assign(tokens[...], hasher: hasher)
      var expected: [UInt64: [Int]] = [:]
      hasher.forEach(in: tokens[...]) { hash, place in expected[hash, default: []].append(place) }
      for (hash, places) in expected {
        var found: [Int] = []
        var shingle = index.first(hash)
        while shingle != ShingleIndex.none {
          found.append(index.list.place(Int(shingle)))
          shingle = index.next(shingle)
        }
        #expect(found == places)
      }
      #expect(index.first(generator.next()) == ShingleIndex.none)
    }
  }

  @Test func aFilterLosesNoRepeatedKey() {
    var generator = SeededGenerator(seed: 53)
    let keys = (0..<5_000).map { _ in UInt32.random(in: 0..<8_000, using: &generator) &* 0x9E37_79B1 }
    var filter = RepetitionFilter(count: keys.count)
    for key in keys { filter.insert(key) }
    let counts = Dictionary(grouping: keys) { $0 }.mapValues(\.count)
    let single = counts.filter { $0.value == 1 }.keys
    for (key, count) in counts where count > 1 { #expect(filter.mayRepeat(key)) }
    #expect(single.count { filter.mayRepeat($0) } < single.count / 4)
  }
}
