/// Finds for each text of a large family those it is most alike to: the texts that share what few of the family have.
///
/// What all of a family have in common tells nothing about who copied whom; a reading that some of them share does, and
/// a text that holds it and nothing else of its own is nearest to the first that had it (the shared innovations of
/// textual criticism).
struct NearestRelatives {
  /// The nearest texts that each text is given, besides the one with the fewest readings of its own.
  static let count = 8
  /// Shingles that fewer texts share join each with each.
  private static let smallGroup = 16
  /// Of the holders of a more common shingle the most central ones stand for all.
  private static let centralHolders = 4
  /// Texts that each text is compared with.
  private static let compared = 48
  /// What a shingle that only the larger text has counts beside one that only the smaller has: texts are cut.
  private static let lostCost = 0.1

  private let members: [Int]
  /// For each member the number of its shingles that at most half of the family have.
  private var rareCounts: [Int] = []
  /// The members from the most central on, those with the fewest rare shingles.
  private var ranks: [UInt32] = []
  /// The holders of each rare shingle, group by group.
  private var holders: [UInt32] = []
  private var starts: [Int] = [0]
  /// The groups of each member.
  private var groups: [UInt32] = []
  private var groupStarts: [Int] = []

  /// O(t log t) in the tokens of the family.
  ///
  /// - Parameters:
  ///   - members: The texts.
  ///   - tokens: The tokens of a text.
  init(members: [Int], tokens: TokenSource) {
    self.members = members
    collect(ShingleSample(members, tokens: tokens).entries)
  }

  private mutating func collect(_ entries: [KeyedIndex]) {
    rareCounts = [Int](repeating: 0, count: members.count)
    var groupCounts = [Int](repeating: 0, count: members.count)
    let rare = EqualRuns.all(entries).filter { $0.count * 2 <= members.count }
    for run in rare {
      for entry in entries[run] {
        rareCounts[Int(entry.index)] += 1
        if run.count > 1 { groupCounts[Int(entry.index)] += 1 }
      }
    }
    let order = members.indices.sorted { (rareCounts[$0], $0) < (rareCounts[$1], $1) }
    ranks = [UInt32](repeating: 0, count: members.count)
    for (rank, member) in order.enumerated() { ranks[member] = UInt32(rank) }
    groupStarts = [0]
    for count in groupCounts { groupStarts.append((groupStarts.last ?? 0) + count) }
    var next = groupStarts
    groups = [UInt32](repeating: 0, count: groupStarts.last ?? 0)
    for run in rare where run.count > 1 {
      let group = UInt32(starts.count - 1)
      for entry in entries[run] {
        groups[next[Int(entry.index)]] = group
        next[Int(entry.index)] += 1
      }
      let held = entries[run].map(\.index)
      holders +=
        run.count <= Self.smallGroup
        ? held : Array(held.sorted { ranks[Int($0)] < ranks[Int($1)] }.prefix(Self.centralHolders))
      starts.append(holders.count)
    }
  }

  /// For each text in order the nearest ones, nearest first, and at the end the most central one of the family.
  /// O(t) in the tokens of the family.
  consuming func relatives() -> [(text: Int, nearest: [Int])] {
    var shared = [Int](repeating: 0, count: members.count)
    let central = members.indices.min { ranks[$0] < ranks[$1] }
    return members.indices.map { member in
      var touched: [Int] = []
      for group in groups[groupStarts[member]..<groupStarts[member + 1]] {
        for holder in holders[starts[Int(group)]..<starts[Int(group) + 1]] where holder != member {
          if shared[Int(holder)] == 0 { touched.append(Int(holder)) }
          shared[Int(holder)] += 1
        }
      }
      if let central, central != member, shared[central] == 0 { touched.append(central) }
      // The holders that stand for many count for some of what they share only: the likely ones are compared in full.
      let likely = touched.sorted { (shared[$1], ranks[$0]) < (shared[$0], ranks[$1]) }.prefix(Self.compared)
      let ranked = likely.map { other -> (cost: Double, rank: UInt32, other: Int) in
        let common = common(member, other)
        let own = Double(rareCounts[member] - common)
        let others = Double(rareCounts[other] - common)
        return (min(own, others) + Self.lostCost * max(own, others), ranks[other], other)
      }
      for other in touched { shared[other] = 0 }
      var nearest = ranked.sorted { ($0.cost, $0.rank) < ($1.cost, $1.rank) }.prefix(Self.count).map(\.other)
      if let central, central != member, !nearest.contains(central) { nearest.append(central) }
      return (members[member], nearest.map { members[$0] })
    }
  }

  /// The rare shingles that two texts share. O(n) in those of the two.
  private func common(_ first: Int, _ second: Int) -> Int {
    SortedSets.commonCount(
      groups[groupStarts[first]..<groupStarts[first + 1]],
      groups[groupStarts[second]..<groupStarts[second + 1]]
    )
  }
}
