/// What it takes to make one text of a pair from the other.
package struct CopyCosts: Sendable {
  /// A dropped shingle beside a new one: texts are cut, and to write takes more than to leave out.
  private static let lostCost = 0.02
  /// Keeps equal texts from costing nothing, whatever dates lie between them.
  private static let leastCost = 0.5

  /// For each pair the cost of making the second from the first, and the other way; nil where neither is a version or
  /// an excerpt of the other.
  package private(set) var costs: [(forward: Double?, backward: Double?)]
  /// For each witness the number of its family, which holds all that such pairs join.
  package private(set) var families: [Int]

  package init(costs: [(forward: Double?, backward: Double?)], families: [Int]) {
    self.costs = costs
    self.families = families
  }

  /// Counts shingles family by family. O(t log t + p s) for t tokens, and p pairs of texts of s shingles.
  ///
  /// - Parameters:
  ///   - latestDays: For each witness the latest day that its text names. Where texts of the family name days between
  ///     those of two texts, versions lie between the two.
  package init(witnesses: [WitnessText], pairs: [RelatedPair], latestDays: [Int?]) {
    var sets = UnionFind(count: witnesses.count)
    var isInTree = [Bool](repeating: false, count: witnesses.count)
    for pair in pairs where pair.canCopy != (false, false) {
      _ = sets.union(pair.relation.a, pair.relation.b)
      isInTree[pair.relation.a] = true
      isInTree[pair.relation.b] = true
    }
    families = witnesses.indices.map { sets.find($0) }
    costs = [(forward: Double?, backward: Double?)](repeating: (nil, nil), count: pairs.count)
    var members: [Int: [Int]] = [:]
    for witness in witnesses.indices where isInTree[witness] {
      members[families[witness], default: []].append(witness)
    }
    var pairsOf: [Int: [Int]] = [:]
    for (index, pair) in pairs.enumerated() where pair.canCopy != (false, false) {
      pairsOf[families[pair.relation.a], default: []].append(index)
    }
    for (family, members) in members {
      let shingles = ShingleSets(members.map { witnesses[$0].folded })
      let places = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
      let days = Set(members.compactMap { latestDays[$0] }).sorted()
      for index in pairsOf[family] ?? [] {
        let relation = pairs[index].relation
        guard let a = places[relation.a], let b = places[relation.b] else { continue }
        let new = shingles.new(a, b)
        let factor = Double(1 + Self.count(of: days, between: latestDays[relation.a], latestDays[relation.b]))
        let canCopy = pairs[index].canCopy
        costs[index] = (
          canCopy.forward ? (new.second + Self.lostCost * new.first + Self.leastCost) * factor : nil,
          canCopy.backward ? (new.first + Self.lostCost * new.second + Self.leastCost) * factor : nil
        )
      }
    }
  }

  /// The days strictly between two. O(log n).
  private static func count(of days: [Int], between first: Int?, _ second: Int?) -> Int {
    guard let first, let second, first != second else { return 0 }
    return max(0, place(of: max(first, second), in: days) - place(of: min(first, second), in: days) - 1)
  }

  private static func place(of day: Int, in days: [Int]) -> Int {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
