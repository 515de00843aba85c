package enum AcyclicOrder {
  package struct Edge { package var source: Int; package var target: Int; package var strength: Double }
  package static func isKept(nodeCount: Int, edges: [Edge]) -> [Bool] { edges.map { _ in true } }
}
