import Stemma

/// Columns as `ByteWriter` writes them. `rows` has been bounded by the bytes there are, or is so here.
extension ByteReader {
  mutating func integers(_ rows: Int) throws(Malformed) -> [Int] {
    try column(rows) { reader throws(Malformed) in try reader.signed() }
  }

  mutating func deltas(_ rows: Int) throws(Malformed) -> [Int] {
    var previous = 0
    return try column(rows) { reader throws(Malformed) in
      previous &+= try reader.signed()
      return previous
    }
  }

  mutating func counts(_ rows: Int) throws(Malformed) -> [Int] {
    try column(rows) { reader throws(Malformed) in try reader.count() }
  }

  /// Counts whose sum is a number of rows in the bytes that follow.
  mutating func groupCounts(_ rows: Int) throws(Malformed) -> (counts: [Int], total: Int) {
    let counts = try counts(rows)
    var total = 0
    for count in counts {
      guard count <= remaining - total else {
        throw malformed(expected: "at most \(remaining) rows in the bytes that follow", got: "more")
      }
      total += count
    }
    return (counts, total)
  }

  mutating func doubles(_ rows: Int) throws(Malformed) -> [Double] {
    try column(rows) { reader throws(Malformed) in try reader.double() }
  }

  mutating func bitmap(_ rows: Int) throws(Malformed) -> [Bool] {
    let bytes = try raw(rows / 8 + (rows % 8 == 0 ? 0 : 1))
    if rows % 8 != 0, let last = bytes.last, last >> (rows % 8) != 0 {
      throw malformed(expected: "unused bits of a bitmap to be 0", got: "\(last)")
    }
    return (0..<rows).map { bytes[bytes.startIndex + $0 / 8] >> ($0 % 8) & 1 != 0 }
  }

  mutating func strings(_ rows: Int) throws(Malformed) -> [String] {
    let lengths = try counts(rows)
    var strings: [String] = []
    strings.reserveCapacity(rows)
    for length in lengths {
      let utf8 = try raw(length)
      guard let string = String(validating: utf8, as: UTF8.self) else {
        throw malformed(expected: "UTF-8", got: "other bytes")
      }
      strings.append(string)
    }
    return strings
  }

  mutating func optionalStrings(_ rows: Int) throws(Malformed) -> [String?] {
    let presence = try bitmap(rows)
    var values = try strings(presence.count { $0 }).makeIterator()
    return presence.map { $0 ? values.next() : nil }
  }

  mutating func words<Word: RawRepresentable>(
    _ rows: Int,
    as type: Word.Type = Word.self
  ) throws(Malformed) -> [Word] where Word.RawValue == String {
    let table = try strings(try rowCount())
    var words: [Word] = []
    for string in table {
      guard let word = Word(rawValue: string) else {
        throw malformed(expected: "a known \(Word.self)", got: quoted(string))
      }
      words.append(word)
    }
    return try column(rows) { reader throws(Malformed) in
      let index = try reader.count()
      guard index < words.count else {
        throw reader.malformed(expected: "one of \(words.count) words", got: "word \(index)")
      }
      return words[index]
    }
  }

  /// A single word.
  mutating func word<Word: RawRepresentable>(
    as type: Word.Type
  ) throws(Malformed) -> Word where Word.RawValue == String {
    let words = try words(1, as: type)
    return words[0]
  }

  mutating func spans(_ rows: Int) throws(Malformed) -> [TextSpan] {
    let chars = try ranges(rows)
    let bytes = try ranges(rows)
    return zip(chars, bytes).map { TextSpan(chars: $0, bytes: $1) }
  }

  private mutating func ranges(_ rows: Int) throws(Malformed) -> [Range<Int>] {
    let starts = try counts(rows)
    let lengths = try counts(rows)
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(rows)
    for (start, length) in zip(starts, lengths) {
      let (end, overflow) = start.addingReportingOverflow(length)
      if overflow {
        throw malformed(expected: "a span that ends below 2^63", got: "\(start) and \(length) more")
      }
      ranges.append(start..<end)
    }
    return ranges
  }

  private mutating func column<Value>(
    _ rows: Int,
    _ value: (inout ByteReader) throws(Malformed) -> Value
  ) throws(Malformed) -> [Value] {
    guard rows <= remaining else {
      throw malformed(expected: "\(rows) rows in the bytes that follow", got: "\(remaining) bytes")
    }
    var values: [Value] = []
    values.reserveCapacity(rows)
    for _ in 0..<rows { values.append(try value(&self)) }
    return values
  }
}
