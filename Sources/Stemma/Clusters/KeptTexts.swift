/// The kept texts of one group, and which of them a text should be compared with.
///
/// A small group is compared with all. In a large one, texts are found by sampled shingles; a shingle names its
/// first and its latest texts only, so that what a text has to look at is bounded.
struct KeptTexts: Sendable {
  /// The most kept texts that a text is compared with.
  static let comparisonLimit = 16
  /// A shingle names so many of the first texts that have it, and as many of the latest.
  private static let namedTexts = 4
  /// About so many shingles of a text are sampled.
  private static let sampleSize = 64

  /// A witness with its shingles, which are made when they are needed.
  struct Text {
    let witness: Int
    fileprivate var shingles: [UInt64]?

    init(witness: Int) { self.witness = witness }

    fileprivate mutating func sample(_ hasher: ShingleHasher, _ source: WitnessSource, below limit: UInt64)
      -> [UInt64]
    {
      if shingles == nil { shingles = ShingleSet(source.tokens(witness), hasher: hasher).hashes }
      // Of a short text all are taken: its own share of the rate would be none.
      let count = Swift.max(KeptTexts.sampleSize / 4, 1)
      let sampled = (shingles ?? []).prefix { $0 <= limit }
      return Array(sampled.count < count ? (shingles ?? []).prefix(count) : sampled)
    }
  }

  private let hasher: ShingleHasher
  private var witnesses: [Int] = []
  /// For each sampled shingle the numbers of kept texts that have it.
  private var places: [UInt64: [UInt32]] = [:]
  private var limit = UInt64.max

  init(hasher: ShingleHasher) { self.hasher = hasher }

  /// Adds a text that is kept.
  mutating func insert(_ text: inout Text, _ source: WitnessSource) {
    witnesses.append(text.witness)
    if witnesses.count == Self.comparisonLimit + 1 {
      let sizes = witnesses.map { Swift.max(1, source.tokens($0).count) }
      let typical = sizes.sorted()[sizes.count / 2]
      limit = UInt64.max / UInt64(Swift.max(1, typical / Self.sampleSize))
      for (number, witness) in witnesses.enumerated() {
        var text = Text(witness: witness)
        index(&text, number, source)
      }
    } else if witnesses.count > Self.comparisonLimit {
      index(&text, witnesses.count - 1, source)
    }
  }

  private mutating func index(_ text: inout Text, _ number: Int, _ source: WitnessSource) {
    for shingle in text.sample(hasher, source, below: limit) {
      var named = places[shingle, default: []]
      if named.count >= 2 * Self.namedTexts { named.remove(at: Self.namedTexts) }
      named.append(UInt32(number))
      places[shingle] = named
    }
  }

  /// The kept texts to compare a text with, those that share the most of its sample first.
  func candidates(for text: inout Text, _ source: WitnessSource, known: KnownRelations?) -> [Int] {
    guard witnesses.count > Self.comparisonLimit else {
      return witnesses.sorted { isCopy($0, text, known) && !isCopy($1, text, known) }
    }
    var counts: [UInt32: Int] = [:]
    for shingle in text.sample(hasher, source, below: limit) {
      for number in places[shingle] ?? [] { counts[number, default: 0] += 1 }
    }
    return counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .prefix(Self.comparisonLimit).map { witnesses[Int($0.key)] }
  }

  private func isCopy(_ witness: Int, _ text: Text, _ known: KnownRelations?) -> Bool {
    known?.relation(witness, text.witness) == .copy
  }
}
