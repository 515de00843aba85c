/// Clusters that grow by joining pairs, and pairs of texts that must never be in one of them: instances of a form.
struct ConstrainedForest {
  private(set) var forest: UnionFind
  /// For each cluster, by its root, the texts that its members are kept apart from.
  private var apart: [Int: [Int]] = [:]

  /// - Parameters:
  ///   - forest: The clusters so far.
  ///   - instances: The pairs to keep apart.
  init(_ forest: UnionFind, instances: [DoubtfulPair]) {
    self.forest = forest
    for pair in instances {
      apart[self.forest.find(pair.a), default: []].append(pair.b)
      apart[self.forest.find(pair.b), default: []].append(pair.a)
    }
  }

  /// For each text its cluster, by the least of its members.
  mutating func roots() -> [Int] { forest.roots() }

  /// Joins the clusters of two texts; whether they were apart and may be together. Amortised O(log n) for each pair that
  /// is kept apart.
  mutating func union(_ a: Int, _ b: Int) -> Bool {
    let (left, right) = (forest.find(a), forest.find(b))
    guard left != right else { return false }
    let (lists, others) = (apart[left] ?? [], apart[right] ?? [])
    let isForbidden =
      lists.count <= others.count
      ? lists.contains { forest.find($0) == right } : others.contains { forest.find($0) == left }
    guard !isForbidden else { return false }
    _ = forest.union(left, right)
    if !lists.isEmpty || !others.isEmpty {
      apart[left] = nil
      apart[right] = nil
      apart[forest.find(left)] = lists.count >= others.count ? lists + others : others + lists
    }
    return true
  }
}
