/// Finds the texts whose SimHashes are within the radius of a ``HammingPlan``, block after block.
///
/// Texts with equal hashes are buckets like those of ``BandBuckets``. Of each bucket the first text stands for its hash
/// in the blocks' tables. ``HammingSearch`` then goes through the table that was loaded last, in sections that do
/// not depend on each other.
///
/// 21 bytes a text beside the hashes, and 32 while it is made; 16 more for each text that shares its hash.
package struct HammingIndex: Sendable {
  /// The number of neighbouring hashes in a section.
  package static let sectionSize = 256
  /// Of texts with one hash so many are proposed together with the texts of another hash.
  package static let representatives = 4

  /// The plan that the index follows.
  package let plan: HammingPlan
  /// The texts that share their hash with another, sorted by hash, then by index.
  package private(set) var equalTexts: [KeyedIndex] = []
  /// The ranges of `equalTexts` that share a hash: two or more texts each.
  package private(set) var equalBuckets: [Range<Int>] = []
  /// The table of the block that was loaded last.
  package private(set) var table = HammingTable()

  private let hashes: [UInt64]
  /// The first text of each hash, ascending by hash.
  private var points: [UInt32] = []
  /// The texts that were in a crowd of a block loaded so far.
  private var isCrowded: [Bool] = []
  private var loaded = 0

  /// Creates an index of one hash for each text. O(n).
  package init(_ hashes: [UInt64], plan: HammingPlan) {
    self.hashes = hashes
    self.plan = plan
    var entries = hashes.enumerated().map { KeyedIndex(key: $1, index: UInt32($0)) }
    var scratch: [KeyedIndex] = []
    RadixSort.sort(&entries, scratch: &scratch)
    points.reserveCapacity(entries.count)
    var start = 0
    for run in EqualRuns.ranges(entries) {
      for entry in entries[start...run.lowerBound] { points.append(entry.index) }
      equalBuckets.append(equalTexts.count..<(equalTexts.count + run.count))
      equalTexts.append(contentsOf: entries[run])
      start = run.upperBound
    }
    for entry in entries[start...] { points.append(entry.index) }
    isCrowded = Array(repeating: false, count: plan.blocks.isEmpty ? 0 : hashes.count)
  }

  /// The number of sections in which the loaded block is searched.
  package var sectionCount: Int { (table.hashes.count + Self.sectionSize - 1) / Self.sectionSize }

  /// Loads the table of the next block, in the order of the plan; false after the last. O(n).
  package mutating func loadNextBlock() -> Bool {
    guard loaded < plan.blocks.count else { return false }
    table.assign(points, of: hashes, by: plan.blocks[loaded])
    loaded += 1
    for key in 0..<(1 << table.block.width) {
      let group = table.group(key)
      if group.count > table.groupLimit {
        for text in table.texts[group] { isCrowded[Int(text)] = true }
      }
    }
    return true
  }

  /// Whether an earlier block has proposed a pair of texts; false where crowds leave that open.
  func isProposed(_ a: UInt32, _ b: UInt32) -> Bool {
    let difference = hashes[Int(a)] ^ hashes[Int(b)]
    guard !isCrowded[Int(a)] && !isCrowded[Int(b)] else { return false }
    return plan.blocks[..<(loaded - 1)].contains { $0.key(of: difference).nonzeroBitCount <= $0.radius }
  }

  /// The text itself, or the first texts that have its hash, where there are several.
  func texts(like text: UInt32) -> [Int] {
    let hash = hashes[Int(text)]
    var low = 0
    var high = equalBuckets.count
    while low < high {
      let middle = (low + high) / 2
      if equalTexts[equalBuckets[middle].lowerBound].key < hash { low = middle + 1 } else { high = middle }
    }
    guard low < equalBuckets.count, equalTexts[equalBuckets[low].lowerBound].key == hash else {
      return [Int(text)]
    }
    return equalTexts[equalBuckets[low].prefix(Self.representatives)].map { Int($0.index) }
  }
}
