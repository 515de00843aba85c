/// Draws the provenance graph in the DOT language of Graphviz: `dot -Tsvg` makes the picture.
///
/// Near-duplicate clusters are boxes; a segment stands in the box of its document unless a cluster claims it.
/// Witnesses without any relation are left out; unseen ancestors are empty ellipses. An edge is the thicker the surer it
/// is; one that is not its target's main parent is thin and pale, one without a direction has no head. Labels are
/// HTML-like, so that one set of escapes is enough.
struct DOTExporter {
  private let analysis: Analysis
  private let part: GraphPart

  init(_ analysis: Analysis, _ part: GraphPart) {
    self.analysis = analysis
    self.part = part
  }

  func export<Failure: Error>(to write: (String) throws(Failure) -> Void) throws(Failure) {
    try write(DOTText.head)
    for number in analysis.clusters.indices { try write(box(ofCluster: number)) }
    try writeDocuments(to: write)
    for node in analysis.nodes where analysis.isUnseen(node) && part.isDrawn[node] {
      try write(unseenNode(node))
    }
    for edge in part.edges { try write(self.edge(analysis.graph.derivations[edge])) }
    try write("}\n")
  }

  private func box(ofCluster number: Int) -> String {
    let cluster = analysis.clusters[number]
    let members = cluster.members.filter { part.isDrawn[$0.witness] }
    guard !members.isEmpty else { return "" }
    let all = cluster.members.count
    let count = members.count < all ? "\(members.count) of \(all)" : "\(all)"
    var text = """
        subgraph cluster_\(number) {
          label=<cluster \(number): \(count) near-duplicates>; labeljust=l; style="rounded,filled";
          color="#d0d7de"; fillcolor="#f6f8fa"; margin=14;

      """
    for member in members {
      text += node(member.witness, isRepresentative: member.witness == cluster.representative, indent: "    ")
    }
    return text + "  }\n"
  }

  /// Writes what stands in no cluster: documents, each in a box with its segments if it has such.
  private func writeDocuments<Failure: Error>(to write: (String) throws(Failure) -> Void) throws(Failure) {
    var segment = analysis.documents.count
    for document in analysis.documents.indices {
      let first = segment
      while segment < analysis.witnesses.count, analysis.witnesses[segment].document == document {
        segment += 1
      }
      let members = (first..<segment).filter { part.isDrawn[$0] && part.clusters[$0] == nil }
      let isFree = part.isDrawn[document] && part.clusters[document] == nil
      guard isFree, !members.isEmpty else {
        for witness in (isFree ? [document] : []) + members {
          try write(node(witness, isRepresentative: false, indent: "  "))
        }
        continue
      }
      var text = """
          subgraph cluster_document_\(document) {
            label=<one page>; labeljust=l; style="rounded,dashed"; color="#afb8c1"; margin=14;

        """
      for witness in [document] + members { text += node(witness, isRepresentative: false, indent: "    ") }
      try write(text + "  }\n")
    }
  }

  private func node(_ witness: Int, isRepresentative: Bool, indent: String) -> String {
    let document = analysis.documents[analysis.witnesses[witness].document]
    let isSegment = analysis.witnesses[witness].segment != nil
    var details = isSegment ? [] : [document.source, document.date].compactMap(\.self).filter { !$0.isEmpty }
    if isSegment, let title = analysis.title(of: witness) { details = [title] }
    let id = analysis.id(of: witness)
    let lines = details.isEmpty ? [] : [details.joined(separator: " · ")]
    var text =
      "\(indent)n\(witness) [label=\(DOTText.label(id, details: lines)), tooltip=\(DOTText.tooltip(id))"
    if let url = document.url, url.utf8.count <= 2_000, url.hasPrefix("http://") || url.hasPrefix("https://")
    {
      text += ", URL=\"\(DOTText.escaped(url))\", target=\"_blank\""
    }
    if isRepresentative { text += ", fillcolor=\"#ddf4ff\", color=\"#0969da\"" }
    return text + "];\n"
  }

  private func unseenNode(_ node: Int) -> String {
    "  n\(node) [label=<unseen>, shape=ellipse, style=dashed, fontcolor=\"#57606a\", "
      + "tooltip=\(DOTText.tooltip(analysis.id(of: node)))];\n"
  }

  private func edge(_ derivation: Derivation) -> String {
    let ends = "  n\(derivation.source) -> n\(derivation.target)"
    guard derivation.kind != .member else {
      return "\(ends) [style=dotted, arrowhead=none, tooltip=\"\(derivation.kind.rawValue)\"];\n"
    }
    let confidence = JSONWriter.decimal(derivation.confidence, decimals: 2) ?? "?"
    var attributes = "label=<&#160;\(derivation.kind.rawValue) \(confidence)&#160;>"
    if derivation.primary {
      // From .5, which is a guess, to 1.
      let certainty = min(max(2 * derivation.confidence - 1, 0), 1)
      attributes += ", penwidth=\(JSONWriter.decimal(1 + 1.5 * certainty, decimals: 2) ?? "1")"
    } else {
      attributes += ", color=\"#afb8c1\", fontcolor=\"#8c959f\", constraint=false"
    }
    if !derivation.directed { attributes += ", dir=none, style=dashed" }
    let reasons = derivation.evidence.map(\.rawValue).joined(separator: ", ")
    return "\(ends) [\(attributes), tooltip=\"\(reasons)\"];\n"
  }
}
