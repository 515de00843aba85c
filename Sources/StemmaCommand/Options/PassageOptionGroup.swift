import ArgumentParser
import Stemma
import StemmaIngest
import StemmaStore

/// What counts as stock wording, for the subcommands that look for passages.
struct PassageOptionGroup: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file of stock phrases of your own: UTF-8, one a line, # for comments. (default: those of the store)",
      valueName: "file"
    ),
    completion: .file()
  )
  var stockPhrases: String?

  @OptionGroup var analysis: AnalysisOptionGroup

  /// The files that the options name.
  var files: [String] { stockPhrases.map { [$0] } ?? [] }

  /// The options of the whole analysis, as a store keeps it.
  ///
  /// Lines of the file that cannot be used are reported. Without a file, the phrases are those with which the
  /// stores among the inputs were analysed, so that a store need not be analysed again.
  func options(inputs: [String], session: Session) throws -> AnalysisOptions {
    var options = AnalysisOptions(folding: analysis.folding, shingleLength: analysis.shingle)
    if let stockPhrases {
      let file: PhraseFile
      do throws(InputProblem) { file = try PhraseFile(path: stockPhrases) } catch {
        throw CommandFailure("\(error)")
      }
      for problem in file.problems { session.report(problem) }
      options.stockPhrases = file.phrases
    } else {
      options.stockPhrases = Self.phrases(ofStores: inputs)
    }
    return options
  }

  /// The phrases of all stores among some inputs, each once. What is damaged is reported where the store is read.
  private static func phrases(ofStores inputs: [String]) -> [String] {
    let stores = inputs.filter { Store.isStore(at: $0) }
    let lists = stores.map { (try? StoreSnapshot.open(at: $0).analysisOptions())?.stockPhrases ?? [] }
    guard lists.count > 1 else { return lists.first ?? [] }
    let phrases = Set(lists.joined().map { ByteString(text: $0) })
    return phrases.map(\.text).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func analyzer(_ options: AnalysisOptions) -> Analyzer { analysis.analyzer(options) }
}
