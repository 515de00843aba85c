import StemmaTestSupport
import Testing

@testable import Stemma

@Suite("The index of shared seeds")
struct SeedIndexTests {
  /// The groups by a dictionary: the seed's tokens, its places and the number of families.
  static func groups(_ texts: [[UInt32]], family: [Int], window: Int) -> [[UInt32]: [Place]] {
    var groups: [[UInt32]: [Place]] = [:]
    for (text, tokens) in texts.enumerated() {
      for (start, length) in seeds(of: tokens, window: window) {
        groups[Array(tokens[start..<start + length]), default: []].append(Place(text: text, position: start))
      }
    }
    return groups.filter { _, places in
      places.count >= 2 && places.count <= SeedIndex.maximumPlaces
        && Set(places.map { family[$0.text] }).count <= SeedIndex.maximumFamilies
    }
  }

  struct Place: Hashable {
    var text: Int
    var position: Int

    init(text: Int, position: Int) {
      self.text = text
      self.position = position
    }

    init(_ place: (text: Int, position: Int)) { self.init(text: place.text, position: place.position) }
  }

  /// The seeds that have the least hash of a window of seeds, the first of equal ones. Windows may reach over the ends.
  static func seeds(of tokens: [UInt32], window: Int) -> [(start: Int, length: Int)] {
    var all: [(start: Int, length: Int, hash: UInt64)] = []
    Seed.forEach(in: tokens) { all.append(($0, $1, $2)) }
    var chosen: Set<Int> = []
    for first in 0..<max(0, all.count + window - 1) {
      let indices = (first - window + 1...first).filter(all.indices.contains)
      if let least = indices.min(by: { (all[$0].hash, $0) < (all[$1].hash, $1) }) { chosen.insert(least) }
    }
    return chosen.sorted().map { (all[$0].start, all[$0].length) }
  }

  static func check(_ texts: [[UInt32]], family: [Int], partCapacity: Int, window: Int = 1) async {
    let builder = SeedIndexBuilder(
      texts: TextTokens(texts),
      family: family,
      sampling: SeedSampling(window: window),
      partCapacity: partCapacity
    )
    let expected = groups(texts, family: family, window: window)
    let total = expected.values.reduce(0) { $0 + $1.count }
    var outside = builder
    outside.plan = MemoryPlan(limit: 1, blockLength: 8) { ListedTokens() }
    for index in [builder.index(), await builder.index(threads: 3), await outside.index(threads: 2)] {
      #expect(index.placeCount == total)
      for (text, tokens) in texts.enumerated() {
        let entries = Array(index.entries(of: text))
        #expect(zip(entries, entries.dropFirst()).allSatisfy { $0.position < $1.position })
        #expect(entries.count == expected.values.reduce(0) { $0 + $1.count { $0.text == text } })
        for entry in entries {
          let length = Int(Seed.length(in: tokens, at: entry.position))
          let places = index.places(of: entry).map { Place($0) }
          #expect(places == expected[Array(tokens[entry.position..<entry.position + length])])
          let here = Place(text: text, position: entry.position)
          var earlier: [Place] = []
          index.forEachEarlier(than: entry) { earlier.append(Place(text: $0, position: $1)) }
          #expect(earlier == places.prefix { $0 != here })
          let families = Set(places.map { family[$0.text] }).count
          #expect(index.families(of: entry) == families)
        }
      }
      let tokens = texts.reduce(0) { $0 + $1.count }
      #expect(Double(index.byteCount) <= 9.125 * Double(total) + Double(tokens) / 7 + 64)
    }
  }

  @Test(
    "Groups are those of a dictionary, for one part and for several",
    arguments: [1 << 22, 100, 1],
    [1, 3]
  )
  func groupsEqualDictionary(_ partCapacity: Int, _ window: Int) async {
    var generator = SeededGenerator(seed: 56)
    for _ in 0..<12 {
      let texts = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        SeedTests.text(Int.random(in: 0...120, using: &generator), alphabet: 3, using: &generator)
      }
      let family = texts.map { _ in Int.random(in: 0..<4, using: &generator) }
      await Self.check(texts, family: family, partCapacity: partCapacity, window: window)
    }
  }

  @Test("Two texts that share a window of seeds share a minimizer")
  func minimizersAreShared() {
    var generator = SeededGenerator(seed: 57)
    for _ in 0..<200 {
      let shared = PassageFinderTests.text(7, using: &generator)
      let texts = (0..<2).map { _ in
        PassageFinderTests.text(Int.random(in: 0...9, using: &generator), using: &generator) + shared
          + PassageFinderTests.text(Int.random(in: 0...9, using: &generator), using: &generator)
      }
      #expect(!Self.groups(texts, family: [0, 1], window: 3).isEmpty)
    }
  }

  @Test("A large corpus keeps minimizers, others every seed")
  func sampling() {
    #expect(SeedSampling(tokens: SeedSampling.everySeedUpTo) == .everySeed)
    #expect(SeedSampling(tokens: SeedSampling.everySeedUpTo + 1) == .minimizers)
  }

  @Test("Places are found among texts of all lengths")
  func placesOfTexts() {
    var generator = SeededGenerator(seed: 58)
    for scale in [0, 1, 5, 900] {
      let counts = (0..<300).map { _ in Int.random(in: 0...scale, using: &generator) }
      let starts = TextStarts(counts: counts)
      let places = counts.enumerated().flatMap { text, count in
        (0..<count).map { Place(text: text, position: $0) }
      }
      #expect(starts.count == counts.count && starts.total == places.count)
      #expect(places.indices.map { Place(starts.locate($0)) } == places)
    }
  }

  @Test("Bits are ranked and found as one by one", arguments: [0, 1, 63, 64, 65, 511, 512, 2_000])
  func rankedBits(_ count: Int) {
    var generator = SeededGenerator(seed: 59)
    for density in [0, 1, 20, 100] {
      let flags = (0..<count).map { _ in Int.random(in: 0..<100, using: &generator) < density }
      var bits = RankedBits(count: count)
      for index in flags.indices where flags[index] { bits.set(index) }
      bits.rank()
      #expect((0...count).map { bits.rank(of: $0) } == (0...count).map { flags[..<$0].count { $0 } })
      for index in flags.indices {
        #expect(bits.last(upTo: index) == flags[...index].lastIndex(of: true) ?? 0)
        #expect(bits.first(from: index, before: count) == flags[index...].firstIndex(of: true) ?? count)
      }
    }
  }

  @Test("Seeds in too many families or places are left out")
  func commonSeedsAreLeftOut() async {
    let phrase = Array(UInt32(1)...5)
    for count in [SeedIndex.maximumFamilies, SeedIndex.maximumFamilies + 1, SeedIndex.maximumPlaces + 1] {
      let texts = Array(repeating: phrase, count: count)
      await Self.check(texts, family: Array(texts.indices), partCapacity: 1 << 22)
      await Self.check(texts, family: texts.indices.map { _ in 0 }, partCapacity: 1 << 22)
    }
  }

  @Test("Each stock phrase folds to a seed, and none is listed twice")
  func stockPhraseList() {
    let folded = StockPhrases.all.map { FoldedText($0).tokens }
    #expect(folded.allSatisfy { Seed.weight(of: $0[...]) >= Seed.minimumWeight })
    #expect(Set(folded).count == folded.count)
    #expect(StockPhrases.all.allSatisfy { FoldedText($0).noise.traditional == 0 })
  }
}
