import ArgumentParser
import Stemma
import StemmaStore

struct QueryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Ask what a store has on some texts; nothing is stored.",
    discussion: """
      For each text: new, copy, near-duplicate, contained (it stands in a longer text), reuses
      (passages) or form (both are instances of one, filled in with other values), and the texts of
      the store with their spans. Exit code 1 if all are new.

      EXAMPLE
        stemma query speeches.stemma fetched.txt
        crawl | stemma query speeches.stemma - --format json
      """
  )

  @OptionGroup var target: StoreArgument
  @OptionGroup var input: InputOptions
  @Option(help: "Text for reading, or JSON Lines.")
  var format: TextOrJSON = .text
  @OptionGroup var group: PassageOptionGroup

  func run() async throws {
    let session = try Session(
      isQuiet: group.analysis.work.quiet,
      reading: [target.store] + input.inputs + group.files
    )
    let options = try group.options(inputs: [target.store], session: session)
    let store = try StoreSnapshot.open(at: target.store)
    Corpus.warn(ofInterruptedWrite: store, session: session)
    var isKnown = false
    var failure: (any Error)?
    Corpus.forEach(input.inputs, fields: input.fields, session: session) { document in
      guard failure == nil else { return }
      do {
        let answer = try store.observe(document, options: options)
        isKnown = isKnown || answer.status != .new
        try session.output.write(format == .json ? answer.jsonLine : answer.text(style: session.style))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    try session.finish(found: isKnown)
  }
}
