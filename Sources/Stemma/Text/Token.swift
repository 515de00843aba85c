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

  /// Set in the tokens of ``barrier(document:position:)``, alone among tokens that are not words.
  private static let barrierFlag: UInt32 = 0x4000_0000

  /// A value that no text folds to and that, but for one chance in 2^30, no other place has: for tokens that must
  /// match nothing.
  package static func barrier(document: Int, position: Int) -> UInt32 {
    let place =
      UInt64(UInt32(truncatingIfNeeded: document)) << 32 | UInt64(UInt32(truncatingIfNeeded: position))
    return barrierFlag | UInt32(truncatingIfNeeded: mix64(place)) & (barrierFlag - 1)
  }

  /// Whether a token takes part in no seed: a wildcard, or a barrier.
  @inline(__always)
  package static func isSeedless(_ token: UInt32) -> Bool {
    token == wildcard || token & (wordFlag | barrierFlag) == barrierFlag
  }

  /// Whether a token is a run of letters or digits of a spaced script.
  package static func isWord(_ token: UInt32) -> Bool { token & wordFlag != 0 && token != wildcard }
}
