/// Clusters that grow by joining pairs, and pairs of texts that must never be in one of them: instances of a form.
struct ConstrainedForest {
  /// So many texts stand for a cluster where it is asked whether two clusters hold instances of one form.
  private static let spokesmen = 4

  private var forest: UnionFind
  /// For each cluster, by its root, the texts that its members are kept apart from.
  private var apart: [Int: [Int]] = [:]
  /// For each cluster with such texts, or with a form, some of its members, the first that joined.
  private var members: [Int: [Int]] = [:]
  private let areInstances: (Int, Int) -> Bool

  /// - Parameters:
  ///   - forest: The clusters so far.
  ///   - instances: The pairs to keep apart.
  ///   - areInstances: Whether two texts are instances of one form; asked where not all pairs of a form were compared.
  init(_ forest: UnionFind, instances: [DoubtfulPair], areInstances: @escaping (Int, Int) -> Bool) {
    self.forest = forest
    self.areInstances = areInstances
    for pair in instances {
      for (text, other) in [(pair.a, pair.b), (pair.b, pair.a)] {
        let root = self.forest.find(text)
        apart[root, default: []].append(other)
        if !members[root, default: []].contains(text), members[root, default: []].count < Self.spokesmen {
          members[root, default: []].append(text)
        }
      }
    }
  }

  /// For each text its cluster, by the least of its members.
  mutating func roots() -> [Int] { forest.roots() }

  /// Joins the clusters of two texts; whether they were apart and may be together. Amortised O(log n) for each pair
  /// that is kept apart, and at most 16 comparisons where one of the clusters has instances of a form.
  ///
  /// - Parameter mayBeForm: Whether one of the texts may be the form itself, which is like each of its instances.
  mutating func union(_ a: Int, _ b: Int, mayBeForm: Bool = false) -> Bool {
    let (left, right) = (forest.find(a), forest.find(b))
    guard left != right else { return false }
    let (lists, others) = (apart[left] ?? [], apart[right] ?? [])
    let isListed = members[left] != nil || members[right] != nil
    guard mayBeForm || !lists.isEmpty || !others.isEmpty || isListed else {
      return forest.union(left, right)
    }
    let isForbidden =
      lists.count <= others.count && !lists.isEmpty || others.isEmpty
      ? lists.contains { forest.find($0) == right } : others.contains { forest.find($0) == left }
    let (own, theirs) = (members[left] ?? [a], members[right] ?? [b])
    guard !isForbidden, !own.contains(where: { text in theirs.contains { areInstances(text, $0) } }) else {
      return false
    }
    _ = forest.union(left, right)
    for root in [left, right] {
      apart[root] = nil
      members[root] = nil
    }
    let root = forest.find(left)
    let both = lists.count >= others.count ? lists + others : others + lists
    if !both.isEmpty { apart[root] = both }
    members[root] = Array((own + theirs).prefix(Self.spokesmen))
    return true
  }
}
