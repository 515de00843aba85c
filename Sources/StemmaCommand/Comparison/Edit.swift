/// One step of an edit script: what stands in one passage in place of what stands in the other.
package struct Edit: Sendable, Hashable {
  /// What was done to the old passage.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case replace
    case insert
    case delete

    /// In a count: `2 replaced`.
    package var participle: String {
      switch self {
      case .replace: "replaced"
      case .insert: "inserted"
      case .delete: "deleted"
      }
    }
  }

  package var old: Substring
  package var new: Substring
  /// Where the old wording stands, or where it would, in scalars of the old document.
  package var oldChars: Range<Int>
  /// Where the new wording stands, or where it would, in scalars of the new document.
  package var newChars: Range<Int>

  package var kind: Kind { old.isEmpty ? .insert : new.isEmpty ? .delete : .replace }

  /// The edits of a passage, in order. O(n).
  ///
  /// - Parameters:
  ///   - diff: The differences of the two passages.
  ///   - old: Where the old passage begins in its document, in scalars.
  ///   - new: Where the new passage begins in its document, in scalars.
  package static func script(_ diff: WordDiff, old: Int, new: Int) -> [Edit] {
    var edits: [Edit] = []
    var (oldEnd, newEnd) = (old, new)
    var isOpen = false
    for word in diff.words {
      let (oldStart, newStart) = (oldEnd, newEnd)
      oldEnd += word.old.unicodeScalars.count
      newEnd += word.new.unicodeScalars.count
      guard word.change != .same else {
        isOpen = false
        continue
      }
      if !isOpen {
        edits.append(Edit(old: "", new: "", oldChars: oldStart..<oldStart, newChars: newStart..<newStart))
        isOpen = true
      }
      edits[edits.count - 1].extend(by: word, oldEnd: oldEnd, newEnd: newEnd)
    }
    return edits
  }

  /// Takes in the next word of the passages. The words of a side follow each other in one text.
  private mutating func extend(by word: WordDiff.Word, oldEnd: Int, newEnd: Int) {
    old = old.isEmpty ? word.old : word.old.isEmpty ? old : old.base[old.startIndex..<word.old.endIndex]
    new = new.isEmpty ? word.new : word.new.isEmpty ? new : new.base[new.startIndex..<word.new.endIndex]
    oldChars = oldChars.lowerBound..<oldEnd
    newChars = newChars.lowerBound..<newEnd
  }

  /// How many there are of each kind, as people read it: `2 replaced, 1 deleted`; nil without edits.
  package static func summary(of edits: [Edit]) -> String? {
    guard !edits.isEmpty else { return nil }
    return Kind.allCases.compactMap { kind -> String? in
      let count = edits.count { $0.kind == kind }
      return count > 0 ? "\(Quantity.grouped(count)) \(kind.participle)" : nil
    }.joined(separator: ", ")
  }
}
