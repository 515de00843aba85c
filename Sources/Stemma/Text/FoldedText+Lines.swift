extension FoldedText {
  /// A line of the original that holds tokens.
  struct Line: Hashable {
    /// The tokens that begin in the line.
    var tokens: Range<Int>
    /// Where the line stands in the original's UTF-8, without its end.
    var bytes: Range<Int>
  }

  /// The lines of the text that this was folded from; those without tokens are left out. O(n).
  func lines(in original: String) -> [Line] {
    var lines: [Line] = []
    var token = 0
    var byte = 0
    for line in original.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let start = byte
      byte += line.count + 1
      let first = token
      while token < tokens.count, Int(byteStarts[token]) < byte { token += 1 }
      if token > first { lines.append(Line(tokens: first..<token, bytes: start..<byte - 1)) }
    }
    return lines
  }

  /// Whether a token is the first of its line in the text that this was folded from. O(1) but for what folds away
  /// before the token.
  func startsLine(_ token: Int, of original: String) -> Bool {
    guard token > 0 else { return true }
    let utf8 = original.utf8
    let gap = utf8.index(utf8.startIndex, offsetBy: Int(byteEnds[token - 1]))
    let place = utf8.index(utf8.startIndex, offsetBy: Int(byteStarts[token]))
    return gap < place && utf8[gap..<place].contains(0x0A)
  }
}
