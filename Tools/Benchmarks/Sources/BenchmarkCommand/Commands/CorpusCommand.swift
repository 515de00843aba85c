import ArgumentParser
import SyntheticCorpora

extension CorpusKind: ExpressibleByArgument {}

struct CorpusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus",
    abstract: "Make a corpus, and beside it a file that says which documents are copies of which."
  )

  @Argument(help: "What the corpus is made of.")
  var kind: CorpusKind

  @Argument(help: "The file to write, OUT.jsonl; the truth goes to OUT.truth.jsonl.", completion: .file())
  var output: String

  @Option(help: "The number of documents; of instances for templates, of lines for line.")
  var documents = 20_000

  @Option(help: "Equal seeds give equal corpora.")
  var seed: UInt64 = 1

  @Option(help: "The fixed share of a template's text.")
  var share = 0.7

  func validate() throws {
    guard documents > 0 else { throw ValidationError("--documents must be at least 1.") }
    guard (0.1...0.9).contains(share) else { throw ValidationError("--share must be from .1 to .9.") }
  }

  func run() throws {
    try CorpusFile(path: output).write(kind.corpus(documents: documents, seed: seed, share: share))
  }
}
