import Stemma
import StemmaTestSupport
import Testing

@Suite("The index of shared seeds")
struct SeedIndexTests {
  /// The groups by a dictionary: the seed's tokens, its places and the number of families.
  static func groups(_ texts: [[UInt32]], family: [Int]) -> [[UInt32]: [UInt64]] {
    var groups: [[UInt32]: [UInt64]] = [:]
    for (text, tokens) in texts.enumerated() {
      Seed.forEach(in: tokens) { start, length, _ in
        groups[Array(tokens[start..<start + length]), default: []].append(UInt64(text) << 32 | UInt64(start))
      }
    }
    return groups.filter { _, places in
      places.count >= 2 && places.count <= SeedIndex.maximumPlaces
        && Set(places.map { family[Int($0 >> 32)] }).count <= SeedIndex.maximumFamilies
    }
  }

  static func check(_ texts: [[UInt32]], family: [Int], partCapacity: Int) {
    let index = SeedIndex(
      texts: texts,
      family: family,
      rarity: { 1 / Float($0) },
      stock: [],
      partCapacity: partCapacity
    )
    let expected = groups(texts, family: family)
    #expect(index.rarities.count == expected.count && index.families.count == expected.count)
    func tokens(_ place: UInt64, _ length: Int) -> [UInt32] {
      let start = Int(place & 0xFFFF_FFFF)
      return Array(texts[Int(place >> 32)][start..<start + length])
    }
    var total = 0
    for text in texts.indices {
      let entries = index.entries(of: text)
      total += entries.count
      #expect(zip(entries, entries.dropFirst()).allSatisfy { $0.position < $1.position })
      for entry in entries {
        let seed = tokens(UInt64(text) << 32 | UInt64(entry.position), Int(entry.length))
        let places = Array(index.places(of: entry.group))
        #expect(places == expected[seed])
        let families = Set(places.map { family[Int($0 >> 32)] }).count
        #expect(Int(index.families[Int(entry.group)]) == families)
        #expect(index.rarities[Int(entry.group)] == 1 / Float(families))
      }
    }
    #expect(total == expected.values.reduce(0) { $0 + $1.count })
  }

  @Test("Groups are those of a dictionary, for one part and for several", arguments: [1 << 22, 100, 1])
  func groupsEqualDictionary(_ partCapacity: Int) {
    var generator = SeededGenerator(seed: 56)
    for _ in 0..<12 {
      let texts = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        SeedTests.text(Int.random(in: 0...120, using: &generator), alphabet: 3, using: &generator)
      }
      let family = texts.map { _ in Int.random(in: 0..<4, using: &generator) }
      Self.check(texts, family: family, partCapacity: partCapacity)
    }
  }

  @Test("Seeds in too many families or places are left out")
  func commonSeedsAreLeftOut() {
    let phrase = Array(UInt32(1)...5)
    for count in [SeedIndex.maximumFamilies, SeedIndex.maximumFamilies + 1, SeedIndex.maximumPlaces + 1] {
      let texts = Array(repeating: phrase, count: count)
      Self.check(texts, family: Array(texts.indices), partCapacity: 1 << 22)
      Self.check(texts, family: texts.indices.map { _ in 0 }, partCapacity: 1 << 22)
    }
  }

  @Test("Seeds of stock phrases have no rarity")
  func stockPhrases() {
    let text = Array(UInt32(1)...9)
    var stock: Set<UInt64> = []
    Seed.forEach(in: Array(text[0..<5])) { _, _, hash in stock.insert(hash) }
    let index = SeedIndex(texts: [text, text], family: [0, 1], rarity: { _ in 1 }, stock: stock)
    #expect(index.entries(of: 1).map { index.rarities[Int($0.group)] } == [0, 1, 1, 1, 1])
  }

  @Test("Each stock phrase folds to a seed, and none is listed twice")
  func stockPhraseList() {
    let folded = StockPhrases.all.map { FoldedText($0).tokens }
    #expect(folded.allSatisfy { Seed.weight(of: $0[...]) >= Seed.minimumWeight })
    #expect(Set(folded).count == folded.count)
    #expect(StockPhrases.all.allSatisfy { FoldedText($0).noise.traditional == 0 })
  }
}
