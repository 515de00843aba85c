/// Numbers the texts of a tree so that exact copies are one node.
struct CopyNodes {
  /// The texts of each node.
  private(set) var sizes: [Int] = []
  private var nodes: [Int: Int] = [:]

  /// O(n) for n edges of a tree, in any order.
  init(_ tree: [RelatedPair]) {
    var members: [Int: Int] = [:]
    for pair in tree {
      for witness in [pair.relation.a, pair.relation.b] where members[witness] == nil {
        members[witness] = members.count
      }
    }
    var sets = UnionFind(count: members.count)
    for pair in tree where pair.kind == .copy {
      if let a = members[pair.relation.a], let b = members[pair.relation.b] { _ = sets.union(a, b) }
    }
    var numbers: [Int: Int] = [:]
    for (witness, member) in members.sorted(by: { $0.value < $1.value }) {
      let root = sets.find(member)
      let number = numbers[root] ?? sizes.count
      if number == sizes.count {
        numbers[root] = number
        sizes.append(0)
      }
      sizes[number] += 1
      nodes[witness] = number
    }
  }

  /// The node of a text of the tree.
  func node(of witness: Int) -> Int { nodes[witness] ?? 0 }
}
