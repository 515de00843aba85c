/// Writes the provenance graph as GraphML (Brandes et al. 2002,
/// http://graphml.graphdrawing.org/specification.html).
///
/// Every witness and every unseen ancestor is a node, each derivation an edge. An undirected one is marked by the value `directed`, not
/// by GraphML's own attribute: NetworkX reads no graph that mixes both kinds.
struct GraphMLExporter {
  private let analysis: Analysis
  private let layout: GraphLayout

  init(_ analysis: Analysis) {
    self.analysis = analysis
    layout = GraphLayout(analysis)
  }

  func export<Failure: Error>(to write: (String) throws(Failure) -> Void) throws(Failure) {
    try write(Self.head)
    for witness in analysis.witnesses.indices { try write(node(witness)) }
    for node in analysis.nodes where analysis.isUnseen(node) { try write(unseenNode(node)) }
    for (number, derivation) in analysis.graph.derivations.enumerated() {
      try write(edge(derivation, number: number))
    }
    try write("  </graph>\n</graphml>\n")
  }

  private static let head: String = {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
      http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

      """
    let nodeKeys = [
      ("label", "string"), ("type", "string"), ("title", "string"), ("source", "string"), ("url", "string"),
      ("date", "string"), ("fetched", "string"), ("chars", "int"), ("cluster", "int"),
    ]
    let edgeKeys = [
      ("kind", "string"), ("directed", "boolean"), ("confidence", "double"), ("primary", "boolean"),
      ("evidence", "string"), ("spans", "string"),
    ]
    for (keys, owner) in [(nodeKeys, "node"), (edgeKeys, "edge")] {
      for (name, type) in keys {
        text += "  <key id=\"\(name)\" for=\"\(owner)\" attr.name=\"\(name)\" attr.type=\"\(type)\"/>\n"
      }
    }
    return text + "  <graph id=\"stemma\" edgedefault=\"directed\">\n"
  }()

  private func node(_ witness: Int) -> String {
    let segment = analysis.witnesses[witness].segment
    let document = analysis.documents[analysis.witnesses[witness].document]
    let chars = segment?.body.chars.count ?? document.text.unicodeScalars.count
    var text = "    <node id=\"n\(witness)\">\n"
    text += data("label", analysis.id(of: witness))
    text += data("type", segment == nil ? "document" : "segment")
    text += data("title", analysis.title(of: witness))
    text += data("source", document.source)
    text += data("url", document.url)
    text += data("date", document.date)
    text += data("fetched", document.fetched)
    text += data("chars", String(chars))
    text += data("cluster", layout.clusters[witness].map(String.init))
    return text + "    </node>\n"
  }

  private func unseenNode(_ node: Int) -> String {
    "    <node id=\"n\(node)\">\n" + data("label", analysis.id(of: node)) + data("type", "unseen")
      + "    </node>\n"
  }

  private func edge(_ derivation: Derivation, number: Int) -> String {
    let ends = "source=\"n\(derivation.source)\" target=\"n\(derivation.target)\""
    let spans = derivation.spans.map { pair in
      let (source, target) = (pair.source.chars, pair.target.chars)
      return "\(source.lowerBound)-\(source.upperBound):\(target.lowerBound)-\(target.upperBound)"
    }
    var text = "    <edge id=\"e\(number)\" \(ends)>\n"
    text += data("kind", derivation.kind.rawValue)
    text += data("directed", String(derivation.directed))
    text += data("confidence", JSONWriter.decimal(derivation.confidence, decimals: 4))
    text += data("primary", String(derivation.primary))
    text += data("evidence", derivation.evidence.map(\.rawValue).joined(separator: " "))
    text += data("spans", spans.joined(separator: " "))
    return text + "    </edge>\n"
  }

  private func data(_ key: String, _ value: String?) -> String {
    guard let value else { return "" }
    return "      <data key=\"\(key)\">\(MarkupText.escaped(value))</data>\n"
  }
}
