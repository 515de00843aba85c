import ArgumentParser
import Stemma

/// One run of a subcommand: where its data goes, what it says, and how it ends.
final class Session {
  let output = Output()
  let console: Console
  let style: TextStyle
  private(set) var hasProblems = false

  init(isQuiet: Bool) {
    console = Console(isQuiet: isQuiet)
    style = .standardOutput
  }

  /// Says that an input could not be used; the run goes on and ends with exit code 2.
  func report(_ problem: some CustomStringConvertible) {
    hasProblems = true
    console.problem(problem.description)
  }

  /// Ends the run: 2 if some input was unreadable, else 1 if nothing was found, else 0.
  func finish(found: Bool = true) throws {
    try output.flush()
    if hasProblems { throw ExitCode(2) }
    if !found { throw ExitCode(1) }
  }

  /// Analyses documents with a progress bar.
  func analyze(_ documents: [Document], _ analyzer: Analyzer, scope: Analyzer.Scope) async -> Analysis {
    let bar = console.progressBar("analysing")
    defer { bar?.finish() }
    return await analyzer.analyze(documents, scope: scope) { bar?.update($0) }
  }
}
