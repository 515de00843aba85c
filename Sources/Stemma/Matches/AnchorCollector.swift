/// Gathers the seeds that one text shares with each earlier text, of the texts that share enough.
///
/// Most pairs of texts share a few characters by chance. A first pass over the postings adds up, for each other text,
/// a bound of the score that a chain of its runs can reach, in an array with a place for each text; a second pass keeps
/// the seeds of the texts above the bound only. The sum falls from one seed to the next as a chain's score does at
/// least, so that seeds far apart do not add up.
struct AnchorCollector {
  /// A place in another text and one in this, where seeds of the same hash begin.
  struct Anchor {
    var a: UInt32
    var b: UInt32
  }

  /// The seeds shared with one other text.
  struct Shared {
    /// The index of the other text.
    var other: Int
    /// In the order of this text.
    var anchors: [Anchor]
  }

  private struct Tally {
    /// Of a chain that ends with the last seed, in sixteenths of a nat.
    var bound: Int32 = 0
    /// The greatest bound, and -1 before the first seed.
    var peak: Int32 = -1
    /// The last seed's place in the other text and in this one.
    var last: (a: UInt32, b: UInt32) = (0, 0)
    /// Where the other text is in the answer; -1 if it is not.
    var slot: Int32 = -1
  }

  /// What a chain pays at least for each token between two seeds, in sixteenths of a nat.
  private static let decay = Int32(
    min(AlignmentCosts.informed.drift, AlignmentCosts.informed.betweenRuns) * Double(Surprisals.nat)
  )

  /// Tokens that a seed may cover; what follows closer is no gap.
  private static let seedReach: Int32 = 5
  /// Beyond this distance nothing is left of any sum.
  private static let longestGap: Int32 = 1 << 24

  /// Of more places of a seed in one other text only the first ones are tried: what two texts both repeat by the
  /// hundred would else take the product of both.
  static let maximumPlacesInText = 16

  private let index: SeedIndex
  private var tallies: [Tally]

  init(index: SeedIndex, textCount: Int) {
    self.index = index
    tallies = [Tally](repeating: Tally(), count: textCount)
  }

  /// The seeds that a text shares with earlier texts, by other text. O(p) for p places of its seeds.
  ///
  /// - Parameters:
  ///   - text: The number of the text.
  ///   - weighed: Its tokens.
  ///   - minimum: The score that the runs must be able to reach together, in nats.
  mutating func shared(of text: Int, _ weighed: WeighedText, minimum: Double) -> [Shared] {
    let touched = tally(text, weighed)
    let least = Int32(minimum * Double(Surprisals.nat))
    var shared: [Shared] = []
    for other in touched.sorted() where tallies[other].peak >= least {
      tallies[other].slot = Int32(shared.count)
      shared.append(Shared(other: other, anchors: []))
    }
    if !shared.isEmpty {
      for entry in index.entries(of: text) {
        index.forEachEarlier(than: entry, inEachText: Self.maximumPlacesInText) { other, position in
          let found = tallies[other].slot
          guard found >= 0 else { return }
          shared[Int(found)].anchors.append(Anchor(a: UInt32(position), b: UInt32(entry.position)))
        }
      }
    }
    for other in touched { tallies[other] = Tally() }
    return shared
  }

  private mutating func tally(_ text: Int, _ weighed: WeighedText) -> [Int] {
    var touched: [Int] = []
    for entry in index.entries(of: text) {
      guard !entry.isFirst else { continue }
      let end = entry.position + Int(Seed.length(in: weighed.tokens, at: entry.position))
      let values = weighed.surprisals.values
      let last = Int32(values[end - 1])
      let whole = values[entry.position..<end - 1].reduce(last) { $0 + Int32($1) }
      let here = UInt32(entry.position)
      index.forEachEarlier(than: entry, inEachText: Self.maximumPlacesInText) { other, place in
        guard other < text else { return }
        let position = UInt32(truncatingIfNeeded: place)
        var tally = tallies[other]
        if tally.peak < 0 { touched.append(other) }
        // A seed one token further on the same diagonal makes a run longer by a token.
        if tally.peak >= 0, tally.last.a &+ 1 == position, tally.last.b &+ 1 == here {
          tally.bound = tally.bound.addingClamped(last)
        } else {
          let gap = min(Int32(clamping: here &- tally.last.b), Self.longestGap)
          tally.bound = max(0, tally.bound - Self.decay * max(0, gap - Self.seedReach)).addingClamped(whole)
        }
        tally.peak = max(tally.peak, tally.bound)
        tally.last = (position, here)
        tallies[other] = tally
      }
    }
    return touched
  }
}

extension Int32 {
  /// The sum, at most the greatest value.
  fileprivate func addingClamped(_ other: Int32) -> Int32 {
    let (sum, isOver) = addingReportingOverflow(other)
    return isOver ? .max : sum
  }
}
