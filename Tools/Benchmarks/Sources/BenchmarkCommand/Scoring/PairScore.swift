/// How well groups agree with the true ones, counted in pairs of documents that are in one group.
struct PairScore {
  /// Pairs found that are true, pairs found, and true pairs.
  let correct: Int
  let found: Int
  let expected: Int
  /// The size of the largest group found.
  let largest: Int

  /// Compares two labellings of the same documents. O(n), however large a group is.
  init(found labels: [Int], expected families: [Int]) {
    struct Cell: Hashable {
      let label: Int
      let family: Int
    }
    var cells: [Cell: Int] = [:]
    for (label, family) in zip(labels, families) {
      cells[Cell(label: label, family: family), default: 0] += 1
    }
    let sizes = Self.sizes(labels)
    correct = Self.pairs(cells.values)
    found = Self.pairs(sizes)
    expected = Self.pairs(Self.sizes(families))
    largest = sizes.max() ?? 0
  }

  var precision: Double { found == 0 ? 1 : Double(correct) / Double(found) }
  var recall: Double { expected == 0 ? 1 : Double(correct) / Double(expected) }
  var f1: Double { found + expected == 0 ? 1 : 2 * Double(correct) / Double(found + expected) }

  private static func sizes(_ labels: [Int]) -> [Int] {
    Array(labels.reduce(into: [:]) { $0[$1, default: 0] += 1 }.values)
  }

  private static func pairs(_ sizes: some Sequence<Int>) -> Int {
    sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
  }
}
