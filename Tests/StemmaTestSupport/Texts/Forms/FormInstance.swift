/// A form that was filled in.
public struct FormInstance: Sendable {
  /// What a slot was filled with.
  public struct Value: Hashable, Sendable {
    /// The value.
    public let text: String
    /// Whether so many values are possible that two instances rarely have the same.
    public let isTelling: Bool
  }

  /// The text.
  public let text: String
  /// The values of the slots, one for each slot, wherever it stands.
  public let values: [Value]
  /// The share of the characters, white space left out, that were filled in.
  public let share: Double
}

extension String {
  /// The number of characters that are not white space.
  var inkCount: Int { unicodeScalars.count { !$0.properties.isWhitespace } }
}
