import ArgumentParser
import Stemma
import StemmaIngest
import StemmaStore

struct TraceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Show where each span of a stored text is from.",
    discussion: """
      Like `git blame` for a text: in the margin stands the earliest text of the store that a span is plausibly
      from, with its date, how the span was taken, and how sure that is. No margin: first found in this text.

      EXAMPLE
        stemma trace speeches.stemma county.example/speech.txt
      """
  )

  @OptionGroup var target: StoreArgument
  @Argument(help: "The id of a document in the store.")
  var id: String
  @Option(help: "Text for reading, or a JSON line for each span.")
  var format: TextOrJSON = .text

  func run() async throws {
    let session = try Session(isQuiet: false, reading: [target.store])
    let store = try StoreSnapshot.open(at: target.store)
    let options = try store.analysisOptions() ?? AnalysisOptions(folding: store.info().folding)
    let saved = try store.isAnalyzed ? store.analysis() : nil
    let corpus = Corpus(documents: try saved?.documents ?? store.documents(), saved: saved, store: store.path)
    let analysis = await corpus.analysis(Analyzer(options: options), scope: .everything, session: session)
    guard let document = analysis.documents.firstIndex(where: { $0.id.hasSameBytes(as: id) }) else {
      throw CommandFailure("\(target.store): no document \(id); `stemma export` prints ids")
    }
    let lines = TraceLines(analysis).lines(of: document)
    switch format {
    case .text:
      try TraceText(lines, of: analysis.documents[document], style: session.style)
        .write { try session.output.write($0) }
    case .json:
      for line in lines { try session.output.write(line.jsonLine(of: analysis.documents[document].id)) }
    }
    try session.finish()
  }
}
