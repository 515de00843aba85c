/// Finds lost texts by the readings that two of their copies share.
///
/// Of three texts one may be what the other two come from, or what lies between them; then each reading that two of
/// them share against the third is that third one's change, and one of the three texts has none of its own. Where all
/// three have changes of their own, a text that is lost stands between them (Maas, Textual Criticism, 1958).
struct UnseenAncestors {
  /// Shingles of changes that each of the three must have: three edits.
  private static let minimumChanges = 15.0
  /// What is cut or framed lacks readings for another reason: so much of each text must be shared.
  private static let minimumShare = 0.9
  /// Neighbours of one text that are compared with each other.
  private static let maximumNeighbours = 12

  private struct Ends: Hashable {
    var a: Int
    var b: Int

    init(_ first: Int, _ second: Int) { (a, b) = (min(first, second), max(first, second)) }
  }

  private let witnesses: [WitnessText]
  private let pairs: [RelatedPair]
  private let places: [Ends: Int]

  /// O(p) for p pairs.
  init(witnesses: [WitnessText], pairs: [RelatedPair]) {
    self.witnesses = witnesses
    self.pairs = pairs
    places = Dictionary(
      pairs.enumerated().map { (Ends($1.relation.a, $1.relation.b), $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The lost texts between neighbours in some trees. A text that hangs on another copy of the lost one is hung on what
  /// both come from. O(n s) for n edges and texts of s shingles.
  func found(in edges: inout [FamilyTree.Edge], isIncluded: (Int) -> Bool) -> [UnseenAncestor] {
    var around: [Int: [Int]] = [:]
    for (index, edge) in edges.enumerated()
    where isIncluded(edge.target) && pairs[edge.pair].kind == .revision && isWhole(edge.pair) {
      around[edge.source, default: []].append(index)
      around[edge.target, default: []].append(index)
    }
    var found: [UnseenAncestor] = []
    var isTaken = [Bool](repeating: false, count: edges.count)
    for center in around.keys.sorted() {
      let near = (around[center] ?? []).filter { !isTaken[$0] }.prefix(Self.maximumNeighbours)
      guard near.count > 1 else { continue }
      let others = near.map { edges[$0].source == center ? edges[$0].target : edges[$0].source }
      let shingles = ShingleSets(([center] + others).map { witnesses[$0].folded })
      for first in near.indices {
        for second in near.indices.dropFirst(first + 1) {
          let (one, two) = (near[first], near[second])
          guard !isTaken[one], !isTaken[two], let pair = places[Ends(others[first], others[second])],
            isWhole(pair),
            shingles.changes(0, first + 1, second + 1).min() ?? 0 >= Self.minimumChanges,
            let unseen = insert(between: one, two, around: center, by: pair, in: &edges)
          else { continue }
          isTaken[one] = true
          isTaken[two] = true
          found.append(unseen)
        }
      }
    }
    return found
  }

  private func isWhole(_ pair: Int) -> Bool {
    min(pairs[pair].shares.a, pairs[pair].shares.b) >= Self.minimumShare
  }

  private func insert(
    between first: Int,
    _ second: Int,
    around center: Int,
    by pair: Int,
    in edges: inout [FamilyTree.Edge]
  ) -> UnseenAncestor? {
    let isDirected = edges[first].isDirected && edges[second].isDirected
    let confidence = min(edges[first].confidence, edges[second].confidence)
    let below = [first, second].filter { edges[$0].source == center }
    if below.count == 2 {
      let targets = below.map { edges[$0].target }
      return UnseenAncestor(source: center, targets: targets, isDirected: isDirected, confidence: confidence)
    }
    guard let child = below.first else { return nil }
    let source = edges[child == first ? second : first].source
    edges[child].pair = pair
    edges[child].source = source
    return UnseenAncestor(
      source: source,
      targets: [center, edges[child].target],
      isDirected: isDirected,
      confidence: confidence
    )
  }
}
