/// A relation as the parts of the evidence see it.
struct CuePair: Sendable {
  let relation: Relation
  let coverage: Relation.Coverage
  /// The tokens of the two witnesses.
  let lengths: (a: Int, b: Int)
  /// Whether the two are known to stand on different sites.
  let isAcrossSites: Bool
  /// The shared tokens of either side, in order and without overlaps.
  let shared: (a: [Range<Int>], b: [Range<Int>])

  init(_ relation: Relation, coverage: Relation.Coverage, lengths: (a: Int, b: Int), isAcrossSites: Bool) {
    self.relation = relation
    self.coverage = coverage
    self.lengths = lengths
    self.isAcrossSites = isAcrossSites
    shared = (Self.union(relation.spans.map(\.a)), Self.union(relation.spans.map(\.b)))
  }

  /// Whether a cue of this reach may speak about the pair.
  func isWithin(_ reach: CueReach) -> Bool {
    let isHalf = (a: coverage.a * 2 >= lengths.a, b: coverage.b * 2 >= lengths.b)
    return switch reach {
    case .any: true
    case .wholesAndExcerpts: isHalf.a || isHalf.b
    case .wholes: isHalf.a && isHalf.b
    case .reprints: isHalf.a && isHalf.b && isAcrossSites
    }
  }

  private static func union(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var union: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = union.last, range.lowerBound <= last.upperBound {
        union[union.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        union.append(range)
      }
    }
    return union
  }
}
