/// Tells the filled-in copies of one form from the edited copies of one text.
///
/// In a group of clusters, edited copies share much that some of the others have lost; filled-in forms share what
/// all have (the form), and else only what few have (one value of a slot).
enum TemplateGuard {
  /// The least number of clusters in which the two can be told apart.
  static let leastClusters = 4
  /// A shingle in at most this share of the clusters is in few, in at least that share in nearly all.
  static let (few, nearlyAll) = (0.3, 0.9)
  /// The least share, among the texts' sampled shingles that are not in nearly all clusters, of those in more than few.
  static let leastMiddleShare = 0.2
  /// At most this many texts of a group tell what its form is.
  static let formTexts = 16

  /// Whether a group consists of filled-in copies of a form. O(m) for m sampled shingles in all.
  ///
  /// - Parameter clusters: One text for each cluster of the group.
  static func isForm(_ clusters: [Int], samples: SampleTable) -> Bool {
    guard clusters.count >= leastClusters else { return false }
    var hashes: [UInt64] = []
    for text in clusters { hashes.append(contentsOf: samples[text].map { UInt64($0) << 32 }) }
    var scratch: [UInt64] = []
    RadixSort.sort(&hashes, scratch: &scratch)
    var middle = 0
    var low = 0
    forEachRun(hashes) { _, frequency in
      let share = Double(frequency) / Double(clusters.count)
      if share <= few || frequency == 1 {
        low += frequency
      } else if share < nearlyAll {
        middle += frequency
      }
    }
    return Double(middle) < leastMiddleShare * Double(middle + low)
  }

  /// The shingles of a group's form, ascending: those in more than half of some texts spread over the group.
  static func form(of clusters: [Int], hasher: ShingleHasher, tokens: (Int) -> ArraySlice<UInt32>) -> [UInt64]
  {
    let count = min(formTexts, clusters.count)
    var hashes: [UInt64] = []
    for index in 0..<count {
      let text = clusters[index * clusters.count / count]
      hashes.append(contentsOf: ShingleSet(tokens(text), hasher: hasher).hashes)
    }
    hashes.sort()
    var form: [UInt64] = []
    forEachRun(hashes) { hash, frequency in
      if 2 * frequency > count { form.append(hash) }
    }
    return form
  }

  private static func forEachRun(_ hashes: [UInt64], _ body: (_ hash: UInt64, _ frequency: Int) -> Void) {
    var start = 0
    while start < hashes.count {
      var end = start + 1
      while end < hashes.count && hashes[end] == hashes[start] { end += 1 }
      body(hashes[start], end - start)
      start = end
    }
  }
}
