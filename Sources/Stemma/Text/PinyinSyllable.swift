/// Recognises the letters of a gloss: one syllable of Hanyu Pinyin without its tone.
///
/// Initials and finals are combined freely, so a few syllables that no word has are accepted as well.
package enum PinyinSyllable {
  private static let initials: [StaticString] = [
    "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c",
    "s",
    "y", "w", "",
  ]
  private static let finals: Set<[UInt8]> = Set(
    """
    a o e i u v ai ei ao ou an en ang eng ong er ia ie iao iu ian in iang ing iong ua uo uai ui uan un uang ue ve \
    ueng ng
    """.split(separator: " ").map { Array($0.utf8) }
  )
  /// The longest syllable, `zhuang`.
  package static let maximumLength = 6

  /// Whether lower-case ASCII letters spell a syllable.
  package static func matches(_ letters: [UInt8]) -> Bool {
    guard (1...maximumLength).contains(letters.count) else { return false }
    return initials.contains { initial in
      let length = initial.utf8CodeUnitCount
      guard letters.count > length else { return false }
      let isPrefix = initial.description.utf8.elementsEqual(letters.prefix(length))
      return isPrefix && finals.contains(Array(letters.dropFirst(length)))
    }
  }
}
