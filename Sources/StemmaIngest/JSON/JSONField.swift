/// Where a wanted field of a record has its value.
package enum JSONField: Hashable, Sendable {
  /// The field is missing or null.
  case absent
  /// A string: its bytes in the line, or in the scanner's memory if it had escapes.
  case string(Range<Int>, isUnescaped: Bool)
  /// A number: its bytes in the line.
  case number(Range<Int>)
  /// A value of another type, named for a message.
  case other(String)

  /// The number of bytes of a string or number.
  package var byteCount: Int {
    switch self {
    case .string(let range, _), .number(let range): range.count
    case .absent, .other: 0
    }
  }
}
