/// The differences of two passages, word by word; a Han character is a word of its own.
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

  /// A word, or the white space or sign between words.
  package struct Word: Sendable, Hashable {
    package var text: Substring
    package var change: Change
  }

  /// The longest edit script that is searched for.
  package static let maximumEdits = 2_000

  /// The words of both texts; what was removed stands before what was added in its place.
  package let words: [Word]

  package init(from old: Substring, to new: Substring) {
    let (a, b) = (Self.split(old), Self.split(new))
    var prefix = 0
    while prefix < min(a.count, b.count) && a[prefix] == b[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < min(a.count, b.count) - prefix && a[a.count - 1 - suffix] == b[b.count - 1 - suffix] {
      suffix += 1
    }
    let middle = Self.edits(from: a[prefix..<a.count - suffix], to: b[prefix..<b.count - suffix])
    words =
      a[..<prefix].map { Word(text: $0, change: .same) } + middle
      + a[(a.count - suffix)...].map { Word(text: $0, change: .same) }
  }

  /// Runs of letters and digits of spaced scripts, and every other scalar by itself; marks stay with what
  /// they mark.
  package static func split(_ text: Substring) -> [Substring] {
    var words: [Substring] = []
    var start = text.startIndex
    var isInWord = false
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      if index > start, isMark(scalar) { continue }
      let isLetter =
        scalar.value < 0x2E80 && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      if index > start && !(isInWord && isLetter) {
        words.append(text[start..<index])
        start = index
      }
      isInWord = isLetter
    }
    if start < text.endIndex { words.append(text[start...]) }
    return words
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return scalar.value == 0x200D
    }
  }

  private static func edits(from a: ArraySlice<Substring>, to b: ArraySlice<Substring>) -> [Word] {
    let (numbersOfA, numbersOfB) = numbered(a, b)
    guard let path = path(from: numbersOfA, to: numbersOfB) else {
      return a.map { Word(text: $0, change: .removed) } + b.map { Word(text: $0, change: .added) }
    }
    var words: [Word] = []
    var pending: [Word] = []
    var (x, y) = (a.startIndex, b.startIndex)
    for change in path {
      switch change {
      case .same:
        words += pending
        pending = []
        words.append(Word(text: a[x], change: .same))
        x += 1
        y += 1
      case .removed:
        words.append(Word(text: a[x], change: .removed))
        x += 1
      case .added:
        pending.append(Word(text: b[y], change: .added))
        y += 1
      }
    }
    return words + pending
  }

  /// Equal words get equal numbers, so that the search compares integers.
  private static func numbered(_ a: ArraySlice<Substring>, _ b: ArraySlice<Substring>) -> ([Int], [Int]) {
    var numbers: [Substring: Int] = [:]
    func number(_ word: Substring) -> Int {
      if let known = numbers[word] { return known }
      numbers[word] = numbers.count
      return numbers.count - 1
    }
    return (a.map(number), b.map(number))
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
