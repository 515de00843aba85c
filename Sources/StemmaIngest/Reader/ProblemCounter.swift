/// Keeps a broken file from filling the screen.
struct ProblemCounter {
  let maximum: Int
  private var count = 0

  init(maximum: Int) {
    self.maximum = maximum
  }

  /// Counts a problem. False if it is one too many.
  mutating func admits() -> Bool {
    count += 1
    return count <= maximum
  }

  /// The problem that stands for those that were not reported.
  func summary(of name: String) -> InputProblem? {
    guard count > maximum else { return nil }
    return InputProblem(
      code: .moreProblems,
      path: name,
      summary: "\(count - maximum) more problems",
      advice: "only the first \(maximum) of a file are shown"
    )
  }
}
