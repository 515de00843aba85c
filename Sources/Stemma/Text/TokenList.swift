/// Tokens without their places, behind those of other texts.
struct TokenList: TokenReceiver {
  static let keepsOrigins = false

  var tokens: [UInt32]
  let start: Int

  /// Creates a list that goes on from some tokens.
  init(behind tokens: consuming [UInt32]) {
    start = tokens.count
    self.tokens = tokens
  }

  @inline(__always)
  mutating func append(_ token: UInt32, from start: FoldingPlace, to end: FoldingPlace) {
    tokens.append(token)
  }

  mutating func replaceLast(with token: UInt32, to end: FoldingPlace) { tokens[tokens.count - 1] = token }

  mutating func appendStarts(ofLast count: Int, _ next: () -> FoldingPlace) {}
}
