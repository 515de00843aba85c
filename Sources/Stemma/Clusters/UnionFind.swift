/// Disjoint sets of indices. The least index of a set is its root, so the result does not depend on the order of
/// unions.
package struct UnionFind: Sendable {
  private var parents: [UInt32]

  /// Creates `count` sets of one.
  package init(count: Int) { parents = (0..<UInt32(count)).map { $0 } }

  /// The number of indices.
  package var count: Int { parents.count }

  /// The least index in the set of `index`, leaving the forest as it is.
  package func root(of index: Int) -> Int {
    var node = UInt32(index)
    while parents[Int(node)] != node { node = parents[Int(node)] }
    return Int(node)
  }

  /// The least index in the set of `index`; shortens the way to it. Amortised O(log n).
  package mutating func find(_ index: Int) -> Int {
    var node = UInt32(index)
    while parents[Int(node)] != node {
      let next = parents[Int(parents[Int(node)])]
      parents[Int(node)] = next
      node = next
    }
    return Int(node)
  }

  /// Joins two sets; whether they were apart.
  package mutating func union(_ a: Int, _ b: Int) -> Bool {
    let first = find(a)
    let second = find(b)
    guard first != second else { return false }
    parents[max(first, second)] = UInt32(min(first, second))
    return true
  }

  /// The root of every index.
  package mutating func roots() -> [Int] { (0..<count).map { find($0) } }
}
