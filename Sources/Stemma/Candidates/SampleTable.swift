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

  /// Adds the sample of a text.
  package mutating func append(_ tokens: ArraySlice<UInt32>, hasher: ShingleHasher) {
    var sample: [UInt32] = []
    hasher.forEach(in: tokens) { hash, _ in
      if let value = Self.sample(hash) { sample.append(value) }
    }
    sample.sort()
    for (index, value) in sample.enumerated() where index == 0 || value != sample[index - 1] {
      hashes.append(value)
    }
    ends.append(hashes.count)
  }

  /// Adds the samples of another table.
  package mutating func append(_ other: SampleTable) {
    let start = hashes.count
    hashes.append(contentsOf: other.hashes)
    ends.append(contentsOf: other.ends.map { $0 + start })
  }
}
