/// The cycles that the search for a minimum arborescence contracts, as a forest: its leaves are the nodes of the
/// graph, and each inner vertex stands for the cycle of its children.
///
/// Invariant: every vertex without a parent is finished (it hangs on the root), on the path, or not yet visited; those
/// on the path are joined by their entering edges, each leaving the next one.
struct Contraction {
  private enum State { case new, onPath, finished }

  private let nodeCount: Int
  private let edges: [Arborescence.Edge]
  /// The sets of nodes that are one vertex now.
  private var sets: UnionFind
  /// The vertex of the set with this root.
  private var vertices: [Int]
  private var heaps: EdgeHeaps
  // One entry a vertex; nodes first, then cycles as they are found, so a parent comes after its children.
  private var heapOfVertex: [Int?]
  private var entering: [Int?]
  private var parents: [Int?]
  private var states: [State]

  /// Starts with single nodes and those of the edges that are `allowed`.
  init(nodeCount: Int, edges: [Arborescence.Edge], allowed: (Arborescence.Edge) -> Bool) {
    self.nodeCount = nodeCount
    self.edges = edges
    sets = UnionFind(count: nodeCount)
    vertices = Array(0..<nodeCount)
    heaps = EdgeHeaps(costs: edges.map(\.cost))
    heapOfVertex = Array(repeating: nil, count: nodeCount)
    entering = heapOfVertex
    parents = heapOfVertex
    states = Array(repeating: .new, count: nodeCount)
    for (index, edge) in edges.enumerated() where edge.source != edge.target && allowed(edge) {
      heapOfVertex[edge.target] = heaps.merge(heapOfVertex[edge.target], index)
    }
  }

  /// Makes a vertex one where paths may end.
  mutating func finish(_ vertex: Int) { states[vertex] = .finished }

  /// Chooses entering edges from a node backwards, contracting cycles, up to a finished vertex. Each vertex met must
  /// have a way in from a finished one.
  mutating func growPath(from node: Int) {
    guard states[vertex(of: node)] == .new else { return }
    var path: [Int] = []
    var current = node
    while true {
      states[current] = .onPath
      path.append(current)
      guard let edge = chooseEntering(current) else { break }
      let source = vertex(of: edges[edge].source)
      switch states[source] {
      case .new: current = source
      case .onPath: current = contract(&path, downTo: source)
      case .finished:
        for vertex in path { finish(vertex) }
        return
      }
    }
    preconditionFailure("a vertex without an entering edge was taken for reachable")
  }

  /// The chosen edge into each node, once every path has grown.
  ///
  /// The edge into a cycle replaces the one that entered its target on the cycle. Cycles are opened from the outermost
  /// in: the walk from the target upwards opens each that it meets, so all walks together are linear.
  consuming func expanded() -> [Int?] {
    var isOpen = [Bool](repeating: false, count: parents.count)
    for cycle in (nodeCount..<parents.count).reversed() where !isOpen[cycle] {
      guard let edge = entering[cycle] else { continue }
      let target = edges[edge].target
      entering[target] = edge
      var above = parents[target]
      while let vertex = above, !isOpen[vertex] {
        isOpen[vertex] = true
        above = parents[vertex]
      }
    }
    return Array(entering.prefix(nodeCount))
  }

  private mutating func vertex(of node: Int) -> Int { vertices[sets.find(node)] }

  /// Takes the cheapest edge that enters a vertex from outside, and lowers the others by its cost: what it would
  /// cost to take them instead.
  private mutating func chooseEntering(_ vertex: Int) -> Int? {
    while let edge = heapOfVertex[vertex] {
      let cost = heaps.cost(of: edge)
      heapOfVertex[vertex] = heaps.removeLeast(edge)
      guard self.vertex(of: edges[edge].source) != vertex else { continue }
      if let rest = heapOfVertex[vertex] { heaps.add(-cost, to: rest) }
      entering[vertex] = edge
      return edge
    }
    return nil
  }

  /// Joins the end of the path, from `first` on, into a new vertex.
  private mutating func contract(_ path: inout [Int], downTo first: Int) -> Int {
    let cycle = parents.count
    var heap: Int?
    var member: Int
    repeat {
      member = path.removeLast()
      parents[member] = cycle
      heap = heaps.merge(heap, heapOfVertex[member])
      // The entering edges of the members are the cycle, so their ends join all of its nodes.
      if let edge = entering[member] { _ = sets.union(edges[edge].source, edges[edge].target) }
    } while member != first
    if let edge = entering[first] { vertices[sets.find(edges[edge].target)] = cycle }
    heapOfVertex.append(heap)
    entering.append(nil)
    parents.append(nil)
    states.append(.new)
    return cycle
  }
}
