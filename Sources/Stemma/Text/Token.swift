/// The 32-bit values that folded text is made of.
///
/// A scalar that is a token by itself (Han, kana, Hangul; every scalar under the foldings `whitespace` and `none`)
/// is its own value, below `0x11_0000`. A run of letters or digits of another script is one token: the low 31 bits of
/// a hash of its folded scalars, with the top bit set.
package enum Token {
  /// Stands for masked words of any wording: never part of a shingle or seed, and in an alignment it may stand
  /// opposite a few tokens of any kind.
  package static let wildcard: UInt32 = 0xFFFF_FFFF
  /// Set in the tokens that stand for a run of letters or digits.
  package static let wordFlag: UInt32 = 0x8000_0000

  /// A value that no text folds to and no other document has, for tokens that must match nothing elsewhere.
  package static func barrier(_ document: Int) -> UInt32 {
    0x4000_0000 | UInt32(truncatingIfNeeded: document) & 0x3FFF_FFFF
  }

  /// Whether a token is a run of letters or digits of a spaced script.
  package static func isWord(_ token: UInt32) -> Bool { token & wordFlag != 0 && token != wildcard }
}
