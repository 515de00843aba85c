import ArgumentParser
import Glibc

@main
struct StemmaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stemma",
    abstract: "Find near-duplicate documents and reused passages, and which text derives from which.",
    discussion: """
      EXAMPLES
        stemma report corpus/                    what is in a folder of scraped texts
        stemma dedupe corpus.jsonl --removed removed.jsonl > kept.jsonl
        stemma export corpus/ --format dot | dot -Tsvg > stemma.svg
        stemma add speeches.stemma corpus/       keep texts and findings in a store
        stemma query speeches.stemma new.txt     what does the store have of it?

      Data goes to standard output, everything else to standard error.
      Exit codes: 0 done; 1 nothing found (query, compare) or damage found (verify);
      2 an error, or some input was unreadable; 64 wrong usage.
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Corpus",
        subcommands: [
          ReportCommand.self, DedupeCommand.self, ClustersCommand.self, ReuseCommand.self,
          CompareCommand.self,
          ExportCommand.self,
        ]
      ),
      CommandGroup(
        name: "Store",
        subcommands: [
          AddCommand.self, QueryCommand.self, TraceCommand.self, InfoCommand.self, VerifyCommand.self,
          CompactCommand.self,
        ]
      ),
    ]
  )

  static func main() async {
    // A reader that has gone shows as a failed write, which ends the run quietly.
    _ = signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch is Output.ReaderIsGone {
      Glibc.exit(0)
    } catch {
      // ArgumentParser knows usage errors, help and exit codes; to it any other error is a plain failure.
      guard exitCode(for: error) == .failure, !(error is ExitCode) else { exit(withError: error) }
      Console(isQuiet: false).problem("\(error)")
      Glibc.exit(2)
    }
  }
}
