/// Turns matches the way the provenance graph says, and puts them in order.
struct MatchDirection {
  private struct Pair: Hashable {
    var source: Int
    var target: Int
  }

  private let directed: Set<Pair>

  init(graph: ProvenanceGraph, witnesses: [Witness]) {
    let ofWitnesses = graph.derivations.lazy.filter {
      $0.source < witnesses.count && $0.target < witnesses.count
    }
    directed = Set(
      ofWitnesses.filter { $0.directed && $0.kind != .member }.map {
        Pair(source: witnesses[$0.source].document, target: witnesses[$0.target].document)
      }
    )
  }

  func directed(_ matches: consuming [Match]) -> [Match] {
    for index in matches.indices {
      var match = matches[index]
      let isForward = directed.contains(Pair(source: match.source, target: match.target))
      let isBackward = directed.contains(Pair(source: match.target, target: match.source))
      // Where segments of two pages went both ways, the pages have no direction.
      if isBackward, !isForward {
        swap(&match.source, &match.target)
        swap(&match.sourceSpan, &match.targetSpan)
      }
      match.directed = isForward != isBackward && match.class == .passage
      matches[index] = match
    }
    matches.sort { left, right in
      (
        left.target, left.targetSpan.chars.lowerBound, left.source, left.sourceSpan.chars.lowerBound,
        left.targetSpan.chars.upperBound
      )
        < (
          right.target, right.targetSpan.chars.lowerBound, right.source, right.sourceSpan.chars.lowerBound,
          right.targetSpan.chars.upperBound
        )
    }
    return matches
  }
}
