import Stemma

/// Hashes the shingles of each text.
struct HashStage: Stage {
  let name = "hash shingles"

  func run(_ input: StageInput) {
    var shingles: [UInt64] = []
    for tokens in input.tokens { input.hasher.hashes(of: tokens.span, into: &shingles) }
  }
}
