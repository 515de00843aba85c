/// How texts are made comparable. Part of every signature's identity: signatures of different foldings never meet.
public enum Folding: String, Sendable, Hashable, CaseIterable {
  /// Width, case, script (traditional to simplified), punctuation, white space and scraping noise are folded away.
  case full
  /// Only white space is removed; each other scalar is a token.
  case whitespace
  /// Every scalar is a token.
  case none
}
