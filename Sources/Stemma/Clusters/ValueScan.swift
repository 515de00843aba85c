/// Tells in little time that two texts that are alike cannot be instances of a form, as most copies: they are
/// walked along side by side, and what differs is skipped.
enum ValueScan {
  /// So many equal tokens in a row end a difference.
  private static let anchor = 3
  /// A difference is looked at this far, in tokens; a longer one may be anything.
  private static let reach = 48

  /// Small edits tell an edited copy where there are so many, and so many for each place that may hold a value. A
  /// form is not told of such texts (``FormRule``), so that they need not be looked at.
  private static let (leastEdits, editsPerValue) = (8, 4)

  /// Whether two texts may be instances of a form: there is a place in which one may have a value and the other
  /// another, and they are no evidently edited copies. O(n) for texts that differ in few places.
  static func mayBeInstances(_ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>) -> Bool {
    let (a, b) = (a.span, b.span)
    var (i, j, values, edits) = (0, 0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        i += 1
        j += 1
        continue
      }
      guard let (x, y) = end(of: a, i, b, j) else { return true }
      if x > 0, y > 0, mayBeValue(a, i..<i + x), mayBeValue(b, j..<j + y) {
        values += 1
      } else if max(x, y) <= FormEvidence.smallInsertion {
        edits += 1
      }
      i += x
      j += y
    }
    if i < a.count, j < b.count { values += 1 }
    return values > 0 && !(edits >= leastEdits && edits > editsPerValue * values)
  }

  /// The lengths of a difference on both sides, the shortest first; nil if it is too long.
  private static func end(of a: Span<UInt32>, _ i: Int, _ b: Span<UInt32>, _ j: Int) -> (Int, Int)? {
    for length in 1...reach {
      // Replacements before insertions: x and y as equal as may be.
      for shift in 0...length {
        if isAnchor(a, i + length, b, j + length - shift) { return (length, length - shift) }
        if shift > 0, isAnchor(a, i + length - shift, b, j + length) { return (length - shift, length) }
      }
    }
    return nil
  }

  @inline(__always)
  private static func isAnchor(_ a: Span<UInt32>, _ i: Int, _ b: Span<UInt32>, _ j: Int) -> Bool {
    guard i <= a.count, j <= b.count else { return false }
    let length = min(anchor, a.count - i, b.count - j)
    // Both texts end here, or one has a rest that the other has not.
    if length == 0 { return i == a.count && j == b.count }
    for offset in 0..<length where a[i + offset] != b[j + offset] { return false }
    return true
  }

  /// Whether a stretch may be a value: a word, a numeral, or several characters.
  private static func mayBeValue(_ tokens: Span<UInt32>, _ range: Range<Int>) -> Bool {
    if range.count > 1 { return true }
    let token = tokens[range.lowerBound]
    if token == Token.wildcard { return true }
    return Token.isWord(token) || ValueCharacters.trait(of: token).contains(.number) || token < 0x80
  }
}
