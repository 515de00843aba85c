/// Finds the texts whose SimHashes are within the radius of a ``HammingPlan``, one sample of their bits after the other.
///
/// Texts with equal hashes are buckets like those of ``BandBuckets``; the first text of each stands for it in the
/// samples. A pair is proposed by the first sample in which its texts are compared. All of it is the same for any number
/// of threads.
///
/// What is left out: pairs that meet in no sample; pairs in crowds, see ``HammingSearch``; and pairs of texts that both
/// have been proposed with ``candidateLimit`` others already.
///
/// About 20 bytes a text beside the hashes, and 33 while the equal hashes are looked for; 16 more for each text that
/// shares its hash.
package struct HammingIndex: Sendable {
  /// Of texts with one hash so many are proposed together with the texts of another hash.
  package static let representatives = 4
  /// Texts that were proposed so often are proposed with others only.
  package static let candidateLimit = 32

  /// The plan that the index follows.
  package let plan: HammingPlan
  /// The texts that share their hash with another, sorted by hash, then by index.
  package private(set) var equalTexts: [KeyedIndex] = []
  /// The ranges of `equalTexts` that share a hash: two or more texts each.
  package private(set) var equalBuckets: [Range<Int>] = []
  /// The pairs of hashes compared so far.
  package private(set) var comparisons = 0

  let hashes: [UInt64]
  /// The texts whose hash an earlier text has.
  private var isRepetition: [Bool]
  /// How often each text was proposed, up to the limit.
  private var proposals: [UInt8]
  /// The tables of the samples that come next, the last one first.
  private var tables: [HammingTable] = []
  /// For each sample loaded so far the bits of its crowds, ascending.
  private var crowds: [[UInt64]] = []

  /// Creates an index of one hash for each text. O(n).
  package init(_ hashes: [UInt64], plan: HammingPlan) {
    self.hashes = hashes
    self.plan = plan
    isRepetition = Array(repeating: false, count: hashes.count)
    proposals = Array(repeating: 0, count: hashes.count)
    var entries = hashes.enumerated().map { KeyedIndex(key: $1, index: UInt32($0)) }
    var scratch: [KeyedIndex] = []
    RadixSort.sort(&entries, scratch: &scratch)
    for run in EqualRuns.ranges(entries) {
      equalBuckets.append(equalTexts.count..<(equalTexts.count + run.count))
      equalTexts.append(contentsOf: entries[run])
      for entry in entries[run.dropFirst()] { isRepetition[Int(entry.index)] = true }
    }
  }

  /// The candidates of the next sample, the nearest first; nil after the last.
  ///
  /// O(n) with bounded factors: at most ``HammingTable/groupLimit`` comparisons a text, and
  /// ``HammingSearch/partnerLimit`` candidates.
  package mutating func nextCandidates(threads: Int) async -> [HammingCandidate]? {
    if tables.isEmpty { await loadTables(threads: threads) }
    guard let table = tables.popLast() else { return nil }
    let index = self
    let sections = table.sections
    let findings = await ParallelChunks.map(count: sections.count, chunk: 16, threads: threads) { range in
      var search = HammingSearch(table, of: index)
      for keys in sections[range] { search.run(keys) }
      return search.findings
    }
    var candidates: [HammingCandidate] = []
    for finding in findings {
      comparisons += finding.comparisons
      candidates.append(contentsOf: finding.candidates)
    }
    for candidate in candidates {
      for text in [candidate.a, candidate.b] where proposals[Int(text)] < Self.candidateLimit {
        proposals[Int(text)] += 1
      }
    }
    candidates.sort()
    return candidates
  }

  /// Whether two texts have had enough candidates, or were compared in a sample below one.
  func isLeftOut(_ a: UInt32, _ b: UInt32, before sample: Int) -> Bool {
    if proposals[Int(a)] >= Self.candidateLimit && proposals[Int(b)] >= Self.candidateLimit { return true }
    let hash = hashes[Int(a)]
    let difference = hash ^ hashes[Int(b)]
    return (0..<sample).contains { earlier in
      let mask = plan.masks[earlier]
      return mask & difference == 0 && !isCrowd(hash & mask, in: earlier)
    }
  }

  /// The text itself, or the first texts that have its hash, where there are several.
  func texts(like text: UInt32) -> [UInt32] {
    let hash = hashes[Int(text)]
    let place = Self.partitionPoint(equalBuckets.count) {
      equalTexts[equalBuckets[$0].lowerBound].key < hash
    }
    guard place < equalBuckets.count, equalTexts[equalBuckets[place].lowerBound].key == hash else {
      return [text]
    }
    return equalTexts[equalBuckets[place].prefix(Self.representatives)].map { $0.index }
  }

  /// Makes the tables of the next batch of samples in parallel.
  private mutating func loadTables(threads: Int) async {
    let first = crowds.count
    let (hashes, isRepetition, masks) = (hashes, isRepetition, plan.masks)
    let count = min(plan.batchSize, masks.count - first)
    tables = await ParallelChunks.map(count: count, chunk: 1, threads: threads) { part in
      let number = first + part.lowerBound
      return HammingTable(hashes, leavingOut: isRepetition, mask: masks[number], number: number)
    }
    for table in tables {
      crowds.append(table.crowds.compactMap { $0.first }.map { hashes[Int($0)] & masks[table.number] })
    }
    tables.reverse()
  }

  private func isCrowd(_ bits: UInt64, in sample: Int) -> Bool {
    let crowds = crowds[sample]
    let place = Self.partitionPoint(crowds.count) { crowds[$0] < bits }
    return place < crowds.count && crowds[place] == bits
  }

  /// The first of `count` places for which a condition that holds up to some place does not. O(log count).
  private static func partitionPoint(_ count: Int, _ isBefore: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
