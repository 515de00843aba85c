extension FoldedText {
  /// Folds a text into tokens with a map back to the original. O(n).
  ///
  /// - Parameters:
  ///   - text: The original, at most 2^32 - 1 bytes.
  ///   - folding: What to fold away.
  ///   - keepsOrigins: Pass false where only the tokens are wanted; the map then stays empty.
  package init(_ text: String, folding: Folding = .full, keepsOrigins: Bool = true) {
    switch folding {
    case .full:
      self.init(fullyFolding: text.utf8.span, keepsOrigins: keepsOrigins)
    case .whitespace:
      let tables = FoldingTables.shared
      self.init(scalarsOf: text, keepsOrigins: keepsOrigins) { tables.class(of: $0.value) != .space }
    case .none:
      self.init(scalarsOf: text, keepsOrigins: keepsOrigins) { _ in true }
    }
  }

  /// Folds a text in valid UTF-8 with the folding `full`. O(n).
  package init(fullyFolding text: Span<UInt8>, keepsOrigins: Bool = true) {
    self.init()
    // Nearly all tokens take three bytes and more.
    tokens.reserveCapacity(text.count / 3)
    if keepsOrigins {
      charStarts.reserveCapacity(text.count / 3)
      charEnds.reserveCapacity(text.count / 3)
      byteStarts.reserveCapacity(text.count / 3)
      byteEnds.reserveCapacity(text.count / 3)
      var pass = FoldingPass(into: self)
      pass.run(text)
      self = pass.output
      noise = pass.noise
    } else {
      var pass = FoldingPass(into: TokenList(behind: tokens))
      tokens = []
      pass.run(text)
      tokens = pass.output.tokens
      noise = pass.noise
    }
  }

  /// Folds a whole document: as any text, but where nothing is left of it but masks, a document of signs alone, all
  /// its scalars are tokens, so that equal documents are equal and others are not. O(n).
  package init(ofDocument text: String, folding: Folding, keepsOrigins: Bool = true) {
    self.init(text, folding: folding, keepsOrigins: keepsOrigins)
    if Self.tellsNothing(tokens[...]) {
      self = FoldedText(scalarsOf: text, keepsOrigins: keepsOrigins) { _ in true }
    }
  }

  private static func tellsNothing(_ tokens: ArraySlice<UInt32>) -> Bool {
    tokens.allSatisfy { $0 == Token.wildcard }
  }

  private init(scalarsOf text: String, keepsOrigins: Bool, where isKept: (Unicode.Scalar) -> Bool) {
    self.init()
    // A token takes three bytes of Chinese; spaced scripts have a token for nearly every byte here.
    tokens.reserveCapacity(text.utf8.count / 3)
    var char: UInt32 = 0
    var byte: UInt32 = 0
    for scalar in text.unicodeScalars {
      let width = scalar.utf8Width
      if isKept(scalar) {
        tokens.append(scalar.value)
        if keepsOrigins { appendOrigin(chars: char..<char + 1, bytes: byte..<byte + width) }
      }
      char += 1
      byte += width
    }
  }

  /// Appends the tokens of a text in valid UTF-8, without their places, and returns what was folded away. O(n).
  @discardableResult
  package static func appendTokens(of text: Span<UInt8>, folding: Folding, to tokens: inout [UInt32])
    -> TextNoise
  {
    switch folding {
    case .full:
      // The pass takes the tokens along and gives them back: no copy, and no allocation if there is room.
      var pass = FoldingPass(into: TokenList(behind: exchange(&tokens, with: [])))
      pass.run(text)
      tokens = pass.output.tokens
      return pass.noise
    case .whitespace: ScalarFolding.append(text, keepsSpace: false, to: &tokens)
    case .none: ScalarFolding.append(text, keepsSpace: true, to: &tokens)
    }
    return TextNoise()
  }

  /// Appends the tokens of a whole document (``init(ofDocument:folding:keepsOrigins:)``). O(n).
  package static func appendTokens(
    ofDocument text: Span<UInt8>,
    folding: Folding,
    to tokens: inout [UInt32]
  ) -> TextNoise {
    let start = tokens.count
    let noise = appendTokens(of: text, folding: folding, to: &tokens)
    guard tellsNothing(tokens[start...]) else { return noise }
    tokens.removeLast(tokens.count - start)
    ScalarFolding.append(text, keepsSpace: true, to: &tokens)
    return TextNoise()
  }

  mutating func appendOrigin(chars: Range<UInt32>, bytes: Range<UInt32>) {
    charStarts.append(chars.lowerBound)
    charEnds.append(chars.upperBound)
    byteStarts.append(bytes.lowerBound)
    byteEnds.append(bytes.upperBound)
  }
}

extension Unicode.Scalar {
  /// The number of bytes of the UTF-8 encoding.
  @inline(__always)
  var utf8Width: UInt32 { value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x1_0000 ? 3 : 4 }
}
