/// Writes the provenance graph as PROV-JSON (W3C member submission, 24 April 2013), in the terms of PROV-DM.
///
/// A revision is `wasDerivedFrom` of type `prov:Revision`, a quotation of type `prov:Quotation`, a copy a
/// plain derivation; a segment is a member (`hadMember`) of its document, a collection; a document is attributed to its
/// site, an agent. An edge without a direction claims no derivation: it is `alternateOf`, which like `hadMember` can have
/// no attributes; how sure such an edge is, other formats tell.
struct ProvJSONExporter {
  private let analysis: Analysis
  private let part: GraphPart
  private let sites: DocumentSites
  /// The witnesses to attribute to the site of their document: documents, and the segments of those not shown.
  private let attributed: [Int]

  /// The relations of PROV-DM that edges are written as, in the order they are written.
  private enum Relation: String, CaseIterable {
    case wasDerivedFrom, alternateOf, hadMember

    init(of edge: Derivation) {
      self = edge.kind == .member ? .hadMember : edge.directed ? .wasDerivedFrom : .alternateOf
    }
  }

  init(_ analysis: Analysis, _ part: GraphPart) {
    self.analysis = analysis
    self.part = part
    let shown = analysis.witnesses.indices.filter { witness in
      let document = analysis.witnesses[witness].document
      return part.nodes[witness] && (witness == document || !part.nodes[document])
    }
    let documents = Set(shown.lazy.map { analysis.witnesses[$0].document })
    sites = DocumentSites(of: analysis.documents, where: documents.contains)
    attributed = shown
  }

  func export<Failure: Error>(to write: (String) throws(Failure) -> Void) throws(Failure) {
    var json = JSONWriter()
    json.beginObject()
    ProvJSONText.writePrefixes(&json)
    try writeEntities(&json, to: write)
    try writeSites(&json, to: write)
    for relation in Relation.allCases { try writeEdges(relation, &json, to: write) }
    json.endObject()
    try write(json.take() + "\n")
  }

  private func writeEntities<Failure: Error>(
    _ json: inout JSONWriter,
    to write: (String) throws(Failure) -> Void
  ) throws(Failure) {
    let collections = Set(analysis.witnesses.lazy.filter { $0.segment != nil }.map(\.document))
    json.key("entity")
    json.beginObject()
    for node in analysis.nodes where part.nodes[node] {
      json.key(name(of: node))
      json.beginObject()
      json.field("prov:label", analysis.id(of: node))
      if analysis.isUnseen(node) {
        json.field("stemma:unseen", true)
      } else {
        writeFacts(ofWitness: node, isCollection: collections.contains(node), &json)
      }
      json.endObject()
      try write(json.take())
    }
    json.endObject()
  }

  private func writeFacts(ofWitness number: Int, isCollection: Bool, _ json: inout JSONWriter) {
    let document = analysis.documents[analysis.witnesses[number].document]
    if isCollection { ProvJSONText.writeType("prov:Collection", &json) }
    json.field("stemma:title", analysis.title(of: number))
    json.field("stemma:source", document.source)
    json.field("stemma:url", document.url)
    json.field("stemma:date", document.date)
    json.field("stemma:fetched", document.fetched)
  }

  /// Writes the sites, and what is of which.
  private func writeSites<Failure: Error>(
    _ json: inout JSONWriter,
    to write: (String) throws(Failure) -> Void
  ) throws(Failure) {
    guard !sites.names.isEmpty else { return }
    json.key("agent")
    json.beginObject()
    for name in sites.names { ProvJSONText.writeAgent(name, &json) }
    json.endObject()
    json.key("wasAttributedTo")
    json.beginObject()
    for witness in attributed {
      guard let site = sites.numbers[analysis.witnesses[witness].document] else { continue }
      json.key("_:a\(witness)")
      json.beginObject()
      json.field("prov:entity", name(of: witness))
      json.field("prov:agent", ProvJSONText.name("site", sites.names[site]))
      json.endObject()
      try write(json.take())
    }
    json.endObject()
  }

  private func writeEdges<Failure: Error>(
    _ relation: Relation,
    _ json: inout JSONWriter,
    to write: (String) throws(Failure) -> Void
  ) throws(Failure) {
    let derivations = analysis.graph.derivations
    let edges = part.edges.filter { Relation(of: derivations[$0]) == relation }
    guard !edges.isEmpty else { return }
    json.key(relation.rawValue)
    json.beginObject()
    for number in edges {
      let edge = derivations[number]
      json.key("_:e\(number)")
      json.beginObject()
      switch relation {
      case .wasDerivedFrom:
        json.field("prov:generatedEntity", name(of: edge.target))
        json.field("prov:usedEntity", name(of: edge.source))
        if edge.kind == .revision { ProvJSONText.writeType("prov:Revision", &json) }
        if edge.kind == .quotation { ProvJSONText.writeType("prov:Quotation", &json) }
        writeFacts(of: edge, &json)
      case .alternateOf:
        json.field("prov:alternate1", name(of: edge.target))
        json.field("prov:alternate2", name(of: edge.source))
      case .hadMember:
        json.field("prov:collection", name(of: edge.source))
        json.field("prov:entity", name(of: edge.target))
      }
      json.endObject()
      try write(json.take())
    }
    json.endObject()
  }

  private func writeFacts(of edge: Derivation, _ json: inout JSONWriter) {
    json.field("stemma:kind", edge.kind.rawValue)
    json.field("stemma:confidence", edge.confidence, decimals: 4)
    json.field("stemma:primary", edge.primary)
    guard !edge.evidence.isEmpty else { return }
    json.key("stemma:evidence")
    json.beginArray()
    for evidence in edge.evidence { json.value(evidence.rawValue) }
    json.endArray()
  }

  private func name(of node: Int) -> String { ProvJSONText.name("text", analysis.id(of: node)) }
}
