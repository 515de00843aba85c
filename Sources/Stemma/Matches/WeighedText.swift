/// The tokens of a text, and how much each tells where another text has it too.
package struct WeighedText: Sendable {
  package var tokens: [UInt32]
  /// One value for each token.
  package var surprisals: Surprisals

  package init(tokens: [UInt32], surprisals: Surprisals) {
    self.tokens = tokens
    self.surprisals = surprisals
  }

  /// Whether most of it is words of spaced scripts. O(n).
  package var isWorded: Bool { tokens.count(where: Token.isWord) * 2 > tokens.count }

  /// A text whose tokens all count in full.
  package init(uniform tokens: [UInt32]) {
    self.init(tokens: tokens, surprisals: Surprisals(uniform: tokens))
  }
}
