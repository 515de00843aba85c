import Stemma

extension SegmentReader {
  /// The ids, which ascend in the order of their UTF-8 bytes.
  func documentIDs(count expected: Int) throws(StoreError) -> [String] {
    try decode(.ids) { reader throws(Malformed) in
      let count = try reader.rowCount()
      guard count == expected else {
        throw reader.malformed(expected: "the manifest's \(expected) documents", got: "\(count)")
      }
      let ids = try reader.strings(count)
      for (id, next) in zip(ids, ids.dropFirst()) where !id.precedes(next) {
        throw reader.malformed(expected: "an id after \(quoted(id))", got: quoted(next))
      }
      return ids
    }
  }

  /// Decodes one document after the other, with one block of text in memory.
  func forEachDocument(
    counts: SegmentCounts,
    _ body: (Document) throws(StoreError) -> Void
  ) throws(StoreError) {
    let columns = try DocumentColumns(self, counts: counts)
    var texts = try TextStream(self, type: .texts)
    for (row, length) in columns.textLengths.enumerated() {
      try body(columns.document(row, text: try texts.next(length)))
    }
    try texts.finish()
  }

  /// The lengths of the texts in bytes; their sum is the manifest's and the stream's.
  func textLengths(counts: SegmentCounts) throws(StoreError) -> [Int] {
    let inflated = entries.lazy.filter { $0.header.type == .texts }.map { Int($0.header.inflatedLength) }
    let total = inflated.reduce(0, +)
    return try decode(.textLengths) { reader throws(Malformed) in
      let lengths = try reader.counts(counts.documents)
      var sum = 0
      for length in lengths {
        let (next, overflow) = sum.addingReportingOverflow(length)
        guard !overflow, next <= total else {
          throw reader.malformed(expected: "texts of \(total) bytes in all", got: "more")
        }
        sum = next
      }
      guard sum == total, sum == counts.textBytes else {
        throw reader.malformed(expected: "texts of \(counts.textBytes) bytes in all", got: "\(sum)")
      }
      return lengths
    }
  }
}

extension String {
  /// The order of ids: by their UTF-8 bytes. (`<` compares in another order, and takes some different bytes as equal.)
  func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }

  /// Equal byte for byte, where `==` is canonical equivalence.
  func isIdentical(to other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}

extension Document {
  /// Equal in every byte of every field.
  func isIdentical(to other: Document) -> Bool {
    func same(_ field: KeyPath<Document, String?>) -> Bool {
      switch (self[keyPath: field], other[keyPath: field]) {
      case (nil, nil): true
      case (let a?, let b?): a.isIdentical(to: b)
      default: false
      }
    }
    return id.isIdentical(to: other.id) && same(\.url) && same(\.source) && same(\.title) && same(\.date)
      && same(\.fetched) && text.isIdentical(to: other.text)
  }
}
