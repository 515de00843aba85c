package import Stemma

/// What two documents are to each other, as clusters and removals decide it of a pair (``PairJudge``).
package enum Verdict: Sendable, Hashable {
  /// Equal after folding.
  case copy
  /// Most of both stands in the other one.
  case nearDuplicate
  /// The shorter text stands in the longer one, which has much more.
  case contained(isFirst: Bool)
  /// Instances of one form that differ in these values.
  case form([Form.Slot])
  /// Neither.
  case different

  /// Decides of two documents. O((n + m) log n).
  init(_ a: FoldedText, _ b: FoldedText, of documents: (Document, Document), options: AnalysisOptions) {
    guard !a.tokens.isEmpty, !b.tokens.isEmpty else {
      self = .different
      return
    }
    let judgement = PairJudge(options).judgement(
      PairJudge.Subject(tokens: a.tokens[...]) { TextValues(documents.0.text) },
      PairJudge.Subject(tokens: b.tokens[...]) { TextValues(documents.1.text) }
    )
    switch (judgement.verdict, judgement.relation.kind) {
    case (.different, _): self = .different
    case (.instances, _):
      let (first, second) = (TextValues(documents.0.text), TextValues(documents.1.text))
      self = .form(judgement.form?.slots.values(in: first, second) ?? [])
    case (.related, .copy): self = .copy
    case (.related, .nearDuplicate): self = .nearDuplicate
    case (.related, .contained):
      self = .contained(isFirst: !OrderedCoverage.isLonger(a.tokens[...], than: b.tokens[...]))
    }
  }

  /// The verdict for programs.
  package var name: String {
    switch self {
    case .copy: Cluster.Kind.copy.rawValue
    case .nearDuplicate: Cluster.Kind.nearDuplicate.rawValue
    case .contained: Cluster.Kind.contained.rawValue
    case .form: Observation.Status.form.rawValue
    case .different: "different"
    }
  }
}

extension Comparison {
  /// Whether the texts have most of their shingles in common, and yet do not cover each other in order.
  var isReordered: Bool {
    verdict == .different && jaccard >= AnalysisOptions.Measure.jaccard.usualThreshold
  }

  /// The verdict for people.
  package var verdictSentence: String {
    switch verdict {
    case .copy: "A copy: \(equality)."
    case .nearDuplicate:
      "Near-duplicates: most of the shorter text stands in the other one, in the same order."
    case .contained(let isFirst):
      isFirst
        ? "A is contained in B: most of it stands there, and B has much more."
        : "B is contained in A: most of it stands there, and A has much more."
    case .form: "Two instances of one form, filled in with other values: neither is a copy of the other."
    case .different where isReordered:
      "Alike, but in another order: most runs of \(analysis.options.shingleLength) words or characters stand in "
        + "both, not one after the other."
    case .different:
      passages.isEmpty ? "Different texts." : "Different texts that share passages."
    }
  }

  /// What equal means by the folding asked for.
  private var equality: String {
    switch analysis.options.folding {
    case .full: "the two are equal once layout, script and punctuation are set aside"
    case .whitespace: "the two are equal once white space is set aside"
    case .none: "the two are equal"
    }
  }

  /// The values that two instances of a form differ in.
  var slots: [Form.Slot] {
    if case .form(let slots) = verdict { slots } else { [] }
  }

  /// The most values that are shown for reading.
  static let valueLimit = 5

  /// The first values that differ, in both documents; and how many more there are.
  func values(columns: Int) -> (shown: [(a: String, b: String)], rest: Int) {
    let shown = slots.prefix(Self.valueLimit).map { slot in
      (
        a: Excerpt.line(analysis.documents[a].text(in: slot.first), columns: columns),
        b: Excerpt.line(analysis.documents[b].text(in: slot.second), columns: columns)
      )
    }
    return (shown, slots.count - shown.count)
  }
}
