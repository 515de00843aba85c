/// A sixteenth of each text's shingles, the same sixteenth everywhere (FracMinHash, Irber et al. 2022): those with the
/// least hashes. What two samples share tells what the texts share, whatever their lengths.
package struct SampleTable: Sendable {
  /// The sampled hashes of all texts, text by text; ascending and each once within a text.
  package private(set) var hashes: [UInt32] = []
  private var ends: [Int] = []

  package init() {}

  /// The 32 bits by which a shingle is known in samples; nil for the fifteen sixteenths that are not sampled.
  @inline(__always)
  package static func sample(_ hash: UInt64) -> UInt32? {
    hash >> 60 == 0 ? UInt32(truncatingIfNeeded: hash >> 28) : nil
  }

  /// The number of texts.
  package var count: Int { ends.count }

  /// The sample of a text.
  package subscript(text: Int) -> ArraySlice<UInt32> {
    hashes[(text == 0 ? 0 : ends[text - 1])..<ends[text]]
  }

  /// Adds the sample of a text by its shingles.
  package mutating func append(_ shingles: [UInt64]) {
    let start = hashes.count
    for shingle in shingles {
      if let value = Self.sample(shingle) { hashes.append(value) }
    }
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
    }
    return table
  }

  /// Adds the samples of another table.
  package mutating func append(_ other: SampleTable) {
    let start = hashes.count
    hashes.append(contentsOf: other.hashes)
    ends.append(contentsOf: other.ends.map { $0 + start })
  }
}
