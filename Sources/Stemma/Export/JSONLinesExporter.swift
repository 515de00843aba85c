/// Writes what an analysis found as JSON objects, one a line, as the command's contract lays them out.
package struct JSONLinesExporter: Sendable {
  private let analysis: Analysis
  private let forms: FormNumbers

  package init(_ analysis: Analysis) {
    self.analysis = analysis
    forms = analysis.formNumbers
  }

  /// The line of a cluster.
  ///
  /// - Parameter type: The value of a leading `type` field, for output that mixes kinds of lines.
  package func line(forCluster number: Int, type: String? = nil) -> String {
    let cluster = analysis.clusters[number]
    return Self.line(for: cluster, number: number, type: type, form: forms.number(of: cluster)) {
      analysis.id(of: $0)
    }
  }

  /// The line of a cluster of witnesses with these ids.
  ///
  /// - Parameters:
  ///   - cluster: The cluster.
  ///   - number: Its number.
  ///   - type: The value of a leading `type` field, for output that mixes kinds of lines.
  ///   - form: The number of the form that its texts are an instance of.
  ///   - id: The id of a witness.
  package static func line(
    for cluster: Cluster,
    number: Int,
    type: String? = nil,
    form: Int? = nil,
    id: (Int) -> String
  ) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.field("type", type)
    json.field("cluster", number)
    json.field("representative", id(cluster.representative))
    json.key("members")
    json.beginArray()
    for member in cluster.members {
      json.beginObject()
      json.field("id", id(member.witness))
      json.field("similarity", member.similarity, decimals: 4)
      json.field("kind", member.kind.rawValue)
      if let nearest = member.nearest {
        json.field("nearest", id(nearest.witness))
        json.field("nearest_similarity", nearest.similarity, decimals: 4)
      }
      json.endObject()
    }
    json.endArray()
    if let form { json.field("form", form) }
    json.endObject()
    return json.text + "\n"
  }

  /// The line of a reused passage or a formula.
  ///
  /// - Parameters:
  ///   - match: The match.
  ///   - type: The value of a leading `type` field, for output that mixes kinds of lines.
  ///   - addFields: Adds fields at the end.
  package func line(
    for match: Match,
    type: String? = nil,
    addFields: (inout JSONWriter) -> Void = { _ in }
  ) -> String {
    Self.line(for: match, type: type, id: { analysis.documents[$0].id }, addFields: addFields)
  }

  /// The line of a passage in documents with these ids.
  package static func line(
    for match: Match,
    type: String? = nil,
    id: (_ document: Int) -> String,
    addFields: (inout JSONWriter) -> Void = { _ in }
  ) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.field("type", type)
    json.field("source", id(match.source))
    json.field("target", id(match.target))
    json.field("source_chars", match.sourceSpan.chars)
    json.field("target_chars", match.targetSpan.chars)
    json.field("source_bytes", match.sourceSpan.bytes)
    json.field("target_bytes", match.targetSpan.bytes)
    json.field("identity", match.identity, decimals: 4)
    json.field("score", match.score, decimals: 2)
    json.field("class", match.class.rawValue)
    json.field("directed", match.directed)
    addFields(&json)
    json.endObject()
    return json.text + "\n"
  }

  /// The line of an edge of the provenance graph.
  package func line(for derivation: Derivation, type: String? = nil) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.field("type", type)
    json.field("source", analysis.id(of: derivation.source))
    json.field("target", analysis.id(of: derivation.target))
    json.field("kind", derivation.kind.rawValue)
    json.field("directed", derivation.directed)
    json.field("confidence", derivation.confidence, decimals: 4)
    json.field("primary", derivation.primary)
    json.key("evidence")
    json.beginArray()
    for evidence in derivation.evidence { json.value(evidence.rawValue) }
    json.endArray()
    json.key("spans")
    json.beginArray()
    for span in derivation.spans {
      json.beginObject()
      json.field("source_chars", span.source.chars)
      json.field("target_chars", span.target.chars)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    return json.text + "\n"
  }
}
