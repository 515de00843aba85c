/// The strongly connected components of a directed graph: the largest sets of nodes that all lead to each other.
struct StrongComponents {
  /// The component of each node, numbered so that edges lead to lower numbers or stay.
  private(set) var numbers: [Int]
  /// The number of nodes of each component.
  private(set) var sizes: [Int] = []

  /// Finds the components by depth-first search (Tarjan 1972), without recursion, in O(V + E). `sources[e]` and
  /// `targets[e]` are the ends of edge `e`.
  init(nodeCount: Int, sources: [Int], targets: [Int]) {
    let outgoing = OutgoingEdges(nodeCount: nodeCount, sources: sources)
    let unassigned = -1
    numbers = Array(repeating: unassigned, count: nodeCount)
    // Nodes count as visited from the order of 1 on.
    var orders = [Int](repeating: 0, count: nodeCount)
    var lowest = orders
    var untried = (0..<nodeCount).map { outgoing.places(of: $0) }
    var visitedCount = 0
    var open: [Int] = []
    for start in 0..<nodeCount where orders[start] == 0 {
      var path: [Int] = []
      var entered: Int? = start
      while let node = entered ?? path.last {
        if entered != nil {
          visitedCount += 1
          orders[node] = visitedCount
          lowest[node] = visitedCount
          open.append(node)
          path.append(node)
          entered = nil
        }
        if let place = untried[node].popFirst() {
          let target = targets[outgoing.edge(at: place)]
          if orders[target] == 0 {
            entered = target
          } else if numbers[target] == unassigned {
            lowest[node] = min(lowest[node], orders[target])
          }
          continue
        }
        path.removeLast()
        if let above = path.last { lowest[above] = min(lowest[above], lowest[node]) }
        if lowest[node] == orders[node] { close(downTo: node, in: &open) }
      }
    }
  }

  private mutating func close(downTo first: Int, in open: inout [Int]) {
    var size = 0
    while let member = open.popLast() {
      numbers[member] = sizes.count
      size += 1
      if member == first { break }
    }
    sizes.append(size)
  }
}
