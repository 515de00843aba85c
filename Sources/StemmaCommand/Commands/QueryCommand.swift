import ArgumentParser
import Stemma
import StemmaStore

struct QueryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Ask what a store has on some texts; nothing is stored.",
    discussion: """
      For each text: new, copy, near-duplicate, contained (it stands in a longer text) or reuses (passages),
      and the texts of the store with their spans. Exit code 1 if all are new.

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
    let session = Session(isQuiet: group.analysis.work.quiet)
    let options = try group.options(inputs: [target.store], session: session)
    let stored = try Store.open(at: target.store).documents()
    let corpus = Corpus.load(input.inputs, fields: input.fields, wanting: options, session: session)
    var names: [ByteString: String] = [:]
    let questions = Self.renamed(corpus.documents, apartFrom: stored, names: &names)
    let analysis = await session.analyze(
      stored + questions,
      group.analyzer(options),
      scope: .everything
    )
    let query = Query(analysis, asked: analysis.documents.map { names[ByteString(text: $0.id)] })
    var isKnown = false
    for document in analysis.documents.indices
    where names[ByteString(text: analysis.documents[document].id)] != nil {
      let answer = query.answer(on: document)
      isKnown = isKnown || answer.status != .new
      try session.output.write(format == .json ? answer.jsonLine : answer.text(style: session.style))
    }
    try session.finish(found: isKnown)
  }

  /// Gives documents ids that the store does not have.
  ///
  /// - Parameter names: Receives the original id for each new one.
  private static func renamed(
    _ documents: [Document],
    apartFrom stored: [Document],
    names: inout [ByteString: String]
  ) -> [Document] {
    let taken = Set(stored.map { ByteString(text: $0.id) })
    return documents.map { document in
      var document = document
      let name = document.id
      repeat { document.id += "\u{1}" } while taken.contains(ByteString(text: document.id))
      names[ByteString(text: document.id)] = name
      return document
    }
  }
}
