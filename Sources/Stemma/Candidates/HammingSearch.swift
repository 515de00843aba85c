/// Compares the hashes of texts that agree in a sample of their bits.
///
/// In a group all pairs are compared. A crowd, a group much larger than chance makes them, is sorted by its hashes,
/// in each table from another bit on, and a text is compared with those that follow it, as in an LSH forest (Bawa,
/// Condie and Ganesan, WWW 2005). So a text takes part in a bounded number of comparisons, whatever the hashes.
///
/// Unsafe code: both places in a group's hashes are below their count.
struct HammingSearch {
  /// What comparing some groups has shown.
  struct Findings: Sendable {
    var candidates: [HammingCandidate] = []
    var comparisons = 0
  }

  /// Once a text has so many partners in a group, it is not compared with further texts of the group.
  static let partnerLimit = 16
  /// In a crowd a text is compared with so many that follow it.
  static let neighbours = 16

  private(set) var findings = Findings()
  private let table: HammingTable
  private let index: HammingIndex
  private var texts: [UInt32] = []
  private var hashes: [UInt64] = []

  init(_ table: HammingTable, of index: HammingIndex) {
    self.table = table
    self.index = index
  }

  /// Compares the texts of the groups with some keys.
  mutating func run(_ keys: Range<Int>) {
    for key in keys {
      let group = table.group(key)
      if group.count < 2 { continue }
      texts.removeAll(keepingCapacity: true)
      texts.append(contentsOf: group)
      let isCrowd = group.count > table.groupLimit
      if isCrowd { sortTexts() }
      compareTexts(reach: isCrowd ? Self.neighbours : group.count)
    }
  }

  /// Orders the texts of a group by their hashes, beginning at the bit with the number of the table.
  private mutating func sortTexts() {
    let shift = UInt64(table.number & 63)
    var entries = texts.map { text in
      let hash = index.hashes[Int(text)]
      return KeyedIndex(key: hash << shift | hash >> ((64 - shift) & 63), index: text)
    }
    entries.sort()
    for place in texts.indices { texts[place] = entries[place].index }
  }

  /// Compares each text of a group with at most `reach` that follow it.
  private mutating func compareTexts(reach: Int) {
    hashes.removeAll(keepingCapacity: true)
    for text in texts { hashes.append(index.hashes[Int(text)]) }
    let radius = index.plan.radius
    unsafe hashes.withUnsafeBufferPointer { hashes in
      for left in hashes.indices {
        let hash = unsafe hashes[left]
        let end = min(hashes.count, left + 1 + reach)
        var right = left + 1
        var partners = 0
        while right < end && partners < Self.partnerLimit {
          let distance = unsafe (hash ^ hashes[right]).nonzeroBitCount
          if distance <= radius {
            propose(texts[left], texts[right], distance)
            partners += 1
          }
          right += 1
        }
        findings.comparisons += right - left - 1
      }
    }
  }

  /// Notes a pair, or with equal hashes some pairs.
  @inline(never)
  private mutating func propose(_ a: UInt32, _ b: UInt32, _ distance: Int) {
    if index.isLeftOut(a, b, before: table.number) { return }
    for left in index.texts(like: a) {
      for right in index.texts(like: b) {
        findings.candidates.append(HammingCandidate(left, right, distance: distance))
      }
    }
  }
}
