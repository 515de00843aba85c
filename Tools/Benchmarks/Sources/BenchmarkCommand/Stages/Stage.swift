/// A part of the way from a file to clusters, run on its own over a whole corpus from ready-made input.
protocol Stage: Sendable {
  /// What the stage is called in the results.
  var name: String { get }

  /// Does the work once.
  func run(_ input: StageInput) async throws
}
