/// Where sentences begin, read from the punctuation and space between the tokens of a text.
///
/// A sentence ends at a terminator of any script (Unicode's `Sentence_Terminal`) that white space follows, unless the
/// dot belongs to a single letter (`J. Smith`) or the sentence had less than ``minimumLength`` tokens; ideographic
/// terminators need no white space. A line break ends nothing: pages break lines anywhere. After ``maximumLength``
/// tokens a sentence ends anyway, as tables and lists have no full stops.
package enum SentenceBreaks {
  /// The fewest tokens of a sentence that a terminator ends.
  package static let minimumLength = 3
  /// The most tokens of a sentence.
  package static let maximumLength = 40

  /// The first token of each sentence. O(n).
  ///
  /// - Parameters:
  ///   - text: A text folded with origins.
  ///   - original: What it was folded from.
  package static func starts(of text: FoldedText, in original: Span<UInt8>) -> [UInt32] {
    guard !text.tokens.isEmpty else { return [] }
    var starts: [UInt32] = [0]
    var start = 0
    for token in 1..<text.tokens.count {
      let length = token - start
      guard
        length >= maximumLength || length >= minimumLength && endsSentence(before: token, text, original)
      else { continue }
      starts.append(UInt32(token))
      start = token
    }
    return starts
  }

  private static func endsSentence(before token: Int, _ text: FoldedText, _ original: Span<UInt8>) -> Bool {
    let gapStart = Int(text.byteEnds[token - 1])
    let gapEnd = Int(text.byteStarts[token])
    // Nearly all gaps are one space.
    guard gapEnd - gapStart > 1 else { return false }
    var offset = gapStart
    var hasTerminator = false
    while offset < gapEnd {
      let scalar = original.scalar(at: offset)
      if hasTerminator, isWhiteSpace(scalar.value) { return true }
      if isTerminator(scalar.value) {
        let isAbbreviation =
          scalar.value == "." && offset == gapStart && isSingleLetter(token - 1, text, original)
        if !isAbbreviation { hasTerminator = true }
        if scalar.value.rawValue >= 0x3000 { return true }
      }
      offset += scalar.length
    }
    return false
  }

  private static func isWhiteSpace(_ value: ScalarValue) -> Bool {
    switch value {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: value.isSpace
    }
  }

  private static func isTerminator(_ value: ScalarValue) -> Bool {
    if value.rawValue < 0x80 { return value == "." || value == "!" || value == "?" }
    return Unicode.Scalar(value.rawValue)?.properties.isSentenceTerminal ?? false
  }

  private static func isSingleLetter(_ token: Int, _ text: FoldedText, _ original: Span<UInt8>) -> Bool {
    guard text.charEnds[token] - text.charStarts[token] == 1, Token.isWord(text.tokens[token]) else {
      return false
    }
    let first = original[Int(text.byteStarts[token])]
    return !(0x30...0x39).contains(first)
  }
}
