import ArgumentParser
import Stemma
import StemmaIngest
import StemmaStore

struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add texts to a store.",
    discussion: """
      The store is made if there is none. Texts that it has already are passed over; another text under the
      id of a stored one is refused. All texts of a run are saved in one step: after a crash the store is as
      it was before. What the texts have in common is found when it is first asked for, and kept.

      EXAMPLE
        stemma add speeches.stemma corpus/ more.jsonl.gz
      """
  )

  @OptionGroup var target: StoreArgument
  @OptionGroup var input: InputOptions
  @OptionGroup var group: PassageOptionGroup

  func run() async throws {
    let session = try Session(
      isQuiet: group.analysis.work.quiet,
      reading: [target.store] + input.inputs + group.files
    )
    let options = try group.options(inputs: [target.store], session: session)
    // The folding of the index is fixed when the store is made.
    let folding = Store.isStore(at: target.store) ? nil : options.folding
    let store = try Store.open(at: target.store, folding: folding)
    var addition = Addition(to: try await store.beginBatch())
    Corpus.forEach(input.inputs, fields: input.fields, session: session) {
      addition.add($0, session: session)
    }
    if let error = addition.failure {
      addition.discard()
      throw error
    }
    try await store.commit(addition.batch)
    let saved =
      try store.snapshot().analysisOptions() ?? AnalysisOptions(folding: store.snapshot().info().folding)
    if saved != options { try await store.save(options) }
    if !group.analysis.work.quiet { try session.output.write(addition.summary + "\n") }
    try session.finish()
  }
}
