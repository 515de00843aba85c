/// What folding removed from a text: traces that scraping, conversion and masking left. Later copies hold more of it.
package struct TextNoise: Sendable, Hashable {
  /// Pinyin glosses in parentheses after a Han character.
  package var glosses = 0
  /// Repaired pairs of lost bytes (`??h`).
  package var mojibake = 0
  /// Runs that mask words.
  package var placeholders = 0
  /// Editor residue: bookmarks, zero-width characters, soft hyphens.
  package var residues = 0
  /// Scalars that were converted from traditional to simplified.
  package var traditional = 0
  /// Scalars of simplified-only form (in a traditional text: left unconverted).
  package var simplified = 0

  package init() {}

  /// Counts the script of a scalar of the basic plane by its properties in the tables.
  @inline(__always)
  mutating func countScript(_ property: UInt8) {
    traditional &+= property & FoldingTables.traditionalFlag == 0 ? 0 : 1
    simplified &+= property & FoldingTables.simplifiedFlag == 0 ? 0 : 1
  }
}
