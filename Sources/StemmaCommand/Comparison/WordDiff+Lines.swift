extension WordDiff.Word {
  /// What stands before and after the line breaks of an unchanged word; nil unless both sides have one.
  var lines: (before: WordDiff.Word, after: WordDiff.Word)? {
    guard change == .same, let old = Self.parts(of: old), let new = Self.parts(of: new) else { return nil }
    return (
      WordDiff.Word(change: .same, old: old.before, new: new.before),
      WordDiff.Word(change: .same, old: old.after, new: new.after)
    )
  }

  /// A text without its first to last line break.
  private static func parts(of text: Substring) -> (before: Substring, after: Substring)? {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: isBreak), let last = scalars.lastIndex(where: isBreak) else {
      return nil
    }
    return (text[..<first], text[scalars.index(after: last)...])
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }
}
