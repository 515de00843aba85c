package import Stemma

/// The differences of two passages that remain once both are folded, token by token: a Han character, or a word of
/// a spaced script.
///
/// Greedy shortest edit script (Myers 1986), O((n + m) d) time and O(d^2) memory for d edits. Beyond
/// ``maximumEdits`` what lies between the common ends counts as changed.
package struct WordDiff: Sendable {
  /// What happened to a word.
  package enum Change: Sendable, Hashable {
    case same
    case removed
    case added
  }

  /// A piece of the passages.
  package struct Word: Sendable, Hashable {
    package var change: Change
    /// What stands in the old passage; empty for what was added.
    package var old: Substring
    /// What stands in the new passage; empty for what was removed. For what is the same it may be written otherwise
    /// than the old one, or only one of the two may be there: folding sets such differences aside.
    package var new: Substring
  }

  /// A token with what folds away after it, up to the next token. Where folding makes each scalar a token, the
  /// letters of a word of a spaced script make one unit: else unequal words would share scattered letters.
  private struct Unit {
    /// Equal for equal tokens only.
    var key: Int
    var token: Substring
    var tail: Substring
  }

  /// The longest edit script that is searched for.
  package static let maximumEdits = 2_000

  /// Both passages in order; what was removed stands before what was added in its place.
  package private(set) var words: [Word] = []

  /// Compares two passages in O(n + m + d (n + m)); masked words (``Token/wildcard``) equal nothing.
  package init(from old: Substring, to new: Substring, folding: Folding) {
    var wordKeys: [ArraySlice<UInt32>: Int] = [:]
    let (lead, a) = Self.units(of: old, folding: folding, wildcardKey: -1, &wordKeys)
    let (newLead, b) = Self.units(of: new, folding: folding, wildcardKey: -2, &wordKeys)
    var prefix = 0
    while prefix < min(a.count, b.count) && a[prefix].key == b[prefix].key { prefix += 1 }
    var suffix = 0
    while suffix < min(a.count, b.count) - prefix
      && a[a.count - 1 - suffix].key == b[b.count - 1 - suffix].key
    {
      suffix += 1
    }
    append(.same, lead, newLead)
    for (left, right) in zip(a[..<prefix], b[..<prefix]) { appendSame(left, right) }
    appendEdits(from: a[prefix..<a.count - suffix], to: b[prefix..<b.count - suffix])
    for (left, right) in zip(a.suffix(suffix), b.suffix(suffix)) { appendSame(left, right) }
  }

  /// What stands before the first token, and the units. O(n).
  private static func units(
    of passage: Substring,
    folding: Folding,
    wildcardKey: Int,
    _ wordKeys: inout [ArraySlice<UInt32>: Int]
  ) -> (Substring, [Unit]) {
    let text = String(passage)
    let folded = FoldedText(text, folding: folding)
    let tokens = folded.tokens
    func part(_ start: UInt32, _ end: UInt32) -> Substring {
      let from = text.utf8.index(text.startIndex, offsetBy: Int(start))
      return text[from..<text.utf8.index(from, offsetBy: Int(end - start))]
    }
    let length = UInt32(clamping: text.utf8.count)
    var units: [Unit] = []
    var first = 0
    for index in tokens.indices {
      let isLast = index + 1 == tokens.count
      let limit = isLast ? length : folded.byteStarts[index + 1]
      // The tokens of one scalar, such as a squared word, share a place; the last of them has it.
      let end = min(folded.byteEnds[index], limit)
      if folding != .full, !isLast, end == limit, isWord(tokens[index], goingOn: tokens[index + 1]) {
        continue
      }
      let word = tokens[first...index]
      let isWildcard = word.count == 1 && word[first] == Token.wildcard
      units.append(
        Unit(
          key: isWildcard ? wildcardKey : wordKeys[word, default: wordKeys.count],
          token: part(folded.byteStarts[first], end),
          tail: part(end, limit)
        )
      )
      if !isWildcard { wordKeys[word] = units[units.count - 1].key }
      first = index + 1
    }
    return (part(0, folded.byteStarts.first ?? length), units)
  }

  /// Whether two scalars that are tokens by themselves stand in one word of a spaced script.
  private static func isWord(_ token: UInt32, goingOn next: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(token), let next = Unicode.Scalar(next) else { return false }
    return isMark(next) || (isLetter(scalar) || isMark(scalar)) && isLetter(next)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x2E80 && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return scalar.value == 0x200D
    }
  }

  private mutating func append(_ change: Change, _ old: Substring, _ new: Substring) {
    guard !old.isEmpty || !new.isEmpty else { return }
    words.append(Word(change: change, old: old, new: new))
  }

  private mutating func appendSame(_ a: Unit, _ b: Unit) {
    append(.same, Self.joined(a), Self.joined(b))
  }

  /// What folds away after the last token that changed stays unmarked; between two of them it is marked with them, so
  /// that a run of changes reads as one.
  private mutating func appendChanged(_ removed: ArraySlice<Unit>, _ added: ArraySlice<Unit>) {
    for unit in removed.dropLast() { append(.removed, Self.joined(unit), "") }
    if let last = removed.last { append(.removed, last.token, "") }
    for unit in added.dropLast() { append(.added, "", Self.joined(unit)) }
    if let last = added.last { append(.added, "", last.token) }
    append(.same, removed.last?.tail ?? "", added.last?.tail ?? "")
  }

  private static func joined(_ unit: Unit) -> Substring {
    unit.token.base[unit.token.startIndex..<unit.tail.endIndex]
  }

  private mutating func appendEdits(from a: ArraySlice<Unit>, to b: ArraySlice<Unit>) {
    guard let path = Self.path(from: a.map(\.key), to: b.map(\.key)) else { return appendChanged(a, b) }
    var (x, y) = (a.startIndex, b.startIndex)
    var (firstRemoved, firstAdded) = (x, y)
    for change in path {
      switch change {
      case .same:
        appendChanged(a[firstRemoved..<x], b[firstAdded..<y])
        appendSame(a[x], b[y])
        x += 1
        y += 1
        (firstRemoved, firstAdded) = (x, y)
      case .removed: x += 1
      case .added: y += 1
      }
    }
    appendChanged(a[firstRemoved...], b[firstAdded...])
  }

  /// The shortest edit script, nil if it has more than ``maximumEdits`` edits.
  private static func path(from a: [Int], to b: [Int]) -> [Change]? {
    let limit = min(a.count + b.count, maximumEdits)
    // reach[k + offset] is the furthest x on diagonal k = x - y.
    let offset = limit + 1
    var reach = [Int32](repeating: 0, count: 2 * limit + 3)
    var history: [[Int32]] = []
    for edits in 0...limit {
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let (left, right) = (reach[diagonal - 1 + offset], reach[diagonal + 1 + offset])
        var x = Int(diagonal == -edits || (diagonal != edits && left < right) ? right : left + 1)
        var y = x - diagonal
        while x < a.count && y < b.count && a[x] == b[y] {
          x += 1
          y += 1
        }
        reach[diagonal + offset] = Int32(clamping: x)
        if x >= a.count && y >= b.count {
          return backtrack(history, end: (a.count, b.count))
        }
      }
      history.append(Array(reach[(offset - edits)...(offset + edits)]))
    }
    return nil
  }

  /// Walks back from the end; `history[d]` holds the reach of diagonals -d...d after d edits.
  private static func backtrack(_ history: [[Int32]], end: (x: Int, y: Int)) -> [Change] {
    var (x, y) = end
    var path: [Change] = []
    for edits in stride(from: history.count, to: 0, by: -1) {
      let previous = history[edits - 1]
      func reach(_ diagonal: Int) -> Int {
        let index = diagonal + edits - 1
        return previous.indices.contains(index) ? Int(previous[index]) : -1
      }
      let diagonal = x - y
      let isAdded = diagonal == -edits || (diagonal != edits && reach(diagonal - 1) < reach(diagonal + 1))
      let fromX = isAdded ? reach(diagonal + 1) : reach(diagonal - 1)
      let fromY = fromX - (isAdded ? diagonal + 1 : diagonal - 1)
      while x > fromX + (isAdded ? 0 : 1) && y > fromY + (isAdded ? 1 : 0) {
        path.append(.same)
        x -= 1
        y -= 1
      }
      path.append(isAdded ? .added : .removed)
      (x, y) = (fromX, fromY)
    }
    path += repeatElement(.same, count: x)
    return path.reversed()
  }
}
