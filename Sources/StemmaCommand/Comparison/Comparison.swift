package import Stemma

/// Two documents of an analysis, set against each other.
package struct Comparison {
  /// A passage that stands in both, oriented from the first to the second document.
  package struct Passage {
    package var match: Match
    package var a: TextSpan
    package var b: TextSpan
  }

  package let analysis: Analysis
  /// The index of the first document.
  package let a: Int
  /// The index of the second document.
  package let b: Int
  package let jaccard: Double
  package let coverage: Double
  package let isCopy: Bool
  /// What both share beyond stock wording, in order of the first document.
  package let passages: [Passage]
  /// Stock wording that both hold, in order of the first document.
  package let formulae: [Passage]
  /// The edges between the two, or between texts that stand in them.
  package let derivations: [Derivation]

  /// Whether the two share anything but stock wording.
  package var isRelated: Bool { isCopy || !passages.isEmpty || !derivations.isEmpty }

  /// Compares two documents; their similarity is computed, all else is looked up. O(n log n).
  package init(_ a: Int, _ b: Int, in analysis: Analysis) {
    self.analysis = analysis
    self.a = a
    self.b = b
    let options = analysis.options
    let similarity = Similarity(options)
    let (left, right) = (
      similarity.folded(analysis.documents[a].text), similarity.folded(analysis.documents[b].text)
    )
    jaccard = similarity.jaccard(left, right)
    coverage = similarity.coverage(left, right)
    isCopy = left.tokens == right.tokens && !left.tokens.isEmpty
    let shared = analysis.matches.compactMap { match -> Passage? in
      switch (match.source, match.target) {
      case (a, b): Passage(match: match, a: match.sourceSpan, b: match.targetSpan)
      case (b, a): Passage(match: match, a: match.targetSpan, b: match.sourceSpan)
      default: nil
      }
    }
    let ordered = shared.sorted {
      ($0.a.chars.lowerBound, $0.b.chars.lowerBound) < ($1.a.chars.lowerBound, $1.b.chars.lowerBound)
    }
    passages = ordered.filter { $0.match.class == .passage }
    formulae = ordered.filter { $0.match.class == .formula }
    derivations = analysis.graph.derivations.filter { edge in
      let ends = [edge.source, edge.target].map { analysis.witnesses[$0].document }
      return edge.kind != .member && (ends == [a, b] || ends == [b, a])
    }
  }
}
