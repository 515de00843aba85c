import Stemma
import StemmaTestSupport
import Testing

@Suite struct FamilyTreeTests {
  @Test func `unrelated texts and quotations have no parent`() {
    var corpus = SyntheticPairs(lengths: [500, 500, 500])
    corpus.relate(0, 1, [(0, 100, 100)], logOdds: 3)
    #expect(corpus.parents == [nil, nil, nil])
    #expect(SyntheticPairs(lengths: []).parents == [])
  }

  @Test func `the evidence turns an edge of two equal texts`() {
    for logOdds in [2.0, -2.0] {
      var corpus = SyntheticPairs(lengths: [300, 300])
      corpus.relate(0, 1, [(0, 0, 300)], isCopy: true, logOdds: logOdds)
      #expect(corpus.parents == (logOdds > 0 ? [nil, 0] : [1, nil]))
    }
  }

  @Test func `a longer text is no likelier root than a shorter one`() {
    for (lengths, logOdds) in [
      ([300, 400], 0.1), ([300, 400], -0.1), ([400, 300], 0.1), ([400, 300], -0.1),
    ] {
      var corpus = SyntheticPairs(lengths: lengths)
      corpus.relate(0, 1, [(0, 0, 300)], logOdds: logOdds)
      #expect(corpus.parents == (logOdds > 0 ? [nil, 0] : [1, nil]))
    }
  }

  @Test func `a copy of a copy that shares its edits derives from that copy`() {
    // 1 changed 20 tokens of 0; 2 has these 20 and 5 more of its own.
    var corpus = SyntheticPairs(lengths: [500, 500, 500])
    corpus.relate(0, 1, [(0, 0, 500)], lessMatched: 20, logOdds: 2.5)
    corpus.relate(0, 2, [(0, 0, 500)], lessMatched: 25, logOdds: 2.5)
    corpus.relate(1, 2, [(0, 0, 500)], lessMatched: 5, logOdds: 2.5)
    #expect(corpus.parents == [nil, 0, 1])
  }

  @Test func `independent copies both derive from the original`() {
    var corpus = SyntheticPairs(lengths: [500, 500, 500])
    corpus.relate(0, 1, [(0, 0, 500)], lessMatched: 20, logOdds: 2.5)
    corpus.relate(0, 2, [(0, 0, 500)], lessMatched: 15, logOdds: 2.5)
    corpus.relate(1, 2, [(0, 0, 500)], lessMatched: 35, logOdds: 2.5)
    #expect(corpus.parents == [nil, 0, 0])
  }

  @Test func `a wrong date does not turn a tree that the edits decide`() {
    // The copy of the copy is dated before both.
    var corpus = SyntheticPairs(lengths: [500, 500, 500])
    corpus.relate(0, 1, [(0, 0, 500)], lessMatched: 60, logOdds: 2.5)
    corpus.relate(0, 2, [(0, 0, 500)], lessMatched: 100, logOdds: -2.5)
    corpus.relate(1, 2, [(0, 0, 500)], lessMatched: 40, logOdds: -2.5)
    #expect(corpus.tree.edges.map(\.pair).sorted() == [0, 2])
  }

  @Test func `instances derive from their template, whose blanks cost nothing`() {
    // 0 is the template of 300 words and 10 blanks, which 1 and 2 fill in with 60 words each.
    var corpus = SyntheticPairs(lengths: [300, 360, 360])
    corpus.relate(0, 1, [(0, 0, 300)], filled: (0, 60), logOdds: 1.6, kind: .template)
    corpus.relate(0, 2, [(0, 0, 300)], filled: (0, 60), logOdds: 1.6, kind: .template)
    corpus.relate(1, 2, [(0, 0, 360)], lessMatched: 55)
    #expect(corpus.parents == [nil, 0, 0])
  }

  @Test func `an excerpt derives from the whole and not from another excerpt`() {
    // 1 and 2 are overlapping excerpts of 0.
    var corpus = SyntheticPairs(lengths: [900, 300, 300])
    corpus.relate(0, 1, [(200, 0, 300)], logOdds: 1, kind: .containment)
    corpus.relate(0, 2, [(300, 0, 300)], logOdds: 1, kind: .containment)
    corpus.relate(1, 2, [(100, 0, 200)])
    #expect(corpus.parents == [nil, 0, 0])
  }

  @Test func `a short text dated before the long one that holds it is joined to it, and came first`() {
    var corpus = SyntheticPairs(lengths: [900, 300])
    corpus.relate(0, 1, [(200, 0, 300)], logOdds: -1.5, kind: .attribution)
    #expect(corpus.parents == [1, nil])
  }

  @Test func `the tree is the cheapest of all`() {
    var generator = SeededGenerator(seed: 71)
    for round in 0..<150 {
      let count = 1 + round % 5
      let lengths = (0..<count).map { _ in Int.random(in: 100...140, using: &generator) }
      var corpus = SyntheticPairs(lengths: lengths)
      for b in 0..<count {
        for a in 0..<b where Int.random(in: 0..<4, using: &generator) > 0 {
          let length = Int.random(in: 90...100, using: &generator)
          let lost = Int.random(in: 0...30, using: &generator)
          corpus.relate(a, b, [(0, 0, length)], lessMatched: lost)
        }
      }
      // Which pairs are chosen counts, not the way they point.
      let costs = corpus.costs
      func total(_ parents: [Int?]) -> Double {
        parents.enumerated().reduce(0) { sum, choice in
          guard let pair = choice.element else { return sum + 1e6 }
          let isForward = corpus.relations[pair].b == choice.offset
          return sum + ((isForward ? costs.costs[pair].forward : costs.costs[pair].backward) ?? 1e9)
        }
      }
      let chosen = Set(corpus.tree.edges.map(\.pair))
      let all = forests(count: count, relations: corpus.relations)
      let least = all.map(total).min() ?? 0
      let found = all.filter { Set($0.compactMap(\.self)) == chosen }.map(total).min() ?? .infinity
      #expect(abs(found - least) < 1e-6)
    }
  }

  /// Every choice of one pair or none for each witness that has no cycle.
  private func forests(count: Int, relations: [Relation]) -> [[Int?]] {
    var choices: [[Int?]] = [[]]
    for witness in 0..<count {
      let pairs = relations.indices.filter { [relations[$0].a, relations[$0].b].contains(witness) }
      choices = choices.flatMap { choice in ([nil] + pairs.map(Optional.some)).map { choice + [$0] } }
    }
    return choices.filter { choice in
      (0..<count).allSatisfy { start in
        var node = start
        for _ in 0...count {
          guard let pair = choice[node] else { return true }
          node = relations[pair].a == node ? relations[pair].b : relations[pair].a
        }
        return false
      }
    }
  }
}
