/// Gathers the seeds that one text shares with each earlier text, of the texts that share enough.
///
/// Most pairs of texts share a few characters by chance. A first pass over the postings adds up, for each other text,
/// a bound of the score that its runs can reach, in an array with a place for each text; a second pass keeps the
/// seeds of the texts above the bound only.
struct AnchorCollector {
  /// The seeds shared with one other text.
  struct Shared {
    /// The index of the other text.
    var other: Int
    /// In the order of this text.
    var anchors: [RunCollector.Anchor]
  }

  private struct Tally {
    /// In sixteenths of a nat, and one for each seed: a text without telling seeds is not one without seeds.
    var bound: Int32 = 0
    /// The last seed's place in the other text and in this one.
    var last: (a: UInt32, b: UInt32) = (0, 0)
  }

  private let index: SeedIndex
  private var tallies: [Tally]
  private var slots: [Int32]

  init(index: SeedIndex, textCount: Int) {
    self.index = index
    tallies = [Tally](repeating: Tally(), count: textCount)
    slots = [Int32](repeating: -1, count: textCount)
  }

  /// The seeds that a text shares with earlier texts, by other text. O(p) for p places of its seeds.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - surprisals: Of its tokens.
  ///   - minimum: The score that the runs must be able to reach together, in nats.
  mutating func shared(of text: Int, surprisals: Surprisals, minimum: Double) -> [Shared] {
    let touched = tally(text, surprisals)
    let least = Int32(minimum * Double(Surprisals.nat))
    var shared: [Shared] = []
    for other in touched.sorted() where tallies[other].bound >= least {
      slots[other] = Int32(shared.count)
      shared.append(Shared(other: other, anchors: []))
    }
    if !shared.isEmpty {
      let here = UInt64(text) << 32
      for entry in index.entries(of: text) {
        for slot in index.placeRange(of: entry.group) {
          let place = index.place(at: slot)
          guard place < here else { break }
          let found = slots[Int(place >> 32)]
          guard found >= 0 else { continue }
          shared[Int(found)].anchors.append(
            RunCollector.Anchor(
              a: Int(place & 0xFFFF_FFFF),
              b: Int(entry.position),
              length: Int(entry.length)
            )
          )
        }
      }
    }
    for other in touched {
      tallies[other] = Tally()
      slots[other] = -1
    }
    return shared
  }

  private mutating func tally(_ text: Int, _ surprisals: Surprisals) -> [Int] {
    var touched: [Int] = []
    let here = UInt64(text) << 32
    for entry in index.entries(of: text) {
      let start = Int(entry.position)
      let end = start + Int(entry.length)
      let last = Int32(surprisals.values[end - 1]) + 1
      let whole = surprisals.values[start..<end - 1].reduce(last) { $0 + Int32($1) }
      for slot in index.placeRange(of: entry.group) {
        let place = index.place(at: slot)
        guard place < here else { break }
        let other = Int(place >> 32)
        let position = UInt32(truncatingIfNeeded: place)
        var tally = tallies[other]
        if tally.bound == 0 { touched.append(other) }
        // A seed one token further on the same diagonal makes a run longer by a token.
        let continues =
          tally.last.a &+ 1 == position && tally.last.b &+ 1 == entry.position && tally.bound > 0
        tally.bound &+= continues ? last : whole
        tally.last = (position, entry.position)
        tallies[other] = tally
      }
    }
    return touched
  }
}
