/// A text that no witness is: two witnesses share readings of it that the one they come from does not have, and each
/// has readings of its own.
package struct UnseenAncestor: Sendable, Hashable {
  /// The witness it comes from.
  package var source: Int
  /// The two witnesses that come from it.
  package var targets: [Int]
  /// Whether the directions are sure enough to be told.
  package var isDirected: Bool
  package var confidence: Double
}
