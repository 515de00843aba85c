import ArgumentParser
import Stemma
import StemmaIngest
import StemmaStore

struct CompareCommand: AsyncParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, html
  }

  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Set two texts against each other: how similar, which passages, which came first.",
    discussion: """
      Each input holds one document; or give a store and two ids. The verdict is that of report: a
      copy, near-duplicates, one contained in the other, two instances of one form, or different.
      Marked is what differs once layout, script and punctuation are set aside; --folding whitespace
      marks punctuation too. A metadata.jsonl in the folders that a path names tells the date and
      source of its file. Exit code 1 if the two share nothing but stock wording.

      EXAMPLE
        stemma compare speech.txt report.txt
        stemma compare speeches.stemma county/speech.txt city/speech.txt --format html > comparison.html
      """
  )

  @Argument(
    help: ArgumentHelp("Two inputs of one document each, or a store and two ids.", valueName: "input")
  )
  var inputs: [String]
  @OptionGroup var fields: FieldOptions
  @Option(help: "Text for reading, JSON Lines, or a page of HTML.")
  var format: Format = .text
  @OptionGroup var group: PassageOptionGroup

  func validate() throws {
    guard inputs.count == 2 || inputs.count == 3 else {
      throw ValidationError("Give two inputs, or a store and two ids; got \(inputs.count).")
    }
  }

  func run() async throws {
    let paths = inputs.count == 2 ? inputs : [inputs[0]]
    let session = try Session(isQuiet: group.analysis.work.quiet, reading: paths + group.files)
    let options = try group.options(inputs: paths, session: session)
    let (first, second) = try inputs.count == 2 ? documentsOfInputs(options, session) : documentsOfStore()
    let analysis = await session.analyze(
      [first, second],
      group.analyzer(options),
      scope: .everything
    )
    let isSwapped = !analysis.documents[0].id.hasSameBytes(as: first.id)
    let comparison = Comparison(isSwapped ? 1 : 0, isSwapped ? 0 : 1, in: analysis)
    let write = { (text: String) in try session.output.write(text) }
    switch format {
    case .text: try ComparisonText(comparison, style: session.style).write(to: write)
    case .json: try ComparisonJSON(comparison).write(to: write)
    case .html: try ComparisonHTML(comparison).write(to: write)
    }
    try session.finish(found: comparison.isRelated)
  }

  /// The documents of two inputs; each is named by its input where both have one id.
  private func documentsOfInputs(_ options: AnalysisOptions, _ session: Session) throws -> (
    Document, Document
  ) {
    var documents: [Document] = []
    for input in inputs {
      let corpus = Corpus.load([input], fields: fields, wanting: options, session: session)
      guard corpus.documents.count == 1 else {
        throw CommandFailure(
          "\(input): expected one document, got \(corpus.documents.count); name a file of one"
        )
      }
      documents += corpus.documents
    }
    if documents[0].id.hasSameBytes(as: documents[1].id) {
      for index in documents.indices { documents[index].id = inputs[index] }
    }
    if documents[0].id.hasSameBytes(as: documents[1].id) { documents[1].id += " (2)" }
    return (documents[0], documents[1])
  }

  private func documentsOfStore() throws -> (Document, Document) {
    let path = inputs[0]
    guard Store.isStore(at: path) else {
      throw CommandFailure("\(path): expected a store before two ids, got none")
    }
    let store = try StoreSnapshot.open(at: path)
    let found = try inputs.dropFirst().map { id in
      guard let document = try store.document(id: id) else {
        throw CommandFailure("\(path): no document \(id); `stemma clusters` and `stemma export` print ids")
      }
      return document
    }
    guard !found[0].id.hasSameBytes(as: found[1].id) else {
      throw CommandFailure("\(path): expected two ids, got \(found[0].id) twice")
    }
    return (found[0], found[1])
  }
}
