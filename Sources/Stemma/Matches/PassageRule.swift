/// Tells a reused passage from stock wording, by how surprising it is that two texts agree.
///
/// The score of a passage is the surprisal of its equal tokens in nats (``SurprisalModel``) less the costs of what is not
/// equal. Were all texts written independently, with the corpus's own habits, alignments of score S or more would be
/// expected about n² / 2 · e^-S times among n tokens (Karlin and Altschul 1990): less than once from ln(n² / 2) on. That
/// is what a passage needs, and in a small corpus at least as much as 24 Han characters in full.
package struct PassageRule: Sendable {
  /// A corpus with fewer units has no usable document frequencies.
  package static let smallCorpus = 50
  /// The least weight of a passage: 24 Han characters, 12 words.
  package static let minimumWeight = 24
  /// The least score of a passage, in nats.
  package static let minimumScore = 24.0
  /// The least score of a chain of seeds that is worth an alignment, in nats.
  package static let minimumChain = 10.0
  /// Chains that chance makes for each token are at most about so many.
  private static let chanceChains = 7.0
  /// The least share of equal columns in a passage.
  package static let minimumIdentity = 0.4
  /// The longest stretch between two passages of a pair that are reported as one, in tokens.
  package static let maximumJoint = 100
  /// The least weight of a passage that repeats inside one document.
  package static let minimumRepetition = 10
  /// The least weight of stock wording that is worth a note.
  package static let minimumFormula = 8

  /// The number of units (families of near-duplicates, or sites), each counted once.
  let unitCount: Int
  /// The number of tokens of all texts.
  let tokenCount: Int

  package init(unitCount: Int, tokenCount: Int) {
    self.unitCount = unitCount
    self.tokenCount = tokenCount
  }

  package var isSmallCorpus: Bool { unitCount < Self.smallCorpus }

  /// The least score of a passage between two texts, in nats.
  package var requiredScore: Double {
    let tokens = Double(max(1, tokenCount))
    return max(Self.minimumScore, Logarithm.natural(tokens * tokens / 2))
  }

  /// The least score of a chain of seeds that is worth an alignment, in nats: it rises with the corpus, so that chance
  /// does not make more of them for each token of a large one.
  package var requiredChain: Double {
    max(Self.minimumChain, Logarithm.natural(Double(max(1, tokenCount)) / (2 * Self.chanceChains)))
  }

  /// The costs of an alignment with a text.
  func costs(of text: WeighedText) -> AlignmentCosts {
    isSmallCorpus ? .uniform : text.isWorded ? .informedWords : .informed
  }

  /// Whether an alignment between two texts is a passage.
  package func accepts(_ passage: Passage, b tokens: [UInt32]) -> Bool {
    passage.score >= requiredScore && passage.identity >= Self.minimumIdentity
      && Seed.weight(of: tokens[passage.b]) >= Self.minimumWeight
  }
}
