/// Writes the provenance graph as PROV-JSON (W3C member submission, 24 April 2013), in the terms of PROV-DM.
///
/// A revision is `wasDerivedFrom` of type `prov:Revision`, a quotation of type `prov:Quotation`, a copy a
/// plain derivation; a segment is a member (`hadMember`) of its document, a collection. An edge without a
/// direction claims no derivation: it is `alternateOf`.
struct ProvJSONExporter {
  private let analysis: Analysis

  /// The relations of PROV-DM that edges are written as, in the order they are written.
  private enum Relation: String, CaseIterable {
    case wasDerivedFrom, alternateOf, hadMember

    init(of edge: Derivation) {
      self = edge.kind == .member ? .hadMember : edge.directed ? .wasDerivedFrom : .alternateOf
    }
  }

  init(_ analysis: Analysis) {
    self.analysis = analysis
  }

  func export<Failure: Error>(to write: (String) throws(Failure) -> Void) throws(Failure) {
    var json = JSONWriter()
    json.beginObject()
    json.key("prefix")
    json.beginObject()
    json.field("stemma", "urn:stemma:")
    json.field("text", "urn:stemma:text:")
    json.endObject()
    try writeEntities(&json, to: write)
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
    for (number, witness) in analysis.witnesses.enumerated() {
      let document = analysis.documents[witness.document]
      json.key(name(of: number))
      json.beginObject()
      json.field("prov:label", analysis.id(of: number))
      if witness.segment == nil && collections.contains(witness.document) {
        writeType("prov:Collection", &json)
      }
      json.field("stemma:title", analysis.title(of: number))
      json.field("stemma:source", document.source)
      json.field("stemma:url", document.url)
      json.field("stemma:date", document.date)
      json.field("stemma:fetched", document.fetched)
      json.endObject()
      try write(json.take())
    }
    for node in analysis.nodes where analysis.isUnseen(node) {
      json.key(name(of: node))
      json.beginObject()
      json.field("prov:label", analysis.id(of: node))
      json.field("stemma:unseen", true)
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
    let edges = derivations.indices.filter { Relation(of: derivations[$0]) == relation }
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
        if edge.kind == .revision { writeType("prov:Revision", &json) }
        if edge.kind == .quotation { writeType("prov:Quotation", &json) }
      case .alternateOf:
        json.field("prov:alternate1", name(of: edge.target))
        json.field("prov:alternate2", name(of: edge.source))
      case .hadMember:
        json.field("prov:collection", name(of: edge.source))
        json.field("prov:entity", name(of: edge.target))
      }
      if edge.kind != .member { writeFacts(edge, &json) }
      json.endObject()
      try write(json.take())
    }
    json.endObject()
  }

  private func writeFacts(_ edge: Derivation, _ json: inout JSONWriter) {
    json.field("stemma:kind", edge.kind.rawValue)
    json.field("stemma:confidence", edge.confidence, decimals: 4)
    json.field("stemma:primary", edge.primary)
    guard !edge.evidence.isEmpty else { return }
    json.key("stemma:evidence")
    json.beginArray()
    for evidence in edge.evidence { json.value(evidence.rawValue) }
    json.endArray()
  }

  private func writeType(_ name: String, _ json: inout JSONWriter) {
    json.key("prov:type")
    json.beginObject()
    json.field("$", name)
    json.field("type", "prov:QUALIFIED_NAME")
    json.endObject()
  }

  /// The qualified name of a witness: its id with all but letters, digits, `_`, `-` and `/` percent-encoded.
  private func name(of witness: Int) -> String {
    var name = "text:"
    for byte in analysis.id(of: witness).utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x2F:
        name.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        name += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return name
  }
}
