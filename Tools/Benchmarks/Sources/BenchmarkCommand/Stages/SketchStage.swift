import Stemma

/// Makes all that is kept of each text from its tokens.
struct SketchStage: Stage {
  let measure: AnalysisOptions.Measure

  var name: String { "sketch, \(measure.rawValue)" }

  func run(_ input: StageInput) {
    var table = StageInput.finder(measure).emptySketches
    var sketcher = TextSketcher(hasher: input.hasher)
    for tokens in input.tokens { sketcher.append(tokens.span, to: &table) }
  }
}
