import Stemma
import StemmaTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct FamilyDirectionTests {
  private static let wrongDates = 0.15
  private static let rightOrder = 0.98

  @Test func `one edge says what its evidence says`() {
    for (logOdds, dateOrder) in [(1.0, 0.0), (-2, 0), (0, 1), (0, -1), (1, 0.8)] {
      let edge = FamilyDirection.Edge(first: 0, second: 1, logOdds: logOdds, dateOrder: dateOrder)
      let found = FamilyDirection(sizes: [1, 1], edges: [edge], shapeWeight: 1, disorder: 0).probabilities[0]
      #expect(abs(found - exhaustive(sizes: [1, 1], [edge], shapeWeight: 1)[0]) < 1e-9)
      #expect((found > 0.5) == (logOdds + dateOrder > 0))
    }
  }

  @Test func `a path between two sure edges points on`() {
    // 0 - 1 - 2 - 3, where only the first edge says anything.
    let edges = (0..<3).map {
      FamilyDirection.Edge(first: $0, second: $0 + 1, logOdds: $0 == 0 ? 4 : 0, dateOrder: 0)
    }
    let found = FamilyDirection(sizes: [1, 1, 1, 1], edges: edges, shapeWeight: 0, disorder: 0).probabilities
    #expect(found.allSatisfy { $0 > 0.9 })
  }

  @Test func `nothing said, nothing known`() {
    let edges = (1..<5).map { FamilyDirection.Edge(first: 0, second: $0, logOdds: 0, dateOrder: 0) }
    let even = FamilyDirection(sizes: [1, 1, 1, 1, 1], edges: edges, shapeWeight: 0, disorder: 0.1)
    #expect(even.probabilities.allSatisfy { $0 > 0.5 && $0 < 0.8 })
    #expect(FamilyDirection(sizes: [1], edges: [], shapeWeight: 1, disorder: 0.1).probabilities == [])
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `sums over all roots and all wrong dates`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...6, using: &generator)
    let sizes = (0..<count).map { _ in Int.random(in: 1...3, using: &generator) }
    let edges = (1..<count).map { node in
      let other = Int.random(in: 0..<node, using: &generator)
      let isTurned = Bool.random(using: &generator)
      return FamilyDirection.Edge(
        first: isTurned ? node : other,
        second: isTurned ? other : node,
        logOdds: Double.random(in: -2...2, using: &generator),
        dateOrder: [0, 1, -1, 0.8].randomElement(using: &generator) ?? 0
      )
    }
    let weight = Double(Int.random(in: -1...1, using: &generator))
    let found = FamilyDirection(sizes: sizes, edges: edges, shapeWeight: weight, disorder: 0).probabilities
    // With order that is never broken, an edge's probability is that of the roots on its side.
    for (one, other) in zip(found, exhaustive(sizes: sizes, edges, shapeWeight: weight)) {
      #expect(abs(one - other) < 0.1)
      #expect(abs(other - 0.5) < 0.15 || (one > 0.5) == (other > 0.5))
    }
  }

  /// Each root and each choice of wrong dates, one by one.
  private func exhaustive(sizes: [Int], _ edges: [FamilyDirection.Edge], shapeWeight: Double) -> [Double] {
    var masses = [Double](repeating: 0, count: edges.count)
    var all = 0.0
    for root in sizes.indices {
      let (sources, below) = orientation(from: root, sizes: sizes, edges: edges)
      var weight = 0.0
      for wrong in 0..<(1 << sizes.count) {
        var product = 1.0
        for node in sizes.indices {
          product *= wrong >> node & 1 == 1 ? Self.wrongDates : 1 - Self.wrongDates
        }
        for (edge, source) in zip(edges, sources) {
          let sign = edge.first == source ? 1.0 : -1
          let areRight = wrong >> edge.first & 1 == 0 && wrong >> edge.second & 1 == 0
          product *= 1 / (1 + exp(-sign * edge.logOdds))
          product *= areRight ? 0.5 + (Self.rightOrder - 0.5) * sign * edge.dateOrder : 0.5
        }
        weight += product
      }
      let total = Double(sizes.reduce(0, +))
      let shape = below.enumerated().reduce(0) { $0 + ($1.offset == root ? 0 : log($1.element / total)) }
      weight *= exp(-shapeWeight * shape)
      all += weight
      for (index, edge) in edges.enumerated() where sources[index] == edge.first { masses[index] += weight }
    }
    return masses.map { $0 / all }
  }

  /// For each edge the end nearer to the root, and for each node the texts that hang on it.
  private func orientation(from root: Int, sizes: [Int], edges: [FamilyDirection.Edge])
    -> (sources: [Int], below: [Double])
  {
    var sources = edges.map(\.first)
    var order = [root]
    var above: [Int: Int] = [:]
    var next = 0
    while next < order.count {
      let node = order[next]
      next += 1
      for (index, edge) in edges.enumerated() where edge.first == node || edge.second == node {
        let other = edge.first == node ? edge.second : edge.first
        guard above[node] != other else { continue }
        above[other] = node
        sources[index] = node
        order.append(other)
      }
    }
    var below = sizes.map(Double.init)
    for node in order.reversed() {
      if let parent = above[node] { below[parent] += below[node] }
    }
    return (sources, below)
  }
}
