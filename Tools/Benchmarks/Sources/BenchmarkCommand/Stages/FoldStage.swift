import Stemma

/// Makes tokens of each text.
struct FoldStage: Stage {
  let name = "fold"

  func run(_ input: StageInput) {
    var tokens: [UInt32] = []
    for text in input.texts {
      tokens.removeAll(keepingCapacity: true)
      FoldedText.appendTokens(of: text.span, folding: input.folding, to: &tokens)
    }
  }
}
