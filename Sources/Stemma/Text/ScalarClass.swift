/// What a scalar is to folding. From ``han`` on, classes are kept; those before it are dropped.
package enum ScalarClass: UInt8, Sendable, Hashable, CaseIterable {
  /// Punctuation, symbols, controls, private use, unassigned: dropped, and ends a word.
  case other
  /// White space: dropped, and ends a word.
  case space
  /// Invisible format characters (soft hyphen, zero width, byte order mark, bidirectional controls, variation
  /// selectors): dropped, and a word goes on across it.
  case ignored
  /// A unified ideograph, or `々 〇 〆`: a token by itself.
  case han
  /// Hiragana or katakana with their marks: a token by itself.
  case kana
  /// A Hangul syllable or letter: a token by itself.
  case hangul
  /// A character of another script without spaces (Thai, Lao, Khmer, Myanmar, Yi...): a token by itself.
  case solo
  /// A letter, mark or number of another script: part of a word.
  case word

  /// Whether folding keeps scalars of this class.
  @inline(__always)
  package var isKept: Bool { rawValue >= ScalarClass.han.rawValue }
}
