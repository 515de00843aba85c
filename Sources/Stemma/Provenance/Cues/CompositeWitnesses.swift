/// Finds the witnesses that are made of several sources: two related texts share different parts of such a witness,
/// and nothing with each other. To be covered by a composite does not make a text an excerpt of it.
package struct CompositeWitnesses {
  private struct Pair: Hashable {
    var a: Int
    var b: Int
  }

  /// Related texts of one witness that are looked at, those with the longest passages first.
  private static let maximumRelatives = 32

  /// For each witness, whether it is a composite.
  package private(set) var flags: [Bool]

  /// O(r log r) for r relations.
  package init(count: Int, relations: [Relation]) {
    flags = [Bool](repeating: false, count: count)
    let related = Set(relations.map { Pair(a: $0.a, b: $0.b) })
    var relatives = [[(other: Int, extent: Range<Int>, matched: Int)]](repeating: [], count: count)
    for relation in relations {
      let matched = relation.spans.reduce(0) { $0 + $1.matched }
      for (witness, other, ranges) in [
        (relation.a, relation.b, relation.spans.map(\.a)), (relation.b, relation.a, relation.spans.map(\.b)),
      ] {
        guard let start = ranges.map(\.lowerBound).min(), let end = ranges.map(\.upperBound).max() else {
          continue
        }
        relatives[witness].append((other, start..<end, matched))
      }
    }
    for witness in 0..<count {
      let largest = relatives[witness].sorted { ($1.matched, $0.other) < ($0.matched, $1.other) }
        .prefix(Self.maximumRelatives)
      flags[witness] = largest.enumerated().contains { index, one in
        largest.dropFirst(index + 1).contains { another in
          !one.extent.overlaps(another.extent)
            && !related.contains(Pair(a: min(one.other, another.other), b: max(one.other, another.other)))
        }
      }
    }
  }
}
