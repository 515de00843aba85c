extension Analysis {
  /// For each document the number of its family of near-duplicates, which counts once as evidence of frequency; a
  /// document of its own has a number of its own.
  var families: [Int] {
    var families = Array(documents.indices)
    for (index, cluster) in clusters.enumerated() {
      for member in cluster.members where member.witness < documents.count {
        families[member.witness] = documents.count + index
      }
    }
    return families
  }
}
