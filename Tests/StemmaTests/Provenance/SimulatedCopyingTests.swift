import Stemma
import StemmaTestSupport
import Testing

/// How much of simulated families is told right.
private struct Score {
  private(set) var declared = 0
  private(set) var rightDeclared = 0
  private(set) var forwardDeclared = 0
  private(set) var trueEdges = 0
  private(set) var foundEdges = 0
  private(set) var families = 0
  private(set) var rightRoots = 0

  /// Directed edges that join a text to the one it was copied from, or to a text equal to that.
  var precision: Double { Double(rightDeclared) / Double(max(1, declared)) }
  /// Directed edges that lead from an older text of a line of copies to a younger one.
  var forward: Double { Double(forwardDeclared) / Double(max(1, declared)) }
  /// Texts joined to the one they were copied from, or to one equal to that, whatever the direction.
  var recall: Double { Double(foundEdges) / Double(max(1, trueEdges)) }
  /// Families whose first text, or one equal to it, is the only one without a parent.
  var roots: Double { Double(rightRoots) / Double(max(1, families)) }

  var tally: [String: Int] = [:]
  mutating func add(_ analysis: Analysis, truth family: CopyingSimulator.Family) {
    let texts = family.documents.map { FoldedText($0.text, keepsOrigins: false).tokens }
    func isParent(_ source: Int, of target: Int) -> Bool {
      family.parents[target].map { $0 == source || texts[$0] == texts[source] } ?? false
    }
    func isAncestor(_ source: Int, of target: Int) -> Bool {
      var node = family.parents[target]
      while let ancestor = node {
        if ancestor == source || texts[ancestor] == texts[source] { return true }
        node = family.parents[ancestor]
      }
      return false
    }
    let edges = analysis.graph.derivations.filter { $0.kind != .member }
    let directed = edges.filter(\.directed)
    declared += directed.count
    for e in edges {
      let r =
        isParent(e.source, of: e.target)
        ? "parent"
        : isAncestor(e.source, of: e.target)
          ? "ancestor"
          : isParent(e.target, of: e.source)
            ? "CHILD" : isAncestor(e.target, of: e.source) ? "DESC" : "cousin"
      tally[
        "\(e.directed ? "D" : "u") \(e.kind) \(e.primary ? "P" : "-") \(r) \(e.evidence.map(\.rawValue))",
        default: 0
      ] += 1
      tally["\(e.directed ? "D" : "u") \(e.kind) \(e.primary ? "P" : "-") \(r) ALL", default: 0] += 1
    }
    rightDeclared += directed.count { isParent($0.source, of: $0.target) }
    forwardDeclared += directed.count { isAncestor($0.source, of: $0.target) }
    for node in family.parents.indices where family.parents[node] != nil {
      trueEdges += 1
      let isFound = edges.contains { edge in
        (edge.target == node && isParent(edge.source, of: node))
          || (edge.source == node && isParent(edge.target, of: node))
      }
      foundEdges += isFound ? 1 : 0
    }
    let parented = Set(edges.filter(\.primary).map(\.target))
    let found = family.parents.indices.filter { !parented.contains($0) }
    let first = family.parents.firstIndex { $0 == nil }
    families += 1
    if let first, found.count == 1, texts[found[0]] == texts[first] { rightRoots += 1 }
  }
}

@Suite struct SimulatedCopyingTests {
  private func score(_ dates: CopyingSimulator.Dates, seeds: ClosedRange<UInt64> = 1...20) async -> Score {
    var score = Score()
    for seed in seeds {
      var simulator = CopyingSimulator(seed: seed)
      let family = simulator.family(of: 10 + Int(seed % 11), dates: dates)
      let analysis = await Analyzer(threads: 2).analyze(family.documents)
      score.add(analysis, truth: family)
    }
    return score
  }

  @Test(arguments: CopyingSimulator.Dates.allCases) func measure(_ dates: CopyingSimulator.Dates) async {
    let s = await score(dates)
    let t = await score(dates, seeds: 101...140)
    for (k, v) in t.tally.sorted(by: { $0.key < $1.key }) where v > 2 { print("T", dates, k, v) }
    print(
      "MEASURE",
      dates,
      s.declared,
      s.precision,
      s.forward,
      s.recall,
      s.roots,
      "|",
      t.declared,
      t.precision,
      t.forward,
      t.recall,
      t.roots
    )
  }
}
