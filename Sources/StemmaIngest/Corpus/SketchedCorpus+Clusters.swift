package import Stemma

extension SketchedCorpus {
  /// The clusters of near-duplicates, by the order of their representatives' ids.
  ///
  /// - Returns: The clusters, and how they were found.
  package func clusters(_ finder: ClusterFinder) async -> (clusters: [Cluster], search: ClusterResult) {
    let pages = Set(segments.map(\.document))
    let found = await finder.find(
      sketches,
      tokens: { tokens(of: $0) },
      document: { witness($0).document },
      isPage: { pages.contains($0) }
    )
    let choice = RepresentativeChoice(
      date: { records.date(witness($0).document) },
      length: { Int(sketches.tokenCounts[$0]) },
      isFirst: precedes
    )
    var clusters = found.groups.map { group in
      let representative = choice.representative(of: group)
      var members = finder.members(
        of: group,
        representative: representative,
        known: found.relations,
        tokens: { tokens(of: $0) }
      )
      members[1...].sort { precedes($0.witness, $1.witness) }
      return Cluster(representative: representative, members: members)
    }
    clusters.sort { precedes($0.representative, $1.representative) }
    return (clusters, found)
  }
}
