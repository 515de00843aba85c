/// Builds the provenance graph from verified relations.
///
/// Content overlap has no direction: each edge takes its direction from asymmetric evidence (``CueReader``), its
/// place from a minimum-cost tree inside a family of copies and revisions (``FamilyTree``), and quotations from a
/// greedy attribution of what the tree leaves unexplained (``SourceAttribution``).
package struct ProvenanceBuilder: Sendable {

  /// A text that shares this much with another is joined to one.
  private static let joiningShare = 0.1

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
    let relations = CopyAttachment(relations, of: witnesses).attached(relations)
    let lengths = witnesses.map(\.tokens.count)
    let coverages = relations.map { $0.coverage() }
    let cues = CueReader(witnesses: witnesses, relations: relations, coverages: coverages)
    let versions = VersionCues(witnesses: witnesses, relations: relations)
    var pairs = relatedPairs(relations, coverages, cues: cues, versions: versions, lengths: lengths)
    let costs = CopyCosts(
      witnesses: witnesses,
      pairs: pairs,
      latestDays: witnesses.indices.map { versions.latestDay(of: $0) }
    )
    let tree = FamilyTree(witnesses: witnesses, pairs: pairs, costs: costs)
    for index in pairs.indices {
      let family = costs.families[pairs[index].relation.a]
      guard family == costs.families[pairs[index].relation.b], let tradition = tree.traditions[family] else {
        continue
      }
      pairs[index].keepCues(trustedBy: tradition)
    }
    let attribution = SourceAttribution(lengths: lengths, pairs: pairs, tree: tree, cues: cues)
    var (derivations, used) = derivations(pairs, tree: tree, attribution: attribution, cues: cues)
    if findsSpans { addSpans(to: &derivations, pairs: used.map { pairs[$0] }, witnesses) }
    derivations += tree.unseen.enumerated().flatMap { edges(of: $1, node: witnesses.count + $0) }
    undirectCycles(in: &derivations, witnesses, nodeCount: witnesses.count + tree.unseen.count)
    derivations += members(of: witnesses)
    return ProvenanceGraph(
      derivations: derivations.sorted {
        ($0.target, $0.primary ? 0 : 1, $0.source) < ($1.target, $1.primary ? 0 : 1, $1.source)
      },
      unseen: tree.unseen.count
    )
  }

  /// The pairs that join texts outside of families to the text that they share most with, if that is a fair part of
  /// them: what they took may be explained by another text, but whoever looks for one should find it.
  private func nearest(_ pairs: [RelatedPair], outside tree: FamilyTree) -> [Int] {
    var best: [Int: Int] = [:]
    for (index, pair) in pairs.enumerated() {
      for (witness, share) in [(pair.relation.a, pair.shares.a), (pair.relation.b, pair.shares.b)]
      where !tree.isJoined[witness] && share >= Self.joiningShare {
        if let other = best[witness], pairs[other].coverage.matched >= pair.coverage.matched { continue }
        best[witness] = index
      }
    }
    return Set(best.values).sorted()
  }

  /// The edges into and out of a text that is lost. They hold no text, and the witnesses keep their main parents.
  private func edges(of unseen: UnseenAncestor, node: Int) -> [Derivation] {
    ([(unseen.source, node)] + unseen.targets.map { (node, $0) }).map { source, target in
      Derivation(
        source: source,
        target: target,
        kind: .revision,
        directed: unseen.isDirected && unseen.confidence >= Derivation.leastConfidenceOfDirection,
        confidence: unseen.confidence,
        primary: target == node,
        evidence: [.sharedError],
        spans: []
      )
    }
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

  private func relatedPairs(
    _ relations: [Relation],
    _ coverages: [Relation.Coverage],
    cues: CueReader,
    versions: VersionCues,
    lengths: [Int]
  ) -> [RelatedPair] {
    var pairs = zip(relations, coverages).map { relation, coverage in
      let lengths = (a: lengths[relation.a], b: lengths[relation.b])
      let found = cues.cues(of: relation, coverage: coverage)
      return RelatedPair(
        relation,
        coverage: coverage,
        lengths: lengths,
        cues: versions.adding(to: found, of: relation, coverage: coverage, lengths: lengths),
        isAcrossSites: cues.isAcrossSites(relation)
      )
    }
    markComposites(in: &pairs, flags: cues.isComposite)
    return pairs
  }

  /// The edges of the trees, then what is attributed to further sources, then what joins texts outside of families,
  /// without spans; and the pair of each.
  private func derivations(
    _ pairs: [RelatedPair],
    tree: FamilyTree,
    attribution: SourceAttribution,
    cues: CueReader
  ) -> (derivations: [Derivation], pairs: [Int]) {
    var derivations = tree.edges.map { edge in
      derivation(edge, pairs, isPrimary: tree.parents[edge.target] == edge.pair)
    }
    var used = tree.edges.map(\.pair)
    // A pair that the tree has joined is not attributed again.
    var isUsed = [Bool](repeating: false, count: pairs.count)
    for pair in used { isUsed[pair] = true }
    var candidates = [[Int]](repeating: [], count: tree.parents.count)
    for index in pairs.indices where !isUsed[index] {
      candidates[target(of: pairs[index], cues: cues)].append(index)
    }
    // The first text of a family has no main parent, whatever it quotes.
    var hasParent = tree.isJoined
    func add(_ index: Int, to target: Int) {
      derivations.append(derivation(pairs[index], to: target, isPrimary: !hasParent[target]))
      hasParent[target] = true
      used.append(index)
      isUsed[index] = true
    }
    for target in candidates.indices {
      for index in attribution.sources(of: target, candidates: candidates[target]) { add(index, to: target) }
    }
    for index in nearest(pairs, outside: tree) where !isUsed[index] {
      add(index, to: target(of: pairs[index], cues: cues))
    }
    return (derivations, used)
  }

  /// An edge of a tree: where what the pair says by itself would not do, the rest of the family told the direction.
  private func derivation(_ edge: FamilyTree.Edge, _ pairs: [RelatedPair], isPrimary: Bool) -> Derivation {
    let pair = pairs[edge.pair]
    let isTold = pair.logOdds(from: edge.source) >= CueKind.directed
    // A family may be sure of an order and unsure of who copied whom in it.
    let isDirected = edge.isDirected && edge.confidence >= Derivation.leastConfidenceOfDirection
    return Derivation(
      source: edge.source,
      target: edge.target,
      kind: pair.kind,
      directed: isDirected,
      confidence: edge.confidence,
      primary: isPrimary,
      evidence: pair.evidence(from: edge.source) + (isDirected && !isTold ? [.family] : []),
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

  /// A text with parts of others that have nothing in common is made of them, unless there are several versions of
  /// the whole: then they are excerpts of it.
  private func markComposites(in pairs: inout [RelatedPair], flags: [Bool]) {
    var versions = [Int](repeating: 0, count: flags.count)
    for pair in pairs where pair.kind != .quotation {
      versions[pair.relation.a] += 1
      versions[pair.relation.b] += 1
    }
    let isComposite = zip(flags, versions).map { $0 && $1 < 2 }
    for index in pairs.indices {
      let relation = pairs[index].relation
      pairs[index].isOfComposite = isComposite[relation.a] || isComposite[relation.b]
    }
  }

  /// Takes the direction from edges until no way leads back to a document, be it by way of its segments.
  private func undirectCycles(in derivations: inout [Derivation], _ witnesses: [WitnessText], nodeCount: Int)
  {
    func document(of node: Int) -> Int { node < witnesses.count ? witnesses[node].witness.document : node }
    let directed = derivations.indices.filter { derivations[$0].directed }
    let isKept = AcyclicOrder.isKept(
      nodeCount: nodeCount,
      edges: directed.map {
        .init(
          source: document(of: derivations[$0].source),
          target: document(of: derivations[$0].target),
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
