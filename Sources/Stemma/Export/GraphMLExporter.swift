/// Writes the provenance graph as GraphML (Brandes et al. 2002,
/// http://graphml.graphdrawing.org/specification.html).
///
/// Every witness and every unseen ancestor is a node, each derivation an edge. An undirected one is marked by the value
/// `directed`, not by GraphML's own attribute: NetworkX reads no graph that mixes both kinds.
struct GraphMLExporter {
  private let analysis: Analysis
  private let part: GraphPart

  init(_ analysis: Analysis, _ part: GraphPart) {
    self.analysis = analysis
    self.part = part
  }

  func export<Failure: Error>(to write: (String) throws(Failure) -> Void) throws(Failure) {
    try write(Self.head)
    for node in analysis.nodes where part.nodes[node] {
      try write(analysis.isUnseen(node) ? unseenNode(node) : self.node(node))
    }
    for number in part.edges { try write(edge(analysis.graph.derivations[number], number: number)) }
    try write(GraphMLText.tail)
  }

  private static let head = GraphMLText.head(
    nodeKeys: [
      "label": "string", "type": "string", "title": "string", "source": "string", "url": "string",
      "date": "string", "fetched": "string", "chars": "int", "cluster": "int",
    ],
    edgeKeys: [
      "kind": "string", "directed": "boolean", "confidence": "double", "primary": "boolean",
      "evidence": "string", "spans": "string",
    ]
  )

  private func node(_ witness: Int) -> String {
    let segment = analysis.witnesses[witness].segment
    let document = analysis.documents[analysis.witnesses[witness].document]
    let chars = segment?.body.chars.count ?? document.text.unicodeScalars.count
    var text = "    <node id=\"n\(witness)\">\n"
    text += GraphMLText.data("label", analysis.id(of: witness))
    text += GraphMLText.data("type", segment == nil ? "document" : "segment")
    text += GraphMLText.data("title", analysis.title(of: witness))
    text += GraphMLText.data("source", document.source)
    text += GraphMLText.data("url", document.url)
    text += GraphMLText.data("date", document.date)
    text += GraphMLText.data("fetched", document.fetched)
    text += GraphMLText.data("chars", String(chars))
    text += GraphMLText.data("cluster", part.clusters[witness].map(String.init))
    return text + "    </node>\n"
  }

  private func unseenNode(_ node: Int) -> String {
    "    <node id=\"n\(node)\">\n" + GraphMLText.data("label", analysis.id(of: node))
      + GraphMLText.data("type", "unseen")
      + "    </node>\n"
  }

  private func edge(_ derivation: Derivation, number: Int) -> String {
    let ends = "source=\"n\(derivation.source)\" target=\"n\(derivation.target)\""
    let spans = derivation.spans.map { pair in
      let (source, target) = (pair.source.chars, pair.target.chars)
      return "\(source.lowerBound)-\(source.upperBound):\(target.lowerBound)-\(target.upperBound)"
    }
    var text = "    <edge id=\"e\(number)\" \(ends)>\n"
    text += GraphMLText.data("kind", derivation.kind.rawValue)
    text += GraphMLText.data("directed", String(derivation.directed))
    text += GraphMLText.data("confidence", JSONWriter.decimal(derivation.confidence, decimals: 4))
    text += GraphMLText.data("primary", String(derivation.primary))
    text += GraphMLText.data("evidence", derivation.evidence.map(\.rawValue).joined(separator: " "))
    text += GraphMLText.data("spans", spans.joined(separator: " "))
    return text + "    </edge>\n"
  }
}
