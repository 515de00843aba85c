extension Analysis {
  /// For each document the number of its family of near-duplicates (``Cluster/families(_:documentCount:)``).
  var families: [Int] { Cluster.families(clusters, documentCount: documents.count) }
}

extension Cluster {
  /// For each document the number of its family of near-duplicates, which counts once as evidence of frequency; a
  /// document of its own has a number of its own.
  static func families(_ clusters: [Cluster], documentCount: Int) -> [Int] {
    var families = Array(0..<documentCount)
    for (index, cluster) in clusters.enumerated() {
      for member in cluster.members where member.witness < documentCount {
        families[member.witness] = documentCount + index
      }
    }
    return families
  }
}
