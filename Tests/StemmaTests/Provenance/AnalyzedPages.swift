import Stemma

/// The provenance of a few pages in short lines.
struct AnalyzedPages {
  let analysis: Analysis

  init(_ documents: [Document]) async {
    analysis = await Analyzer(threads: 2).analyze(documents)
  }

  /// All edges but members: `a -> b copy: date, equality`, with `--` and the ids in order where there is no direction.
  var edges: [String] {
    analysis.graph.derivations.filter { $0.kind != .member }.map { edge in
      let (source, target) = (analysis.id(of: edge.source), analysis.id(of: edge.target))
      let ends =
        edge.directed ? "\(source) -> \(target)" : [source, target].sorted().joined(separator: " -- ")
      return "\(ends) \(edge.kind): \(edge.evidence.map(\.rawValue).joined(separator: ", "))"
    }
  }

  /// The edge between two pages, whichever way it leads.
  func edge(_ first: String, _ second: String) -> Derivation? {
    analysis.graph.derivations.first {
      Set([analysis.id(of: $0.source), analysis.id(of: $0.target)]) == [first, second]
    }
  }
}

/// What the cues say about the first two of some documents, read from passages found pair by pair.
func cues(_ documents: Document...) -> [Evidence: Double] {
  let pages = RelatedPages(documents)
  let cues = CueReader(witnesses: pages.witnesses, relations: pages.relations, coverages: pages.coverages)
  guard let relation = pages.relations.first, (relation.a, relation.b) == (0, 1) else { return [:] }
  let found = cues.cues(of: relation, coverage: pages.coverages[0])
  return Dictionary(found.map { ($0.evidence, $0.logOdds) }, uniquingKeysWith: +)
}

/// The same by kind.
func cueKinds(_ documents: [Document]) -> [CueKind: Double] {
  let pages = RelatedPages(documents)
  let reader = CueReader(witnesses: pages.witnesses, relations: pages.relations, coverages: pages.coverages)
  guard let relation = pages.relations.first, (relation.a, relation.b) == (0, 1) else { return [:] }
  let found = reader.cues(of: relation, coverage: pages.coverages[0])
  return Dictionary(found.map { ($0.kind, $0.logOdds) }, uniquingKeysWith: +)
}

/// Folded documents and the relations of each two that share a passage.
struct RelatedPages {
  let witnesses: [WitnessText]
  let relations: [Relation]
  let coverages: [Relation.Coverage]

  init(_ documents: [Document]) {
    let witnesses = documents.enumerated().map { index, document in
      let text = FoldedText(document.text)
      return WitnessText(
        document: document,
        witness: Witness(document: index),
        text: text,
        tokens: 0..<text.tokens.count
      )
    }
    let finder = PassageFinder(threads: 1, stockPhrases: [])
    var relations: [Relation] = []
    for a in documents.indices {
      for b in documents.indices.dropFirst(a + 1) {
        let passages = finder.passages(Array(witnesses[a].folded), Array(witnesses[b].folded))
        guard !passages.isEmpty else { continue }
        relations.append(
          Relation(
            a: a,
            b: b,
            spans: passages.map { .init(a: $0.a, b: $0.b, matched: $0.matched) }
              .sorted { $0.a.lowerBound < $1.a.lowerBound },
            isCopy: witnesses[a].folded == witnesses[b].folded,
            isNearDuplicate: true
          )
        )
      }
    }
    self.witnesses = witnesses
    self.relations = relations
    coverages = relations.map { $0.coverage() }
  }
}
