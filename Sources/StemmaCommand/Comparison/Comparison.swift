package import Stemma

/// Two documents of an analysis, set against each other.
package struct Comparison {
  /// A passage that stands in both, oriented from the first to the second document.
  package struct Passage {
    package var match: Match
    package var a: TextSpan
    package var b: TextSpan
    /// Whether it stands earlier in the second document than a passage before it in the first.
    package var isMoved = false
    /// How much of each document stands before the passage, after the one before it, and in no passage at all.
    package var unshared = Unshared()
  }

  /// Numbers of scalars that stand in no passage.
  package struct Unshared: Sendable, Hashable {
    package var a = 0
    package var b = 0

    /// Less is a mark or a line break between two passages.
    package static let least = 4

    /// In words; nil for nothing.
    package var words: String? {
      let parts = [(a, "A"), (b, "B")].filter { $0.0 >= Self.least }
      guard !parts.isEmpty else { return nil }
      return parts.map { "\(Quantity.count($0.0, "character")) of \($0.1) only" }.joined(separator: ", ")
    }
  }

  package let analysis: Analysis
  /// The index of the first document.
  package let a: Int
  /// The index of the second document.
  package let b: Int
  package let jaccard: Double
  package let coverage: Double
  /// What the two are to each other.
  package let verdict: Verdict
  /// What both share beyond stock wording, in order of the first document; of two instances of a form its wording.
  package let passages: [Passage]
  /// What stands after the last passage.
  package let unsharedAtEnd: Unshared
  /// Stock wording that both hold, in order of the first document.
  package let formulae: [Passage]
  /// The edges between the two, or between texts that stand in them.
  package let derivations: [Derivation]

  /// Whether the two share anything but stock wording.
  package var isRelated: Bool {
    verdict != .different || isReordered || !passages.isEmpty || !derivations.isEmpty
  }

  /// What one of two passages has and the other has not.
  package func difference(_ passage: Passage) -> (diff: WordDiff, edits: [Edit]) {
    let diff = WordDiff(
      from: analysis.documents[a].text(in: passage.a),
      to: analysis.documents[b].text(in: passage.b),
      folding: analysis.options.folding
    )
    return (diff, Edit.script(diff, old: passage.a.chars.lowerBound, new: passage.b.chars.lowerBound))
  }

  /// How many passages there are, and how much of the documents they are.
  package var summary: String {
    guard !passages.isEmpty else {
      let isAlike = verdict != .different || isReordered
      return isAlike ? "No passage is long enough to be shown." : "No passage stands in both."
    }
    return "\(Quantity.count(passages.count, "passage")) in both: "
      + "\(share(of: a, \.a)) of A, \(share(of: b, \.b)) of B"
  }

  /// The share of a document that the passages cover.
  private func share(of document: Int, _ side: KeyPath<Passage, TextSpan>) -> String {
    var covered = 0
    var end = 0
    for range in passages.map({ $0[keyPath: side].chars }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      covered += max(0, range.upperBound - max(end, range.lowerBound))
      end = max(end, range.upperBound)
    }
    return Quantity.percent(covered, of: analysis.documents[document].text.unicodeScalars.count)
  }

  /// What there is to say of a passage: how equal, which edits, whether in order.
  package func remarks(on passage: Passage, edits: [Edit]) -> String {
    let moved = passage.isMoved ? "moved: in B it stands earlier" : nil
    return (["identity \(Quantity.share(passage.match.identity))", Edit.summary(of: edits), moved])
      .compactMap(\.self).joined(separator: "; ")
  }

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
    let verdict = Verdict(left, right, of: (analysis.documents[a], analysis.documents[b]), options: options)
    self.verdict = verdict
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
    // The wording of a form is stock wording, and just what one wants to see with its values.
    let isForm = if case .form = verdict { true } else { false }
    let found = ordered.filter { isForm || $0.match.class == .passage }
    var restA = UncoveredText(analysis.documents[a], covered: found.map(\.a.chars))
    var restB = UncoveredText(analysis.documents[b], covered: found.map(\.b.chars))
    passages = found.map {
      var passage = $0
      passage.isMoved = passage.b.chars.lowerBound < restB.place
      passage.unshared = Unshared(
        a: restA.take(before: passage.a.chars),
        b: restB.take(before: passage.b.chars)
      )
      return passage
    }
    unsharedAtEnd = Unshared(a: restA.takeRest(), b: restB.takeRest())
    formulae = isForm ? [] : ordered.filter { $0.match.class == .formula }
    derivations = analysis.graph.derivations.filter { edge in
      let ends = [edge.source, edge.target].map { analysis.document(of: $0) }
      return edge.kind != .member && (ends == [a, b] || ends == [b, a])
    }
  }
}
