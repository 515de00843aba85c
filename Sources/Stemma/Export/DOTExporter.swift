/// Draws the provenance graph in the DOT language of Graphviz: `dot -Tsvg` makes the picture.
///
/// Near-duplicate clusters are boxes; a segment stands in the box of its document unless a cluster claims it.
/// Witnesses without any relation are left out; unseen ancestors are empty ellipses. Labels are HTML-like, so that one set of escapes is enough.
struct DOTExporter {
  private let analysis: Analysis
  private let layout: GraphLayout
  /// The longest line of a label, in columns.
  private static let labelWidth = 44

  init(_ analysis: Analysis) {
    self.analysis = analysis
    layout = GraphLayout(analysis)
  }

  func export<Failure: Error>(to write: (String) throws(Failure) -> Void) throws(Failure) {
    try write(Self.head)
    for number in analysis.clusters.indices { try write(box(ofCluster: number)) }
    try writeDocuments(to: write)
    for node in analysis.nodes where analysis.isUnseen(node) { try write(unseenNode(node)) }
    for derivation in analysis.graph.derivations { try write(edge(derivation)) }
    try write("}\n")
  }

  private static let head = """
    digraph stemma {
      graph [rankdir=LR, ranksep=0.5, nodesep=0.2, pad=0.3, bgcolor="#ffffff", fontname="Noto Sans CJK SC",
        fontsize=11, fontcolor="#57606a"];
      node [shape=box, style="rounded,filled", fillcolor="#ffffff", color="#8c959f",
        fontname="Noto Sans CJK SC", fontsize=12, fontcolor="#1f2328", margin="0.12,0.03"];
      edge [color="#57606a", fontname="Noto Sans CJK SC", fontsize=10, fontcolor="#57606a", arrowsize=0.7];

    """

  private func box(ofCluster number: Int) -> String {
    let cluster = analysis.clusters[number]
    var text = """
        subgraph cluster_\(number) {
          label=<near-duplicates: \(cluster.members.count)>; labeljust=l; style="rounded,filled";
          color="#d0d7de"; fillcolor="#f6f8fa"; margin=14;

      """
    for member in cluster.members {
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
      let members = (first..<segment).filter { layout.isConnected[$0] && layout.clusters[$0] == nil }
      let isFree = layout.isConnected[document] && layout.clusters[document] == nil
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
    var rows = "<TR><TD>\(line(id))</TD></TR>"
    if !details.isEmpty {
      let second = line(details.joined(separator: " · "))
      rows += "<TR><TD><FONT POINT-SIZE=\"10\" COLOR=\"#57606a\">\(second)</FONT></TD></TR>"
    }
    var text =
      "\(indent)n\(witness) [label=<<TABLE BORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\">\(rows)</TABLE>>"
    text += ", tooltip=\"\(escaped(ColumnWidth.cutMiddle(id, to: 400)))\""
    if let url = document.url, url.utf8.count <= 2_000, url.hasPrefix("http://") || url.hasPrefix("https://")
    {
      text += ", URL=\"\(escaped(url))\", target=\"_blank\""
    }
    if isRepresentative { text += ", fillcolor=\"#ddf4ff\", color=\"#0969da\"" }
    return text + "];\n"
  }

  private func unseenNode(_ node: Int) -> String {
    "  n\(node) [label=<unseen>, shape=ellipse, style=dashed, fontcolor=\"#57606a\", tooltip=\"\(analysis.id(of: node))\"];\n"
  }

  private func edge(_ derivation: Derivation) -> String {
    let confidence = JSONWriter.decimal(derivation.confidence, decimals: 2) ?? "?"
    var attributes = "label=<&#160;\(derivation.kind.rawValue) \(confidence)&#160;>"
    if derivation.kind == .member { attributes = "label=<&#160;member>, style=dotted, arrowhead=none" }
    if !derivation.directed { attributes += ", dir=none, style=dashed" }
    if !derivation.primary && derivation.kind != .member {
      attributes += ", color=\"#afb8c1\", fontcolor=\"#8c959f\", constraint=false"
    }
    let reasons = derivation.evidence.map(\.rawValue).joined(separator: ", ")
    return "  n\(derivation.source) -> n\(derivation.target) [\(attributes), tooltip=\"\(reasons)\"];\n"
  }

  /// A line of a label. Graphviz refuses an empty one.
  private func line(_ text: String) -> String {
    let cut = ColumnWidth.cutMiddle(HostileText.visible(text), to: Self.labelWidth)
    return cut.allSatisfy { $0 == " " } ? "(no name)" : escaped(cut)
  }

  /// A text for labels and quoted strings. Graphviz expands `\N` and the like in both, so backslashes are
  /// masked.
  private func escaped(_ text: String) -> String {
    var escaped = ""
    HostileText.append(MarkupText.escapedLine(text), to: &escaped, isSpecial: { $0 == 0x5C }) { scalar in
      scalar == "\\" ? "&#92;" : nil
    }
    return escaped
  }
}
