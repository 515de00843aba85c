/// Tells the filled-in copies of one form from the edited copies of one text.
///
/// In a group of m clusters, edited copies share much that some of the others have lost; filled-in forms share what
/// all have (the form) and nothing else.
enum TemplateGuard {
  /// The least number of clusters in which the two can be told apart.
  static let leastClusters = 4
  /// The least share, among the sampled shingles that are not in nearly all clusters, of those in more than one.
  static let leastMiddleShare = 0.2
  /// A shingle in this share of the clusters, or more, is in nearly all.
  static let nearlyAll = 0.9
  /// A shingle of filled-in forms in this share of the clusters, or more, belongs to the form.
  static let formShare = 0.5

  /// The shingles of the form that some clusters fill in, ascending; nil where they are edited copies of a text.
  ///
  /// - Parameter clusters: One text for each cluster of the group.
  /// - Complexity: O(m) for m sampled shingles in all.
  static func form(of clusters: [Int], samples: SampleTable) -> [UInt32]? {
    guard clusters.count >= leastClusters else { return nil }
    var hashes: [UInt64] = []
    for text in clusters { hashes.append(contentsOf: samples[text].map { UInt64($0) << 32 }) }
    var scratch: [UInt64] = []
    RadixSort.sort(&hashes, scratch: &scratch)
    var form: [UInt32] = []
    var middle = 0
    var single = 0
    var start = 0
    while start < hashes.count {
      var end = start + 1
      while end < hashes.count && hashes[end] == hashes[start] { end += 1 }
      let share = Double(end - start) / Double(clusters.count)
      if end - start == 1 {
        single += 1
      } else if share < nearlyAll {
        middle += 1
      }
      if share >= formShare { form.append(UInt32(hashes[start] >> 32)) }
      start = end
    }
    return Double(middle) < leastMiddleShare * Double(middle + single) ? form : nil
  }
}
