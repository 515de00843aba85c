import Stemma

/// Finds the clusters from the sketches: equal texts, LSH, exact comparisons, joining.
struct FindStage: Stage {
  let measure: AnalysisOptions.Measure

  var name: String { "LSH, verify, join, \(measure.rawValue)" }

  func run(_ input: StageInput) async {
    _ = await StageInput.finder(measure).find(
      input.sketches,
      tokens: { input.tokens[$0][...] },
      document: { $0 }
    )
  }
}
