/// The texts that agree in one band of their signatures, by sorting the band's keys. 16 bytes a text, used again.
package struct BandBuckets: Sendable {
  /// The texts, sorted by key, then by index.
  package private(set) var entries: [KeyedIndex] = []
  /// The ranges of `entries` that share a key: two or more texts each.
  package private(set) var buckets: [Range<Int>] = []
  private var scratch: [KeyedIndex] = []

  package init() {}

  /// Sorts the texts by the slots of a band. O(n).
  package mutating func assign(_ signatures: SignatureTable, slots: Range<Int>) {
    entries.removeAll(keepingCapacity: true)
    entries.reserveCapacity(signatures.count)
    for text in 0..<signatures.count {
      entries.append(KeyedIndex(key: signatures.bandKey(text, slots: slots), index: UInt32(text)))
    }
    RadixSort.sort(&entries, scratch: &scratch)
    buckets = EqualRuns.ranges(entries)
  }
}
