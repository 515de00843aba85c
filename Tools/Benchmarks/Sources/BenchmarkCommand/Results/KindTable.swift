/// The copies found, a row for each kind of edit and a column for each run.
struct KindTable {
  private var columns: [(title: String, kinds: [String: CopiesFound])] = []

  mutating func add(_ kinds: [String: CopiesFound], column title: String) {
    columns.append((title, kinds))
  }

  /// A table for the runs that saw the same kinds.
  var tables: [MarkdownTable] {
    let groups = Dictionary(grouping: columns) { $0.kinds.keys.sorted() }
    return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { kinds, columns in
      var table = MarkdownTable(["kind"] + columns.map(\.title))
      for kind in kinds {
        table.rows.append([kind] + columns.map { Self.cell($0.kinds[kind] ?? CopiesFound()) })
      }
      let sums = columns.map { $0.kinds.values.reduce(CopiesFound(), +) }
      table.rows.append(["all"] + sums.map(Self.cell))
      return table
    }
  }

  private static func cell(_ copies: CopiesFound) -> String {
    "\(Number.text(copies.share, decimals: 3)) of \(Number.text(copies.count))"
  }
}
