/// The folded tokens of a witness, by its index; called any number of times, from several tasks.
package typealias TokenSource = @Sendable (Int) -> ArraySlice<UInt32>

/// The texts of witnesses, wherever they are kept; called any number of times, from several tasks.
package struct WitnessSource: Sendable {
  /// The folded tokens of a witness; none if its text is no longer there.
  package let tokens: TokenSource
  /// The values of a witness: numbers and names, which tell instances of a form apart.
  package let values: ValueSource

  /// - Parameters:
  ///   - tokens: The folded tokens of a witness.
  ///   - values: Its values. Without them they are guessed from the tokens, of which only characters tell any.
  package init(tokens: @escaping TokenSource, values: ValueSource? = nil) {
    self.tokens = tokens
    self.values = values ?? { TextValues(tokens: Array(tokens($0))) }
  }
}
