/// Goes through sections of the table that a ``HammingIndex`` has loaded, and proposes the pairs within its radius.
///
/// Each hash is compared with the groups whose keys differ by up to the block's radius, from the side of the lower key
/// only. Work is bounded whatever the hashes: with a group larger than the table's limit, a crowd, only a few hashes
/// are compared.
///
/// Unsafe code: places come from groups of the table, and the hashes are as many as the table holds.
package struct HammingSearch {
  /// At most this many partners of a hash are proposed in a block: half of them those found first, whose keys are
  /// nearest, half drawn from all others.
  package static let partnerLimit = 32
  /// In a crowd a hash is compared with so many that follow it in the order of the hashes.
  package static let neighbours = 16
  /// Where a crowd takes part, each hash is compared with so many of another group.
  package static let pivots = 4

  /// The pairs of hashes compared so far.
  package private(set) var comparisons = 0

  private let index: HammingIndex
  private let differences: [UInt32]
  private var partners: [UInt32]
  private var partnerCounts: [Int]
  private var runs: [(key: Int, range: Range<Int>)] = []
  private var lowerBound = 0

  /// Prepares to search the table that the index has loaded.
  package init(_ index: HammingIndex) {
    self.index = index
    differences = index.table.block.differences
    partners = Array(repeating: 0, count: HammingIndex.sectionSize * Self.partnerLimit)
    partnerCounts = Array(repeating: 0, count: HammingIndex.sectionSize)
  }

  /// The candidates that a section proposes, each once, the nearest first.
  package mutating func candidates(inSection section: Int) -> [HammingCandidate] {
    let table = index.table
    lowerBound = section * HammingIndex.sectionSize
    let upperBound = min(table.hashes.count, lowerBound + HammingIndex.sectionSize)
    for place in partnerCounts.indices { partnerCounts[place] = 0 }
    runs.removeAll(keepingCapacity: true)
    var place = lowerBound
    while place < upperBound {
      let key = table.block.key(of: table.hashes[place])
      let end = min(upperBound, table.group(key).upperBound)
      runs.append((key, place..<end))
      place = end
    }
    compareWithOwnGroups(table)
    compareWithOtherGroups(table)
    return gather(lowerBound..<upperBound, table)
  }

  private mutating func compareWithOwnGroups(_ table: HammingTable) {
    for run in runs {
      let group = table.group(run.key)
      let reach = group.count > table.groupLimit ? Self.neighbours : group.count
      for place in run.range {
        compare(place, with: (place + 1)..<min(group.upperBound, place + 1 + reach), table)
      }
    }
  }

  private mutating func compareWithOtherGroups(_ table: HammingTable) {
    for difference in differences.dropFirst() {
      for run in runs {
        let key = run.key ^ Int(difference)
        guard key > run.key else { continue }
        let others = table.group(key)
        if others.isEmpty { continue }
        let group = table.group(run.key)
        if max(group.count, others.count) <= table.groupLimit {
          for place in run.range { compare(place, with: others, table) }
        } else {
          comparePivots(run.range, of: group, with: others, table)
        }
      }
    }
  }

  /// Compares each hash with those at about the same place of the other group: both are in the order of the hashes.
  private mutating func comparePivots(
    _ range: Range<Int>,
    of group: Range<Int>,
    with others: Range<Int>,
    _ table: HammingTable
  ) {
    for place in range {
      let opposite = others.lowerBound + (place - group.lowerBound) * others.count / group.count
      let first = max(others.lowerBound, min(opposite, others.upperBound - Self.pivots))
      compare(place, with: first..<min(others.upperBound, first + Self.pivots), table)
    }
  }

  @inline(__always)
  private mutating func compare(_ place: Int, with others: Range<Int>, _ table: HammingTable) {
    comparisons += others.count
    let radius = index.plan.radius
    unsafe table.hashes.withUnsafeBufferPointer { hashes in
      let hash = unsafe hashes[place]
      for other in others {
        let distance = unsafe (hash ^ hashes[other]).nonzeroBitCount
        if distance <= radius { keep(place, other, table) }
      }
    }
  }

  /// Notes a pair, unless an earlier block has proposed it.
  @inline(never)
  private mutating func keep(_ place: Int, _ other: Int, _ table: HammingTable) {
    guard !index.isProposed(table.texts[place], table.texts[other]) else { return }
    let row = place - lowerBound
    let count = partnerCounts[row]
    partnerCounts[row] += 1
    var slot = count
    if count >= Self.partnerLimit {
      // Sampling from a stream of unknown length (Vitter's algorithm R, 1985), with a hash of the pair for chance.
      let half = Self.partnerLimit / 2
      let chance = mix64(table.hashes[place] ^ mix64(table.hashes[other]))
      slot = half + Int(chance % UInt64(count + 1 - half))
    }
    if slot < Self.partnerLimit { partners[row * Self.partnerLimit + slot] = UInt32(other) }
  }

  private func gather(_ range: Range<Int>, _ table: HammingTable) -> [HammingCandidate] {
    var candidates: [HammingCandidate] = []
    for place in range {
      let row = place - range.lowerBound
      let count = min(Self.partnerLimit, partnerCounts[row])
      if count == 0 { continue }
      let texts = index.texts(like: table.texts[place])
      for slot in 0..<count {
        let other = Int(partners[row * Self.partnerLimit + slot])
        let distance = (table.hashes[place] ^ table.hashes[other]).nonzeroBitCount
        for right in index.texts(like: table.texts[other]) {
          for left in texts { candidates.append(HammingCandidate(left, right, distance: distance)) }
        }
      }
    }
    candidates.sort()
    return candidates
  }
}
