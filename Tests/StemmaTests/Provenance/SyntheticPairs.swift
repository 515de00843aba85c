import Stemma

/// Related pairs of witnesses that are made of lengths and spans, without any text.
struct SyntheticPairs {
  let lengths: [Int]
  private(set) var relations: [Relation] = []
  private var given: [[Cue]] = []
  private let dates: [String?]

  init(lengths: [Int], dates: [String?] = []) {
    self.lengths = lengths
    self.dates = dates + Array(repeating: nil, count: lengths.count - dates.count)
  }

  /// Relates two witnesses by pairs of equally long spans; `lessMatched` of their tokens differ.
  mutating func relate(
    _ a: Int,
    _ b: Int,
    _ spans: [(a: Int, b: Int, length: Int)],
    lessMatched: Int = 0,
    filled: (a: Int, b: Int) = (0, 0),
    isCopy: Bool = false,
    logOdds: Double = 0,
    kind: CueKind = .date
  ) {
    var pairs = spans.map { span in
      Relation.SpanPair(
        a: span.a..<span.a + span.length,
        b: span.b..<span.b + span.length,
        matched: span.length
      )
    }
    if !pairs.isEmpty {
      pairs[0].matched -= lessMatched
      pairs[0].filledA = filled.a
      pairs[0].filledB = filled.b
    }
    relations.append(Relation(a: a, b: b, spans: pairs, isCopy: isCopy, isNearDuplicate: true))
    given.append(logOdds == 0 ? [] : [Cue(kind, strength: logOdds / kind.weight)])
  }

  var pairs: [RelatedPair] {
    zip(relations, given).map { relation, cues in
      RelatedPair(
        relation,
        coverage: relation.coverage(),
        lengths: (lengths[relation.a], lengths[relation.b]),
        cues: cues
      )
    }
  }

  /// The costs as if each token were a shingle; what fills in blanks costs nothing.
  var costs: CopyCosts {
    var sets = UnionFind(count: lengths.count)
    let pairs = pairs
    let costs = pairs.map { pair -> (forward: Double?, backward: Double?) in
      let (relation, coverage) = (pair.relation, pair.coverage)
      guard pair.canCopy != (false, false) else { return (nil, nil) }
      _ = sets.union(relation.a, relation.b)
      let newInA = Double(lengths[relation.a] - coverage.matched - coverage.filledA)
      let newInB = Double(lengths[relation.b] - coverage.matched - coverage.filledB)
      return (
        pair.canCopy.forward ? newInB + 0.02 * newInA + 0.5 : nil,
        pair.canCopy.backward ? newInA + 0.02 * newInB + 0.5 : nil
      )
    }
    return CopyCosts(costs: costs, families: lengths.indices.map { sets.find($0) })
  }

  var tree: FamilyTree { FamilyTree(witnesses: witnesses, pairs: pairs, costs: costs) }

  /// The main parent of each witness.
  var parents: [Int?] {
    let pairs = pairs
    return tree.parents.enumerated().map { witness, pair in pair.map { pairs[$0].other(than: witness) } }
  }

  /// The further sources of a witness, which may be the target of every pair it is in.
  func sources(of target: Int) -> [Int] {
    let pairs = pairs
    let candidates = pairs.indices.filter { [pairs[$0].relation.a, pairs[$0].relation.b].contains(target) }
    let attribution = SourceAttribution(lengths: lengths, pairs: pairs, tree: tree, cues: reader)
    return attribution.sources(of: target, candidates: candidates).map { pairs[$0].other(than: target) }
  }

  private var witnesses: [WitnessText] {
    lengths.indices.map { index in
      WitnessText(
        document: Document(id: String(index), text: "", date: dates[index]),
        witness: Witness(document: index),
        text: FoldedText(),
        tokens: 0..<0
      )
    }
  }

  private var reader: CueReader {
    CueReader(witnesses: witnesses, relations: [], coverages: [])
  }
}
