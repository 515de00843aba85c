/// A piece of the input, or what happened between two pieces.
enum InputWork: Sendable {
  case begin(InputItem, isSpooled: Bool)
  /// Lines of the current file.
  case lines(LineBlock, InputItem, firstLine: Int)
  /// The current file, which is one document.
  case file(InputItem, FilePath)
  case problem(InputProblem)
  /// A line of the current file that was not kept.
  case refusedLine(InputProblem)
  /// The end of the current file.
  case end(InputItem, InputProblem?)
}
