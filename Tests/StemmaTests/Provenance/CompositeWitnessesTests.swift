import Stemma
import Testing

@Suite struct CompositeWitnessesTests {
  @Test func `a text that takes different parts from unrelated texts is a composite`() {
    var corpus = SyntheticPairs(lengths: [500, 500, 500])
    corpus.relate(0, 1, [(0, 0, 200)])
    corpus.relate(0, 2, [(200, 0, 200)])
    #expect(CompositeWitnesses(count: 3, relations: corpus.relations).flags == [true, false, false])
  }

  @Test func `parts from related texts make no composite`() {
    var corpus = SyntheticPairs(lengths: [500, 500, 500])
    corpus.relate(0, 1, [(0, 0, 200)])
    corpus.relate(0, 2, [(200, 0, 200)])
    corpus.relate(1, 2, [(300, 300, 100)])
    #expect(CompositeWitnesses(count: 3, relations: corpus.relations).flags == [false, false, false])
  }

  @Test func `parts that overlap make no composite`() {
    var corpus = SyntheticPairs(lengths: [500, 500, 500])
    corpus.relate(0, 1, [(0, 0, 200)])
    corpus.relate(0, 2, [(199, 0, 200)])
    #expect(CompositeWitnesses(count: 3, relations: corpus.relations).flags == [false, false, false])
  }

  @Test func `only the largest relatives are looked at`() {
    let count = 20_000
    var corpus = SyntheticPairs(lengths: Array(repeating: 100, count: count))
    for other in 1..<count { corpus.relate(0, other, [(other % 50, 0, 50)]) }
    #expect(CompositeWitnesses(count: count, relations: corpus.relations).flags.count { $0 } == 0)
  }
}
