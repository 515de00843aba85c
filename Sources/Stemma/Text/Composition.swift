/// Canonical composition of the characters that stay composed when folded: kana and Hangul syllables
/// (Unicode Standard, section 3.12).
package enum Composition {
  /// The composed character, if the second composes onto the first.
  package static func compose(_ first: UInt32, _ second: UInt32) -> UInt32? {
    switch second {
    case 0x3099: voiced(first)
    case 0x309A: semiVoiced(first)
    case 0x1161...0x1175: leadAndVowel(first, second)
    case 0x11A8...0x11C2: syllableAndTail(first, second)
    default: nil
    }
  }

  private static func voiced(_ kana: UInt32) -> UInt32? {
    // Katakana stand 0x60 above hiragana.
    let hiragana = (0x30A1...0x30FE).contains(kana) ? kana - 0x60 : kana
    switch hiragana {
    case 0x3046: return kana + 0x4E
    case 0x304B...0x3061: return hiragana % 2 == 1 ? kana + 1 : nil
    case 0x3064, 0x3066, 0x3068: return kana + 1
    case 0x306F, 0x3072, 0x3075, 0x3078, 0x307B: return kana + 1
    case 0x309D: return kana + 1
    case 0x308F...0x3092: return kana >= 0x30EF ? kana + 8 : nil
    default: return nil
    }
  }

  private static func semiVoiced(_ kana: UInt32) -> UInt32? {
    let hiragana = (0x30A1...0x30FE).contains(kana) ? kana - 0x60 : kana
    switch hiragana {
    case 0x306F, 0x3072, 0x3075, 0x3078, 0x307B: return kana + 2
    default: return nil
    }
  }

  private static func leadAndVowel(_ lead: UInt32, _ vowel: UInt32) -> UInt32? {
    guard (0x1100...0x1112).contains(lead) else { return nil }
    return 0xAC00 + ((lead - 0x1100) * 21 + (vowel - 0x1161)) * 28
  }

  private static func syllableAndTail(_ syllable: UInt32, _ tail: UInt32) -> UInt32? {
    guard (0xAC00...0xD7A3).contains(syllable), (syllable - 0xAC00) % 28 == 0 else { return nil }
    return syllable + (tail - 0x11A7)
  }
}
