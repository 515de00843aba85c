import Stemma
import StemmaTestSupport
import Testing

@Suite("Chains of runs")
struct ChainerTests {
  /// What a run adds behind another, by the definition.
  static func gain(_ run: Run, after other: Run) -> Double? {
    let follows = run.a > other.a && run.b > other.b && run.endA > other.endA && run.endB > other.endB
    let gapA = run.a - other.endA
    let gapB = run.b - other.endB
    let gap = max(gapA, gapB)
    let drift = abs(gapA - gapB)
    let overlap = max(0, -gapA, -gapB)
    guard follows, gap <= 100, drift <= Chainer.maximumDrift || drift <= gap / 2, overlap < run.length else {
      return nil
    }
    return run.score * Double(run.length - overlap) / Double(run.length) - 0.7
      * Double(max(0, min(gapA, gapB)))
      - 0.35 * Double(drift)
  }

  static func score(_ runs: [Run]) -> Double? {
    guard var score = runs.first?.score else { return nil }
    for (other, run) in zip(runs, runs.dropFirst()) {
      guard let gain = gain(run, after: other) else { return nil }
      score += gain
    }
    return score
  }

  /// The best score of any chain: each run tries all before it.
  static func bestScore(_ runs: [Run]) -> Double {
    var best: [Double] = []
    for run in runs {
      best.append(
        zip(runs, best).compactMap { other, score in gain(run, after: other).map { score + $0 } }.reduce(
          run.score,
          max
        )
      )
    }
    return best.max() ?? 0
  }

  static func runs(_ count: Int, using generator: inout SeededGenerator) -> [Run] {
    var runs: Set<Run> = []
    for _ in 0..<count {
      let length = Int.random(in: 3...20, using: &generator)
      let a = Int.random(in: 0..<300, using: &generator)
      let b =
        Bool.random(using: &generator)
        ? max(0, a + Int.random(in: -6...6, using: &generator)) : Int.random(in: 0..<300, using: &generator)
      runs.insert(
        Run(a: a, b: b, length: length, score: Double(length) * Double.random(in: 0...1, using: &generator))
      )
    }
    return runs.sorted { ($0.b, $0.a, $0.length) < ($1.b, $1.a, $1.length) }
  }

  @Test("The first chain is the best there is; chains share no run, keep their score and come best first")
  func chainsAreBest() {
    var generator = SeededGenerator(seed: 53)
    for _ in 0..<400 {
      let runs = Self.runs(Int.random(in: 0...40, using: &generator), using: &generator)
      let minimum = Double.random(in: 0...30, using: &generator)
      let chains = Chainer.chains(of: runs, costs: .informed, minimumScore: minimum)
      let best = Self.bestScore(runs)
      if let first = chains.first {
        #expect(abs(first.score - best) < 1e-9)
      } else {
        #expect(runs.isEmpty || best < minimum)
      }
      var seen: Set<Run> = []
      for chain in chains {
        #expect(chain.score >= minimum)
        #expect(chain.runs.allSatisfy { seen.insert($0).inserted })
      }
      #expect(zip(chains, chains.dropFirst()).allSatisfy { $0.score >= $1.score })
      if let first = chains.first { #expect(abs((Self.score(first.runs) ?? -1) - first.score) < 1e-9) }
    }
  }

  @Test("What is left of a chain after a better one took its beginning keeps its own score only")
  func leftovers() {
    let head = Run(a: 0, b: 0, length: 30, score: 30)
    let better = Run(a: 32, b: 32, length: 30, score: 30)
    let other = Run(a: 40, b: 34, length: 25, score: 25)
    let chains = Chainer.chains(of: [head, better, other], costs: .informed, minimumScore: 10)
    #expect(chains.map(\.runs) == [[head, better], [other]])
    #expect(chains.last.map { $0.score < 25 } == true)
  }
}
