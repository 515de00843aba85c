/// Takes the tokens that a pass of folding finds, in order.
protocol TokenReceiver {
  /// Whether the places of tokens are wanted.
  static var keepsOrigins: Bool { get }
  var tokens: [UInt32] { get set }
  /// The number of tokens before those of this pass.
  var start: Int { get }

  /// Takes a token and the part of the original that it stands for.
  mutating func append(_ token: UInt32, from start: FoldingPlace, to end: FoldingPlace)

  /// Puts another token in place of the last one, and moves its end.
  mutating func replaceLast(with token: UInt32, to end: FoldingPlace)

  /// Takes the places of the last tokens, each a scalar of ``FoldingStep/tokenLength`` bytes, from a function that is
  /// called once for each.
  mutating func appendStarts(ofLast count: Int, _ next: () -> FoldingPlace)
}

extension TokenReceiver {
  /// The last token of this pass.
  var last: UInt32? { tokens.count > start ? tokens[tokens.count - 1] : nil }

  /// Takes the tokens that a function appends, but not their places, and returns how many these are.
  @inline(__always)
  mutating func append(atMost count: Int, _ body: (inout OutputSpan<UInt32>) -> Void) -> Int {
    let before = tokens.count
    tokens.append(addingCapacity: count, initializingWith: body)
    return tokens.count - before
  }
}
