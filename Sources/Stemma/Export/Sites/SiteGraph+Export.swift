extension SiteGraph {
  /// Writes the graph in chunks.
  package func export<Failure: Error>(
    as format: ExportFormat,
    to write: (String) throws(Failure) -> Void
  ) throws(Failure) {
    switch format {
    case .dot: try writeDOT(to: write)
    case .graphML: try writeGraphML(to: write)
    case .provJSON: try writeProvJSON(to: write)
    case .jsonLines: for flow in flows { try write(line(for: flow)) }
    }
  }

  /// The JSON line of a flow.
  ///
  /// - Parameter type: The value of a leading `type` field, for output that mixes kinds of lines.
  package func line(for flow: SiteFlow, type: String? = nil) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.field("type", type)
    json.field("source", sites[flow.source].name)
    json.field("target", sites[flow.target].name)
    json.field("directed", flow.directed)
    writeCounts(of: flow, prefix: "", &json)
    json.endObject()
    return json.text + "\n"
  }

  private func writeCounts(of flow: SiteFlow, prefix: String, _ json: inout JSONWriter) {
    json.field(prefix + "documents", flow.documents)
    json.field(prefix + "derivations", flow.derivations)
    json.field(prefix + "copies", flow.copies)
    json.field(prefix + "revisions", flow.revisions)
    json.field(prefix + "quotations", flow.quotations)
    if let lag = flow.medianLag {
      json.field(prefix + "lag_days", lag, decimals: 1)
      json.field(prefix + "dated", flow.dated)
    }
    if let added = flow.added { json.field(prefix + "added", added, decimals: 4) }
  }

  /// A node for each site that has a part in an edge between sites; an edge is the thicker the more derivations it is.
  /// Of many the largest are drawn, which the drawing says.
  private func writeDOT<Failure: Error>(to write: (String) throws(Failure) -> Void) throws(Failure) {
    let all = flows.filter { $0.source != $0.target }
    let order = all.indices.sorted { (-all[$0].derivations, $0) < (-all[$1].derivations, $1) }
    let between = order.prefix(Self.drawnLimit).sorted().map { all[$0] }
    let within = flows.filter { $0.source == $0.target }
    let inside = Dictionary(within.map { ($0.source, $0.derivations) }, uniquingKeysWith: +)
    let shown = Set(between.lazy.flatMap { [$0.source, $0.target] })
    try write(DOTText.head)
    if between.count < all.count {
      try write("  label=<the \(between.count) largest of \(all.count) pairs of sites>;\n")
    }
    for number in sites.indices where shown.contains(number) {
      let site = sites[number]
      var details = SiteFlow.count(site.documents, "text")
      if let count = inside[number] { details += " · \(count) from itself" }
      let label = DOTText.label(site.name, details: [details])
      try write("  s\(number) [label=\(label), tooltip=\(DOTText.tooltip(site.name))];\n")
    }
    let most = max(between.lazy.map(\.derivations).max() ?? 1, 1)
    for flow in between { try write(edge(flow, most: most)) }
    try write("}\n")
  }

  /// So many edges are about what Graphviz lays out in seconds, and a reader can follow.
  private static let drawnLimit = 100

  private func edge(_ flow: SiteFlow, most: Int) -> String {
    // From 1 point for a single derivation to 6 for the most.
    let share = most > 1 ? Double(flow.derivations - 1) / Double(most - 1) : 0
    let width = JSONWriter.decimal(1 + 5 * share, decimals: 2) ?? "1"
    let end = flow.directed ? "" : ", dir=none, style=dashed"
    let lag = flow.lagWords.map { "<BR/><FONT POINT-SIZE=\"9\" COLOR=\"#8c959f\">\($0)</FONT>" } ?? ""
    return "  s\(flow.source) -> s\(flow.target) [label=<\(SiteFlow.count(flow.documents, "text"))\(lag)>, "
      + "penwidth=\(width)\(end), tooltip=\"\(flow.summary)\"];\n"
  }

  private func writeGraphML<Failure: Error>(to write: (String) throws(Failure) -> Void) throws(Failure) {
    let head = GraphMLText.head(
      nodeKeys: ["label": "string", "size": "int"],
      edgeKeys: [
        "directed": "boolean", "documents": "int", "derivations": "int", "copies": "int", "revisions": "int",
        "quotations": "int", "lag_days": "double", "dated": "int", "added": "double",
      ]
    )
    try write(head)
    for (number, site) in sites.enumerated() {
      try write(
        "    <node id=\"s\(number)\">\n" + GraphMLText.data("label", site.name)
          + GraphMLText.data("size", String(site.documents)) + "    </node>\n"
      )
    }
    for (number, flow) in flows.enumerated() {
      var text = "    <edge id=\"e\(number)\" source=\"s\(flow.source)\" target=\"s\(flow.target)\">\n"
      text += GraphMLText.data("directed", String(flow.directed))
      text += GraphMLText.data("documents", String(flow.documents))
      text += GraphMLText.data("derivations", String(flow.derivations))
      text += GraphMLText.data("copies", String(flow.copies))
      text += GraphMLText.data("revisions", String(flow.revisions))
      text += GraphMLText.data("quotations", String(flow.quotations))
      if let lag = flow.medianLag {
        text += GraphMLText.data("lag_days", JSONWriter.decimal(lag, decimals: 1))
        text += GraphMLText.data("dated", String(flow.dated))
      }
      text += GraphMLText.data("added", flow.added.flatMap { JSONWriter.decimal($0, decimals: 4) })
      try write(text + "    </edge>\n")
    }
    try write(GraphMLText.tail)
  }

  /// Sites are agents, of which one was influenced by another (`wasInfluencedBy`, PROV-DM 5.3.4). PROV has no relation of
  /// agents without a direction: such flows are left out.
  private func writeProvJSON<Failure: Error>(to write: (String) throws(Failure) -> Void) throws(Failure) {
    var json = JSONWriter()
    json.beginObject()
    ProvJSONText.writePrefixes(&json)
    json.key("agent")
    json.beginObject()
    for site in sites {
      ProvJSONText.writeAgent(site.name, &json) { $0.field("stemma:documents", site.documents) }
      try write(json.take())
    }
    json.endObject()
    json.key("wasInfluencedBy")
    json.beginObject()
    for (number, flow) in flows.enumerated() where flow.directed && flow.source != flow.target {
      json.key("_:e\(number)")
      json.beginObject()
      json.field("prov:influencee", ProvJSONText.name("site", sites[flow.target].name))
      json.field("prov:influencer", ProvJSONText.name("site", sites[flow.source].name))
      writeCounts(of: flow, prefix: "stemma:", &json)
      json.endObject()
      try write(json.take())
    }
    json.endObject()
    json.endObject()
    try write(json.take() + "\n")
  }
}
