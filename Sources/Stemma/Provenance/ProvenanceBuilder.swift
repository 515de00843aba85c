/// Builds the provenance graph from verified relations.
///
/// Content overlap has no direction: each edge takes its direction from asymmetric evidence (``CueReader``), its place
/// from a minimum-cost tree inside a family of copies and revisions (``FamilyTree``), and quotations from a greedy
/// attribution of what the tree leaves unexplained (``SourceAttribution``).
package struct ProvenanceBuilder: Sendable {
  package init() {}

  /// The graph over all witnesses. O(r log r + t) for r relations and t tokens.
  ///
  /// - Parameters:
  ///   - witnesses: In the order of ``Analysis/witnesses``.
  ///   - relations: Ordered by `a`, then `b`, one for each related pair.
  ///   - findsSpans: Whether the spans of derivations are wanted: for them texts are folded again.
  package func graph(
    of witnesses: [WitnessText],
    relations: [Relation],
    findsSpans: Bool = true
  ) -> ProvenanceGraph {
    let lengths = witnesses.map(\.tokens.count)
    let coverages = relations.map { $0.coverage() }
    let cues = CueReader(witnesses: witnesses, relations: relations, coverages: coverages)
    let versions = VersionCues(witnesses: witnesses, relations: relations)
    let pairs = zip(relations, coverages).map { relation, coverage in
      let lengths = (a: lengths[relation.a], b: lengths[relation.b])
      let found = cues.cues(of: relation, coverage: coverage)
      return RelatedPair(
        relation,
        coverage: coverage,
        lengths: lengths,
        cues: versions.adding(to: found, of: relation, coverage: coverage, lengths: lengths)
      )
    }
    let written = witnesses.map { $0.folded.count { $0 != Token.wildcard } }
    let tree = FamilyTree(lengths: written, pairs: pairs)
    let attribution = SourceAttribution(lengths: lengths, pairs: pairs, tree: tree, cues: cues)
    var candidates = [[Int]](repeating: [], count: witnesses.count)
    // A pair that the tree has joined is not attributed again, where its cues point against the tree.
    let branches = Set(tree.parents.compactMap { $0 })
    for index in pairs.indices where !branches.contains(index) {
      candidates[target(of: pairs[index], cues: cues)].append(index)
    }
    var derivations: [Derivation] = []
    var used: [Int] = []
    for target in witnesses.indices {
      if let parent = tree.parents[target] {
        derivations.append(derivation(pairs[parent], to: target, isPrimary: true))
        used.append(parent)
      }
      for source in attribution.sources(of: target, candidates: candidates[target]) {
        let isFirst = derivations.last?.target != target
        derivations.append(derivation(pairs[source], to: target, isPrimary: isFirst))
        used.append(source)
      }
    }
    if findsSpans { addSpans(to: &derivations, pairs: used.map { pairs[$0] }, witnesses) }
    undirectCycles(in: &derivations, nodeCount: witnesses.count)
    derivations += members(of: witnesses)
    return ProvenanceGraph(
      derivations: derivations.sorted {
        ($0.target, $0.primary ? 0 : 1, $0.source) < ($1.target, $1.primary ? 0 : 1, $1.source)
      }
    )
  }

  /// Which side of a pair is the target: what the evidence says, else the younger, else the later by id.
  private func target(of pair: RelatedPair, cues: CueReader) -> Int {
    if pair.logOdds != 0 { return pair.logOdds > 0 ? pair.relation.b : pair.relation.a }
    let dateA = cues.earliestSecond(of: pair.relation.a) ?? Int.max
    let dateB = cues.earliestSecond(of: pair.relation.b) ?? Int.max
    return dateB < dateA ? pair.relation.a : pair.relation.b
  }

  private func derivation(_ pair: RelatedPair, to target: Int, isPrimary: Bool) -> Derivation {
    let source = pair.other(than: target)
    let logOdds = pair.logOdds(from: source)
    return Derivation(
      source: source,
      target: target,
      kind: pair.kind,
      directed: logOdds >= CueKind.directed,
      confidence: Logarithm.sigmoid(abs(logOdds)),
      primary: isPrimary,
      evidence: pair.evidence(from: source),
      spans: []
    )
  }

  /// Looks up where the passages of each derivation's pair stand.
  private func addSpans(
    to derivations: inout [Derivation],
    pairs: [RelatedPair],
    _ witnesses: [WitnessText]
  ) {
    let holders = Dictionary(witnesses.indices.map { (witnesses[$0].witness.document, $0) }) { first, _ in
      first
    }
    var lookup = SpanLookup()
    var counts: [Int] = []
    for (derivation, pair) in zip(derivations, pairs) {
      let (source, target) = (derivation.source, derivation.target)
      let ranges = zip(pair.ranges(in: source), pair.ranges(in: target)).sorted {
        $0.1.lowerBound < $1.1.lowerBound
      }
      for (inSource, inTarget) in ranges {
        lookup.add(witnesses[source].witness.document, inSource)
        lookup.add(witnesses[target].witness.document, inTarget)
      }
      counts.append(ranges.count)
    }
    let spans = lookup.spans { document in holders[document].flatMap { witnesses[$0].original } }
    var next = 0
    for index in derivations.indices {
      for _ in 0..<counts[index] {
        if let source = spans[next], let target = spans[next + 1] {
          derivations[index].spans.append(.init(source: source, target: target))
        }
        next += 2
      }
    }
  }

  private func undirectCycles(in derivations: inout [Derivation], nodeCount: Int) {
    let directed = derivations.indices.filter { derivations[$0].directed }
    let isKept = AcyclicOrder.isKept(
      nodeCount: nodeCount,
      edges: directed.map {
        .init(
          source: derivations[$0].source,
          target: derivations[$0].target,
          strength: derivations[$0].confidence
        )
      }
    )
    for (index, isKept) in zip(directed, isKept) where !isKept { derivations[index].directed = false }
  }

  /// A document's segments; never primary, for a segment's main parent is the text it was copied from.
  private func members(of witnesses: [WitnessText]) -> [Derivation] {
    witnesses.indices.compactMap { index in
      guard let segment = witnesses[index].witness.segment else { return nil }
      return Derivation(
        source: witnesses[index].witness.document,
        target: index,
        kind: .member,
        directed: true,
        confidence: 1,
        primary: false,
        evidence: [.membership],
        spans: [.init(source: segment.body, target: segment.body)]
      )
    }
  }
}
