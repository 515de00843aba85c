import Stemma
import StemmaTestSupport
import Testing

@Suite struct UnionFindTests {
  @Test func agreesWithRelabelling() {
    var generator = SeededGenerator(seed: 9)
    var forest = UnionFind(count: 200)
    var labels = Array(0..<200)
    for _ in 0..<180 {
      let a = Int.random(in: 0..<200, using: &generator)
      let b = Int.random(in: 0..<200, using: &generator)
      let (left, right) = (labels[a], labels[b])
      let wereApart = forest.union(a, b)
      #expect(wereApart == (left != right))
      labels = labels.map { $0 == max(left, right) ? min(left, right) : $0 }
      #expect(forest.root(of: a) == labels[a])
    }
    let roots = forest.roots()
    #expect(roots == labels)
  }

  @Test func noSetsHaveNoRoots() {
    var forest = UnionFind(count: 0)
    let roots = forest.roots()
    #expect(roots.isEmpty && forest.count == 0)
  }
}
