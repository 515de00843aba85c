import ArgumentParser
import Stemma
import StemmaIngest
import StemmaStore

/// One run of a subcommand: where its data goes, what it says, and how it ends.
final class Session {
  let output = Output()
  let console: Console
  let style: TextStyle
  private(set) var hasProblems = false
  private let inputs: [String]

  /// - Parameter inputs: All that the run reads.
  /// - Throws: If standard output goes to one of them.
  init(isQuiet: Bool, reading inputs: [String]) throws(CommandFailure) {
    console = Console(isQuiet: isQuiet)
    style = .standardOutput
    self.inputs = inputs
    let file = FileIdentity(descriptor: Descriptor.standardOutput)
    if let name = file?.name(in: inputs, path: "/proc/self/fd/1", isStore: { Store.isStore(at: $0) }) {
      throw CommandFailure(
        "standard output goes to \(name), which is an input; nothing was read; send it to another file, "
          + "and when the run is done, put that in the place of the input"
      )
    }
  }

  /// A file for output that is no input and not where standard output or standard error goes.
  func output(to path: String) throws(CommandFailure) -> Output {
    if let name = FileIdentity(path: path)?.name(in: inputs, path: path, isStore: { Store.isStore(at: $0) }) {
      let same = name.hasSameBytes(as: path) ? "" : "the same file as \(name), "
      throw CommandFailure(
        "\(path): cannot be written: \(same)an input; nothing was read or written; name another file"
      )
    }
    return try Output(path: path)
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
