package import Stemma

/// The derivation trees of a corpus: each node of the graph below the source that it mainly derives from.
///
/// Membership of segments is left out. Where edges without direction close a circle, it is cut open at its
/// first node, so that every node stands in the forest once.
package struct FamilyForest: Sendable {
  /// A tree.
  package struct Family: Sendable, Hashable {
    /// The node at the root.
    package var root: Int
    /// The number of nodes in it.
    package var size: Int
  }

  /// A line of a drawn tree.
  package struct Row: Sendable, Hashable {
    /// The node that stands there.
    package var node: Int
    /// The index of the edge that leads to it, nil for the root.
    package var edge: Int?
    /// The branches before it, such as `│  ├─ `.
    package var branches: String
  }

  /// The trees of two or more nodes, the largest first, then by root.
  package let families: [Family]
  private let derivations: [Derivation]
  /// For each node, the edges to its children.
  private let children: [[Int]]
  /// Deeper branches are drawn no further to the right: else a chain of copies would take quadratic space.
  private static let maximumIndent = 20

  /// Builds the forest; O(nodes + edges), plus the sorting of the families.
  package init(_ analysis: Analysis) {
    let derivations = analysis.graph.derivations
    self.derivations = derivations
    let count = analysis.nodes.count
    var parentEdges = [Int?](repeating: nil, count: count)
    for (number, edge) in derivations.enumerated()
    where edge.kind != .member && parentEdges[edge.target] == nil {
      parentEdges[edge.target] = number
    }
    Self.cutCircles(&parentEdges, derivations)
    var children = [[Int]](repeating: [], count: count)
    for edge in parentEdges.compactMap(\.self).sorted() { children[derivations[edge].source].append(edge) }
    self.children = children
    var families: [Family] = []
    for root in 0..<count where parentEdges[root] == nil && !children[root].isEmpty {
      var size = 0
      var stack = [root]
      while let node = stack.popLast() {
        size += 1
        stack += children[node].map { derivations[$0].target }
      }
      families.append(Family(root: root, size: size))
    }
    self.families = families.sorted { ($1.size, $0.root) < ($0.size, $1.root) }
  }

  /// The first lines of a tree.
  package func rows(of family: Family, limit: Int) -> [Row] {
    var rows: [Row] = []
    var stack = [(Row(node: family.root, edge: nil, branches: ""), "", 0)]
    while rows.count < limit, let (row, indent, depth) = stack.popLast() {
      rows.append(row)
      let edges = children[row.node]
      for (index, edge) in edges.enumerated().reversed() {
        let isLast = index == edges.count - 1
        let derivation = derivations[edge]
        let branch = (isLast ? "└" : "├") + (derivation.directed ? "─ " : "~ ")
        let child = Row(node: derivation.target, edge: edge, branches: indent + branch)
        let below = depth < Self.maximumIndent ? indent + (isLast ? "   " : "│  ") : indent
        stack.append((child, below, depth + 1))
      }
    }
    return rows
  }

  private static func cutCircles(_ parentEdges: inout [Int?], _ derivations: [Derivation]) {
    // 0: not seen, 1: on the path that is being followed, 2: known to lead to a root.
    var states = [UInt8](repeating: 0, count: parentEdges.count)
    for start in parentEdges.indices where states[start] == 0 {
      var path: [Int] = []
      var node = start
      while states[node] == 0 {
        states[node] = 1
        path.append(node)
        guard let edge = parentEdges[node] else { break }
        let parent = derivations[edge].source
        if states[parent] == 1 {
          parentEdges[parent] = nil
          break
        }
        node = parent
      }
      for node in path { states[node] = 2 }
    }
  }
}
