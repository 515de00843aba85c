/// Which texts share a sampled shingle, without the shingles that too many level-1 clusters hold.
///
/// A posting names at most ``documentFrequencyLimit`` clusters and ``textsPerCluster`` texts of each, so what a text
/// has to look at is bounded by the length of its own sample.
package struct SampleIndex: Sendable {
  /// A shingle in more clusters than this says nothing about two of them.
  package static let documentFrequencyLimit = 50
  /// At most this many texts stand for a cluster in a posting.
  package static let textsPerCluster = 4

  /// The sampled hashes that were dropped as too common, ascending.
  package private(set) var commonHashes: [UInt32] = []
  /// For each text, how many of its sampled hashes were dropped.
  package private(set) var commonCounts: [UInt32]

  private var postedTexts: [UInt32] = []
  private var postingEnds: [Int] = []
  private var textPostings: [UInt32] = []
  private var textEnds: [Int] = []

  /// Indexes the samples. O(m) for m sampled hashes in all.
  ///
  /// - Parameter roots: For each text its level-1 cluster, by the least of its members.
  package init(_ samples: SampleTable, roots: [Int]) {
    commonCounts = Array(repeating: 0, count: samples.count)
    var entries: [UInt64] = []
    entries.reserveCapacity(samples.hashes.count)
    for text in 0..<samples.count {
      for hash in samples[text] { entries.append(UInt64(hash) << 32 | UInt64(text)) }
    }
    var scratch: [UInt64] = []
    RadixSort.sort(&entries, scratch: &scratch)
    // For each cluster, the last run in which it was seen and how often.
    var lastRun = [UInt32](repeating: 0, count: samples.count)
    var seen = [UInt32](repeating: 0, count: samples.count)
    var run: UInt32 = 0
    var start = 0
    while start < entries.count {
      let hash = UInt32(entries[start] >> 32)
      run += 1
      var end = start
      var frequency = 0
      let posted = postedTexts.count
      while end < entries.count && UInt32(entries[end] >> 32) == hash {
        let text = UInt32(truncatingIfNeeded: entries[end])
        let root = roots[Int(text)]
        if lastRun[root] != run {
          lastRun[root] = run
          seen[root] = 0
          frequency += 1
        }
        seen[root] += 1
        if seen[root] <= Self.textsPerCluster && frequency <= Self.documentFrequencyLimit {
          postedTexts.append(text)
        }
        end += 1
      }
      if frequency > Self.documentFrequencyLimit {
        commonHashes.append(hash)
        for entry in entries[start..<end] { commonCounts[Int(UInt32(truncatingIfNeeded: entry))] += 1 }
      }
      if frequency > 1 && frequency <= Self.documentFrequencyLimit {
        postingEnds.append(postedTexts.count)
      } else {
        postedTexts.removeLast(postedTexts.count - posted)
      }
      start = end
    }
    invert(textCount: samples.count)
  }

  /// Lists for each text the postings that name it.
  private mutating func invert(textCount: Int) {
    var places = [Int](repeating: 0, count: textCount)
    for text in postedTexts { places[Int(text)] += 1 }
    var total = 0
    for text in 0..<textCount {
      let count = places[text]
      places[text] = total
      total += count
    }
    textPostings = Array(repeating: 0, count: total)
    var start = 0
    for (posting, end) in postingEnds.enumerated() {
      for text in postedTexts[start..<end] {
        textPostings[places[Int(text)]] = UInt32(posting)
        places[Int(text)] += 1
      }
      start = end
    }
    textEnds = places
  }

  /// Whether a sampled hash was dropped as too common.
  package func isCommon(_ hash: UInt32) -> Bool { commonHashes.containsSorted(hash) }

  /// The postings that name a text.
  package func postings(of text: Int) -> ArraySlice<UInt32> {
    textPostings[(text == 0 ? 0 : textEnds[text - 1])..<textEnds[text]]
  }

  /// The texts that a posting names, ascending.
  package func texts(of posting: UInt32) -> ArraySlice<UInt32> {
    let posting = Int(posting)
    return postedTexts[(posting == 0 ? 0 : postingEnds[posting - 1])..<postingEnds[posting]]
  }
}

extension Array where Element: FixedWidthInteger {
  /// Whether this ascending array holds a value. O(log n).
  package func containsSorted(_ value: Element) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == value
  }
}
