import Stemma
import StemmaTestSupport
import Testing

/// Chains of copies whose every scalar is used once, so that the text itself tells what is from where.
@Suite struct TraceOfEditsTests {
  private struct Chain {
    var texts: [[UInt32]]
    /// For each text after the first, the spans it shares with the one before.
    var pairs: [[(Range<Int>, Range<Int>)]]

    /// Each text has own words around two passages of the one before, one with additions, one with omissions.
    init(_ random: inout SeededGenerator) {
      var next: UInt32 = 0x4E00
      func fresh(_ count: Int) -> [UInt32] {
        defer { next += UInt32(count) }
        return (next..<next + UInt32(count)).map(\.self)
      }
      texts = [fresh(60)]
      pairs = []
      for _ in 0..<4 {
        let previous = texts[texts.count - 1]
        let cuts = (0..<4).map { _ in Int.random(in: 0...previous.count, using: &random) }.sorted()
        var text = fresh(Int.random(in: 0...5, using: &random))
        var shared: [(Range<Int>, Range<Int>)] = []
        for source in [cuts[0]..<cuts[1], cuts[1]..<cuts[2], cuts[2]..<cuts[3]] where !source.isEmpty {
          let start = text.count
          let adds = Bool.random(using: &random)
          for place in source {
            let isEnd = place == source.lowerBound || place == source.upperBound - 1
            let isEdited = !isEnd && Int.random(in: 0..<12, using: &random) == 0
            if isEdited && adds { text += fresh(Int.random(in: 1...2, using: &random)) }
            if !isEdited || adds { text.append(previous[place]) }
          }
          shared.append((source, start..<text.count))
          text += fresh(Int.random(in: 0...5, using: &random))
        }
        texts.append(text)
        pairs.append(shared)
      }
    }

    var corpus: TracedCorpus {
      let strings = texts.enumerated().map { index, text in
        ("\(index)", String(String.UnicodeScalarView(text.compactMap { Unicode.Scalar($0) })))
      }
      var corpus = TracedCorpus(Dictionary(uniqueKeysWithValues: strings))
      for (index, pairs) in pairs.enumerated() {
        corpus.derive("\(index + 1)", from: "\(index)", .revision, 0.5, pairs)
      }
      return corpus
    }
  }

  @Test func `A scalar that is as old as the origin it is given stands in the origin's span`() {
    var random = SeededGenerator(seed: 3)
    var farthest = 0
    for _ in 0..<200 {
      let chain = Chain(&random)
      let last = chain.texts.count - 1
      for entry in Trace(of: last, in: chain.corpus.analysis).entries {
        guard let place = entry.originSpan?.chars else { continue }
        let origin = chain.texts[entry.origin]
        for scalar in chain.texts[last][entry.span.chars] {
          // What is not in the origin was added on the way down.
          guard let found = origin.firstIndex(of: scalar) else {
            #expect(!chain.texts[..<entry.origin].contains { $0.contains(scalar) })
            continue
          }
          #expect(place.contains(found))
        }
        farthest = max(farthest, last - entry.origin)
      }
    }
    #expect(farthest == 4)
  }
}
