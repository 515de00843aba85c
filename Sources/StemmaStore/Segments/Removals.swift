/// Which documents of which segments were removed.
struct Removals: Sendable, Hashable {
  /// By the generation of the segment.
  private(set) var rows: [UInt64: RowSet] = [:]

  var count: Int { rows.values.reduce(0) { $0 + $1.count } }

  subscript(generation: UInt64) -> RowSet {
    get { rows[generation] ?? RowSet() }
    set { rows[generation] = newValue.count == 0 ? nil : newValue }
  }

  mutating func insert(_ row: Int, of generation: UInt64) { rows[generation, default: RowSet()].insert(row) }

  var encoded: [UInt8] {
    var writer = ByteWriter()
    let generations = rows.keys.sorted()
    writer.count(generations.count)
    for generation in generations {
      let removed = self[generation].rows
      writer.varint(generation)
      writer.count(removed.count)
      writer.deltas(removed)
    }
    return writer.bytes
  }

  /// Decodes what ``encoded`` made.
  ///
  /// - Parameter limits: The number of rows of each segment there is.
  init(from reader: inout ByteReader, limits: [UInt64: Int]) throws(Malformed) {
    for _ in 0..<(try reader.rowCount()) {
      let generation = try reader.varint()
      let removed = try reader.deltas(try reader.rowCount())
      guard let limit = limits[generation], rows[generation] == nil, let first = removed.first,
        let last = removed.last, first >= 0, last < limit,
        zip(removed, removed.dropFirst()).allSatisfy({ $0 < $1 })
      else {
        throw reader.malformed(expected: "rows of a segment in order", got: "others of \(generation)")
      }
      var set = RowSet()
      for row in removed { set.insert(row) }
      rows[generation] = set
    }
  }

  init() {}
}
