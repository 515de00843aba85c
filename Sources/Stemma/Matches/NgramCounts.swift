import CKernels

/// In how many units of a corpus each run of one to four tokens stands; a unit is a family of near-duplicates, or a
/// site, so that what was copied often, or within one site, does not look like common wording.
///
/// An open-addressing table of 4 bytes a slot: 10 bits that tell most of the n-grams of one bucket apart, 6 bits of the
/// last unit that was counted, 16 bits of the count. So a count may be a little too high (two n-grams in one slot, well
/// below 1 %) or too low (a unit that looks like the one before, 1 %); a full bucket counts no new n-grams.
///
/// Unsafe code: the table has 2^bits slots as long as this lives. One task adds all texts before others look anything up.
@safe package final class NgramCounts: @unchecked Sendable {
  /// The longest n-grams that are counted.
  package static let longest = Int(STEMMA_LONGEST_NGRAM)
  private static let bits = 12...25

  private let table: UnsafeMutablePointer<UInt32>
  private let bits: UInt32

  /// Creates an empty table; nil if there is no memory for the smallest one.
  ///
  /// - Parameter tokenCount: About how many tokens will be added; a text of n tokens has up to 4 n n-grams, most of
  ///   them not for the first time. The table takes 8 to 16 bytes a token, 128 MB at most.
  package init?(tokenCount: Int) {
    var bits = Self.bits(forTokens: tokenCount)
    var table = unsafe stemma_new_ngram_table(bits)
    // A smaller table counts less.
    while unsafe table == nil, bits > Self.bits.lowerBound {
      bits -= 1
      unsafe table = stemma_new_ngram_table(bits)
    }
    guard let table = unsafe table else { return nil }
    self.bits = bits
    unsafe self.table = table
  }

  /// The bytes that a table for so many tokens takes.
  static func byteCount(tokens: Int) -> Int { MemoryLayout<UInt32>.size << bits(forTokens: tokens) }

  private static func bits(forTokens count: Int) -> UInt32 {
    var bits = UInt32(Self.bits.lowerBound)
    while bits < Self.bits.upperBound, 1 << bits < 2 * count { bits += 1 }
    return bits
  }

  deinit { unsafe stemma_delete_ngram_table(table, bits) }

  /// Counts the n-grams of a text. O(n).
  ///
  /// - Parameter unit: The unit that the text belongs to; the texts of one unit must be added one after the other.
  package func add(_ tokens: [UInt32], unit: Int) {
    unsafe stemma_count_ngrams(tokens, tokens.count, UInt32(truncatingIfNeeded: unit), table, bits)
  }

  /// For each token the number of units that have the n-grams of 1 to ``longest`` tokens that begin there. O(n).
  package func counts(of tokens: [UInt32]) -> [UInt16] {
    var counts = [UInt16](repeating: 0, count: tokens.count * Self.longest)
    unsafe stemma_look_up_ngrams(tokens, tokens.count, table, bits, &counts)
    return counts
  }
}
