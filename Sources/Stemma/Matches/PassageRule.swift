/// Tells a reused passage from stock wording.
///
/// The score of a chain counts each seed by its rarity, so wording that many documents share adds little. In a corpus
/// too small for document frequencies to mean anything every seed counts in full, except those of known stock
/// phrases, and more is asked of a passage.
package struct PassageRule: Sendable {
  /// A corpus with fewer families of texts has no usable document frequencies.
  package static let smallCorpus = 50
  /// The least weight of the equal tokens of a passage.
  package static let minimumWeight = 24
  /// The least score of a passage in a corpus of usual size.
  package static let minimumScore = 16.0
  /// The least score of a passage in a small corpus.
  package static let minimumScoreInSmallCorpus = 24.0
  /// The least share of equal columns in a passage.
  package static let minimumIdentity = 0.5
  /// The least weight of a passage that repeats inside one document.
  package static let minimumRepetition = 10
  /// The least weight of stock wording that is worth a note.
  package static let minimumFormula = 8

  /// The number of families of near-duplicates, each counted once.
  let familyCount: Int

  package init(familyCount: Int) { self.familyCount = familyCount }

  var isSmallCorpus: Bool { familyCount < Self.smallCorpus }

  /// The least score of a chain in two texts.
  package var requiredScore: Double { isSmallCorpus ? Self.minimumScoreInSmallCorpus : Self.minimumScore }

  /// The rarity of a seed that stands in a number of families: 1 in two or fewer, 0 in all.
  package func rarity(families: Int) -> Float {
    guard !isSmallCorpus, families > 2 else { return 1 }
    let count = Double(familyCount)
    return Float(max(0, Logarithm.natural(count / Double(families)) / Logarithm.natural(count / 2)))
  }

  /// Whether an alignment between two texts is a passage.
  package func accepts(_ passage: Passage, b tokens: [UInt32]) -> Bool {
    guard passage.identity >= Self.minimumIdentity else { return false }
    let weight = passage.blocks.reduce(0) { $0 + Seed.weight(of: tokens[$1.b..<$1.endB]) }
    return weight >= Self.minimumWeight
  }
}
