import Stemma

/// Columns: one value a row, the number of rows known to the reader.
extension ByteWriter {
  /// Signed varints.
  mutating func integers(_ values: some Sequence<Int>) {
    for value in values { signed(value) }
  }

  /// The difference of each value to the one before, the first to 0; the difference wraps.
  mutating func deltas(_ values: some Sequence<Int>) {
    var previous = 0
    for value in values {
      signed(value &- previous)
      previous = value
    }
  }

  mutating func counts(_ values: some Sequence<Int>) {
    for value in values { count(value) }
  }

  mutating func doubles(_ values: some Sequence<Double>) {
    for value in values { double(value) }
  }

  /// One bit a row, the first row in the lowest bit; the unused bits of the last byte are 0.
  mutating func bitmap(_ values: [Bool]) {
    var index = 0
    while index < values.count {
      var byte: UInt8 = 0
      for bit in 0..<min(8, values.count - index) where values[index + bit] { byte |= 1 << bit }
      raw(CollectionOfOne(byte))
      index += 8
    }
  }

  /// All lengths in UTF-8 bytes, then all bytes.
  mutating func strings(_ values: [String]) {
    for value in values { count(value.utf8.count) }
    for value in values { raw(value.utf8) }
  }

  /// A bitmap of the rows that have a value, then their values.
  mutating func optionalStrings(_ values: [String?]) {
    bitmap(values.map { $0 != nil })
    strings(values.compactMap { $0 })
  }

  /// The number of different words, the words in order of first use, then an index for each row.
  mutating func words<Word: RawRepresentable & Hashable>(_ values: [Word]) where Word.RawValue == String {
    var indices: [Word: Int] = [:]
    var table: [String] = []
    let rows = values.map { value in
      if let index = indices[value] { return index }
      indices[value] = table.count
      table.append(value.rawValue)
      return table.count - 1
    }
    count(table.count)
    strings(table)
    counts(rows)
  }

  /// Four columns: where the scalars begin, their number, where the bytes begin, their number.
  mutating func spans(_ values: [TextSpan]) {
    counts(values.map(\.chars.lowerBound))
    counts(values.map(\.chars.count))
    counts(values.map(\.bytes.lowerBound))
    counts(values.map(\.bytes.count))
  }
}
