import Stemma

/// Tells which matches only repeat that two witnesses are near-duplicates.
struct ClusterPlaces {
  private let witnesses: [Witness]
  /// For each witness, the index of its cluster.
  private let clusters: [Int?]
  /// For each document, the witnesses that are its segments.
  private let segments: [Range<Int>]

  init(_ analysis: Analysis) {
    witnesses = analysis.witnesses
    var clusters = [Int?](repeating: nil, count: witnesses.count)
    for (number, cluster) in analysis.clusters.enumerated() {
      for member in cluster.members { clusters[member.witness] = number }
    }
    self.clusters = clusters
    var segments: [Range<Int>] = []
    var next = analysis.documents.count
    for document in analysis.documents.indices {
      let first = next
      while next < witnesses.count, witnesses[next].document == document { next += 1 }
      segments.append(first..<next)
    }
    self.segments = segments
  }

  /// Whether both ends of a match lie in witnesses of one cluster. O(log of the segments).
  func isInsideCluster(_ match: Match) -> Bool {
    let source = clusters(at: match.sourceSpan, of: match.source)
    let target = clusters(at: match.targetSpan, of: match.target)
    return source.contains { target.contains($0) }
  }

  private func clusters(at span: TextSpan, of document: Int) -> [Int] {
    let middle = (span.chars.lowerBound + span.chars.upperBound) / 2
    var low = segments[document].lowerBound
    var high = segments[document].upperBound
    while low < high {
      let probe = (low + high) / 2
      if (witnesses[probe].segment?.body.chars.upperBound ?? 0) > middle {
        high = probe
      } else {
        low = probe + 1
      }
    }
    let isInSegment =
      low < segments[document].upperBound && witnesses[low].segment?.body.chars.contains(middle) == true
    return [clusters[document], isInSegment ? clusters[low] : nil].compactMap(\.self)
  }
}
