/// The value of a wanted field of a record.
package enum JSONFieldValue: Hashable, Sendable {
  /// The field is missing or null.
  case absent
  /// A string, unescaped.
  case string(String)
  /// A number, as it is written.
  case number(String)
  /// A value of another type, named for a message.
  case other(String)
}
