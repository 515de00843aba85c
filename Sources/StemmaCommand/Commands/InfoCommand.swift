import ArgumentParser
import Stemma
import StemmaStore

struct InfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Tell what a store holds.",
    discussion: """
      EXAMPLE
        stemma info speeches.stemma
      """
  )

  @OptionGroup var target: StoreArgument
  @Option(help: "Text for reading, or a JSON line.")
  var format: TextOrJSON = .text

  func run() throws {
    let session = try Session(isQuiet: false, reading: [target.store])
    let store = try StoreSnapshot.open(at: target.store)
    Corpus.warn(ofInterruptedWrite: store, session: session)
    var info = store.info()
    // What is made anew when it is asked for is nothing to count.
    info.hasAnalysis = try store.isAnalyzed
    let options = try store.analysisOptions()
    try session.output.write(format == .json ? Self.json(info, options) : Self.text(info, options))
    try session.finish()
  }

  private static func json(_ info: StoreInfo, _ options: AnalysisOptions?) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.field("format_version", info.formatVersion)
    json.field("generation", Int(clamping: info.generation))
    json.field("documents", info.documents)
    json.field("text_bytes", info.textBytes)
    json.field("bytes_on_disk", info.bytesOnDisk)
    json.field("recent_documents", info.recentDocuments)
    json.field("folding", info.folding.rawValue)
    if let options {
      json.field("shingle", options.shingleLength)
      json.field("measure", options.measure.rawValue)
      json.field("threshold", options.threshold, decimals: 4)
      json.field("stock_phrases", options.stockPhrases.count)
    }
    if info.hasAnalysis {
      json.field("witnesses", info.witnesses)
      json.field("clusters", info.clusters)
      json.field("matches", info.matches)
      json.field("derivations", info.derivations)
    }
    json.key("segments")
    json.beginArray()
    for segment in info.segments {
      json.beginObject()
      json.field("name", segment.name)
      json.field("bytes", segment.bytes)
      json.field("documents", segment.documents)
      json.field("text_bytes", segment.textBytes)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    return json.text + "\n"
  }

  private static func text(_ info: StoreInfo, _ options: AnalysisOptions?) -> String {
    var lines = [
      "\(Quantity.count(info.documents, "document")), \(Quantity.bytes(info.textBytes)) of text "
        + "in \(Quantity.bytes(info.bytesOnDisk)) on disk"
    ]
    if let options, info.hasAnalysis {
      lines += [
        "\(Quantity.count(info.clusters, "cluster")), \(Quantity.count(info.matches, "match", "matches")), "
          + "\(Quantity.count(info.derivations, "derivation")) "
          + "among \(Quantity.count(info.witnesses, "witness", "witnesses"))",
        "analysed with --folding \(options.folding.rawValue) --shingle \(options.shingleLength); "
          + "clusters by \(options.measure.rawValue) of at least \(Quantity.share(options.threshold))",
      ]
    } else {
      lines.append(
        "folding \(info.folding.rawValue); analysed when it is first asked for (report, export, trace)"
      )
    }
    if let options, !options.stockPhrases.isEmpty {
      lines.append("\(Quantity.count(options.stockPhrases.count, "stock phrase")) besides those of the list")
    }
    lines.append("format \(info.formatVersion), generation \(info.generation)")
    for segment in info.segments { lines.append("  \(segment.name)  \(Quantity.bytes(segment.bytes))") }
    return lines.joined(separator: "\n") + "\n"
  }
}
