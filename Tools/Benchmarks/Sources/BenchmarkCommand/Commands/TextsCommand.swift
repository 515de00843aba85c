import ArgumentParser
import SyntheticCorpora

extension TextCorpusKind: ExpressibleByArgument {}

struct TextsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "texts",
    abstract: "Make a corpus of texts in real languages, with what is true of each."
  )

  @Argument(help: "What the corpus is made of.")
  var kind: TextCorpusKind

  @Argument(help: "The folder for docs.jsonl and truth.jsonl.", completion: .directory)
  var folder: String

  @OptionGroup var options: TextCorpusOptions

  @Option(help: "Equal seeds give equal corpora.")
  var seed: UInt64 = 1

  func run() throws {
    try TextCorpusFolder(path: folder).write(options.request(kind, seed: seed).texts())
  }
}

/// How large a corpus of texts is, and what its forms are like.
struct TextCorpusOptions: ParsableArguments {
  @Option(help: "The number of documents of forms and short. (default: 20,000)")
  var documents: Int?

  @Option(help: "The number of edited copies among them. (default: 500 of forms, 2,400 of short)")
  var copies: Int?

  @Option(
    parsing: .upToNextOption,
    help: "How many instances a form has; several for forms of several sizes. (default: 2 3 10 100 2000)"
  )
  var instances: [Int] = []

  @Option(
    parsing: .upToNextOption,
    help: "The shares of a form's text that are filled in. (default: 0.05 0.1 0.2 0.4 0.6)"
  )
  var shares: [Double] = []

  func validate() throws {
    guard instances.allSatisfy({ $0 > 0 }) else { throw ValidationError("--instances must be at least 1.") }
    guard shares.allSatisfy({ (0.03...0.7).contains($0) }) else {
      throw ValidationError("--shares must be from .03 to .7.")
    }
  }

  /// The corpus that is asked for.
  func request(_ kind: TextCorpusKind, seed: UInt64) -> TextCorpusRequest {
    TextCorpusRequest(
      kind: kind,
      seed: seed,
      documents: documents,
      copies: copies,
      instances: instances,
      shares: shares
    )
  }
}
