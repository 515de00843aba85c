/// Decides which contained texts join the cluster of the text that contains them.
///
/// A text that contains pieces of two clusters, disjoint in it, is an aggregator: it joins nobody, nor does anything
/// of its cluster. Of several texts that contain members of one cluster, only the one it covers best takes it in.
/// So an excerpt or a preview stands with its whole, and no unrelated texts meet through a page or a piece they share.
enum ContainmentRule {
  private struct Piece {
    var host: Int
    var cluster: Int
    var span: Range<Int>
  }

  /// The pairs that may be joined.
  ///
  /// - Parameters:
  ///   - pairs: All accepted pairs. A near-duplicate that leaves room in the longer text counts as a piece of it.
  ///   - roots: For each text its cluster of near-duplicates.
  ///   - isPage: Whether a text is a page of several texts: it takes in none, for its segments do.
  /// - Complexity: O(n log n).
  static func joining(
    _ pairs: [CoveragePair],
    roots: [Int],
    isPage: (Int) -> Bool = { _ in false }
  ) -> [CoveragePair] {
    let aggregators = Set(aggregatorClusters(pairs, roots: roots))
    var hosts: [Int: CoveragePair] = [:]
    for pair in pairs where !pair.isNearDuplicate && !isPage(pair.longer) {
      let cluster = roots[pair.shorter]
      guard roots[pair.longer] != cluster && !aggregators.contains(roots[pair.longer]) else { continue }
      if let host = hosts[cluster], !isBetter(pair, than: host) { continue }
      hosts[cluster] = pair
    }
    return hosts.values.sorted { ($0.longer, $0.shorter) < ($1.longer, $1.shorter) }
  }

  private static func isBetter(_ pair: CoveragePair, than other: CoveragePair) -> Bool {
    if pair.coverage.longer != other.coverage.longer { return pair.coverage.longer > other.coverage.longer }
    if pair.coverage.shorter != other.coverage.shorter {
      return pair.coverage.shorter > other.coverage.shorter
    }
    return (pair.longer, pair.shorter) < (other.longer, other.shorter)
  }

  private static func aggregatorClusters(_ pairs: [CoveragePair], roots: [Int]) -> [Int] {
    let pieces = pairs.map { pair in
      // A twentieth at each end is left to chance matches.
      let span = pair.coverage.span
      let margin = span.count / 20
      return Piece(
        host: pair.longer,
        cluster: roots[pair.shorter],
        span: (span.lowerBound + margin)..<(span.upperBound - margin)
      )
    }
    .sorted { ($0.host, $0.span.upperBound, $0.cluster) < ($1.host, $1.span.upperBound, $1.cluster) }
    var clusters: [Int] = []
    var start = 0
    while start < pieces.count {
      var end = start
      while end < pieces.count && pieces[end].host == pieces[start].host { end += 1 }
      if isAggregator(pieces[start..<end]) { clusters.append(roots[pieces[start].host]) }
      start = end
    }
    return clusters
  }

  /// Whether two pieces of different clusters are disjoint; the pieces ascend by their upper bounds.
  private static func isAggregator(_ pieces: ArraySlice<Piece>) -> Bool {
    guard let first = pieces.first,
      let second = pieces.first(where: { $0.cluster != first.cluster })
    else { return false }
    return pieces.contains { piece in
      let earliest = piece.cluster == first.cluster ? second : first
      return piece.span.lowerBound >= earliest.span.upperBound
    }
  }
}
