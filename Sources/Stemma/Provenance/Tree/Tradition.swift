/// How the texts of a family came about, which says what their tree looks like.
enum Tradition: Sendable {
  /// Pages were copied from each other, and any copy may have been copied again.
  case copies
  /// One page was changed again and again: each version follows the last.
  case versions

  /// Copies leave traces; a page that changes seldom does.
  private static let tracedShare = 0.15

  /// - Parameters:
  ///   - traced: Edges of the family's tree with traces of copying, or that join two sites.
  ///   - edges: All edges of the tree.
  init(traced: Int, edges: Int) {
    self = Double(traced) >= Self.tracedShare * Double(max(1, edges)) ? .copies : .versions
  }

  /// How much the shape of the tree says about its root, in units of rumour centrality; negative where trees are long
  /// and the first text stands at an end. A few texts have no shape.
  func shapeWeight(texts: Int) -> Double {
    switch self {
    case .copies: Double(texts) / Double(texts + 6)
    case .versions: -1
    }
  }

  /// The probability that an edge does not follow the order of the tree: versions that go back to an earlier state,
  /// and edges that join the wrong texts.
  var disorder: Double {
    switch self {
    case .copies: 0.03
    case .versions: 0.1
    }
  }

  /// The probability from which an edge is directed. The noise of versions is not independent from edge to edge, and
  /// their probabilities are a little too sure.
  var directedProbability: Double {
    switch self {
    case .copies: 0.8
    case .versions: 0.84
    }
  }

  /// Whether a kind of cue means what it says: a page that grows looks like a cut copy or the inside of the later one,
  /// and copies with edits grow and shrink by chance.
  func trusts(_ kind: CueKind) -> Bool {
    switch self {
    case .copies: kind.evidence != .growth && kind != .numbering
    case .versions: kind != .truncation && kind != .containment && kind != .frame
    }
  }
}
