import ArgumentParser
import Stemma
import StemmaStore

struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add texts to a store and analyse all that is in it.",
    discussion: """
      The store is made if there is none. Texts that it has already are passed over; another text under the
      id of a stored one is refused. Texts and findings are saved in one step: after a crash the store is as
      it was before.

      EXAMPLE
        stemma add speeches.stemma corpus/ more.jsonl.gz
      """
  )

  @OptionGroup var target: StoreArgument
  @OptionGroup var input: InputOptions
  @OptionGroup var group: PassageOptionGroup

  func run() async throws {
    let session = Session(isQuiet: group.analysis.work.quiet)
    let options = try group.options(inputs: [target.store], session: session)
    let corpus = Corpus.load(input.inputs, fields: input.fields, wanting: options, session: session)
    guard !corpus.documents.isEmpty else {
      session.report("nothing to add: no input holds a document")
      return try session.finish()
    }
    var store = try Store.openForWriting(at: target.store, createIfMissing: true)
    let stored = try store.documents()
    let addition = Addition(of: corpus.documents, to: stored)
    for document in addition.refused {
      session.report(
        "\(document.id): the store has another text of this id; not added; to keep both, give it a new id"
      )
    }
    let isAnalyzed = try store.analysisOptions() == options
    if !addition.new.isEmpty || !isAnalyzed {
      let analysis = await session.analyze(stored + addition.new, group.analyzer(options), scope: .everything)
      try store.add(addition.new, analysis: analysis)
    }
    if !group.analysis.work.quiet { try session.output.write(addition.summary(total: stored.count) + "\n") }
    try session.finish()
  }
}
