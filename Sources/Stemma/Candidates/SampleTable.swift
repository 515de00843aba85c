/// A share of each text's shingles, those with the least hashes (FracMinHash, Irber et al. 2022): a sixteenth of a
/// long text, twice as many of one half as long, and so on up to all. What two samples share below the lower of
/// both limits tells what the texts share, whatever their lengths.
package struct SampleTable: Sendable {
  /// The sampled hashes of all texts, text by text; ascending and each once within a text.
  package private(set) var hashes: [UInt32] = []
  private var ends: [Int] = []
  /// For each text, how often its share was halved.
  private var halvings: [UInt8] = []

  /// A text of at most so many shingles is sampled whole.
  package static let wholeText = 64
  /// The most halvings.
  private static let mostHalvings = 4

  package init() {}

  /// The 32 bits by which a shingle is known in samples; nil for those beyond a share that was halved some times.
  @inline(__always)
  package static func sample(_ hash: UInt64, halvings: Int) -> UInt32? {
    hash.leadingZeroBitCount >= halvings ? UInt32(truncatingIfNeeded: hash >> 28) : nil
  }

  /// How often the share of a text is halved.
  package static func halvings(ofShingles count: Int) -> Int {
    var halvings = 0
    while halvings < mostHalvings, count > wholeText << halvings { halvings += 1 }
    return halvings
  }

  /// The number of texts.
  package var count: Int { ends.count }

  /// About how many of some sampled shingles of a text are in the share that another text was sampled by, too.
  func count(_ sampled: Int, of text: Int, alsoSampledIn other: Int) -> Int {
    let more = Int(halvings[other]) - Int(halvings[text])
    return more > 0 ? sampled >> more : sampled
  }

  /// The sample of a text.
  package subscript(text: Int) -> ArraySlice<UInt32> {
    hashes[(text == 0 ? 0 : ends[text - 1])..<ends[text]]
  }

  /// Adds the sample of a text by its shingles.
  ///
  /// - Parameter pairs: Other shingles of a short text, which is sampled whole.
  package mutating func append(_ shingles: [UInt64], pairs: [UInt64] = []) {
    let start = hashes.count
    let halvings = Self.halvings(ofShingles: shingles.count)
    for shingle in shingles {
      if let value = Self.sample(shingle, halvings: halvings) { hashes.append(value) }
    }
    self.halvings.append(UInt8(halvings))
    for pair in pairs { hashes.append(UInt32(truncatingIfNeeded: pair >> 28)) }
    hashes[start...].sort()
    var kept = start
    for index in start..<hashes.count where index == start || hashes[index] != hashes[kept - 1] {
      hashes[kept] = hashes[index]
      kept += 1
    }
    hashes.removeLast(hashes.count - kept)
    ends.append(kept)
  }

  /// The samples of some of the texts, in their order.
  package func selecting(_ texts: some Sequence<Int>) -> SampleTable {
    var table = SampleTable()
    for text in texts {
      table.hashes.append(contentsOf: self[text])
      table.ends.append(table.hashes.count)
      table.halvings.append(halvings[text])
    }
    return table
  }

  /// Adds the samples of another table.
  package mutating func append(_ other: SampleTable) {
    let start = hashes.count
    hashes.append(contentsOf: other.hashes)
    ends.append(contentsOf: other.ends.map { $0 + start })
    halvings += other.halvings
  }
}
