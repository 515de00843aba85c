import Foundation

/// The versions of pages, each page's in their order.
struct VersionChains {
  private struct Document: Decodable {
    let id: String
    let text: String
  }

  /// By id.
  let texts: [String: String]
  /// The ids of each chain, the oldest first.
  let chains: [[String]]

  init(folder: String) throws {
    texts = Dictionary(
      try JSONLines(path: folder + "/docs.jsonl").decoded(as: Document.self).map { ($0.id, $0.text) }
    ) { first, _ in first }
    var chains: [String: [(order: Int, id: String)]] = [:]
    for line in try String(contentsOfFile: folder + "/truth.tsv", encoding: .utf8).split(separator: "\n")
      .dropFirst()
    {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count >= 3, let order = Int(fields[1]), texts[fields[2]] != nil else {
        throw BenchmarkError("\(folder)/truth.tsv names no text of the corpus: \(line)")
      }
      chains[fields[0], default: []].append((order, fields[2]))
    }
    self.chains = chains.sorted { $0.key < $1.key }.map { chain in
      chain.value.sorted { $0.order < $1.order }.map(\.id)
    }
  }
}
