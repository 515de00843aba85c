/// Mergeable heaps of edges: self-adjusting (skew) heaps (Sleator and Tarjan 1986) in arrays, with one addend for a
/// whole heap that is handed down lazily.
///
/// Every edge is in one heap at most; a heap is named by its least edge. Equal costs are ordered by edge index.
/// Each operation is iterative and takes amortised O(log n).
struct EdgeHeaps {
  private static let none = UInt32.max

  private var costs: [Double]
  /// What has still to be added to the costs of the edges below.
  private var addends: [Double]
  private var lefts: [UInt32]
  private var rights: [UInt32]

  /// Makes a heap of one out of every edge; edge `e` costs `costs[e]`.
  init(costs: [Double]) {
    precondition(costs.count < Int(Self.none), "more edges than 32 bits can number")
    self.costs = costs
    addends = [Double](repeating: 0, count: costs.count)
    lefts = [UInt32](repeating: Self.none, count: costs.count)
    rights = lefts
  }

  /// The present cost of the least edge of a heap.
  func cost(of heap: Int) -> Double { costs[heap] }

  /// Adds to the cost of every edge of a heap.
  mutating func add(_ addend: Double, to heap: Int) {
    costs[heap] += addend
    addends[heap] += addend
  }

  /// The heap without its least edge; nil when that was the last one.
  mutating func removeLeast(_ heap: Int) -> Int? {
    handDown(heap)
    return merge(child(lefts[heap]), child(rights[heap]))
  }

  /// One heap of the edges of both.
  mutating func merge(_ a: Int?, _ b: Int?) -> Int? {
    guard let a else { return b }
    guard let b else { return a }
    let root = precedes(b, a) ? b : a
    var settled = root
    var waiting = root == a ? b : a
    while true {
      handDown(settled)
      let right = child(rights[settled])
      rights[settled] = lefts[settled]
      guard let right else {
        lefts[settled] = UInt32(waiting)
        return root
      }
      let least = precedes(waiting, right) ? waiting : right
      waiting = least == right ? waiting : right
      lefts[settled] = UInt32(least)
      settled = least
    }
  }

  private func child(_ link: UInt32) -> Int? { link == Self.none ? nil : Int(link) }

  private func precedes(_ a: Int, _ b: Int) -> Bool {
    costs[a] < costs[b] || (costs[a] == costs[b] && a < b)
  }

  private mutating func handDown(_ edge: Int) {
    let addend = addends[edge]
    guard addend != 0 else { return }
    if let left = child(lefts[edge]) { add(addend, to: left) }
    if let right = child(rights[edge]) { add(addend, to: right) }
    addends[edge] = 0
  }
}
