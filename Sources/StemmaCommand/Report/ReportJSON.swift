import Stemma

/// A report as JSON Lines; each line begins with its `type`.
package struct ReportJSON {
  private let facts: ReportFacts
  private var analysis: Analysis { facts.analysis }

  package init(_ facts: ReportFacts) {
    self.facts = facts
  }

  /// Writes the lines in order of their types.
  package func write(to write: (String) throws -> Void) rethrows {
    let lines = JSONLinesExporter(analysis)
    try write(totals())
    for witness in analysis.witnesses.indices.dropFirst(analysis.documents.count) {
      try write(segment(witness))
    }
    for number in analysis.clusters.indices { try write(lines.line(forCluster: number, type: "cluster")) }
    for number in analysis.forms.indices { try write(form(number)) }
    for edge in analysis.graph.derivations { try write(lines.line(for: edge, type: "derivation")) }
    for flow in facts.sites.flows { try write(facts.sites.line(for: flow, type: "sites")) }
    for match in analysis.matches where match.class == .passage {
      try write(lines.line(for: match, type: "passage"))
    }
    for group in facts.formulae.groups { try write(formula(group)) }
    for site in facts.chrome {
      for line in site.lines { try write(chrome(line, of: site)) }
    }
    for removal in facts.removals.removals { try write(removable(removal)) }
  }

  private func totals() -> String {
    line("totals") { json in
      json.field("documents", analysis.documents.count)
      json.field("segments", facts.segments)
      json.field("chars", facts.chars)
      json.field("bytes", facts.bytes)
      json.field("clusters", analysis.clusters.count)
      json.field("copies", facts.copies)
      json.field("derivations", analysis.graph.derivations.count)
      json.field("passages", analysis.matches.count { $0.class == .passage })
      json.field("formulae", facts.formulae.groups.count)
      json.field("chrome", facts.chrome.reduce(0) { $0 + $1.lines.count })
      json.field("removable", facts.removals.removals.count)
      json.field("removable_bytes", facts.removalBytes)
      json.field("forms", analysis.forms.count)
      json.field("form_instances", analysis.formNumbers.instanceCount)
    }
  }

  private func segment(_ witness: Int) -> String {
    line("segment") { json in
      json.field("id", analysis.id(of: witness))
      json.field("title", analysis.title(of: witness))
      if let body = analysis.witnesses[witness].segment?.body {
        json.field("chars", body.chars)
        json.field("bytes", body.bytes)
      }
    }
  }

  private func form(_ number: Int) -> String {
    let form = analysis.forms[number]
    let example = FormExample(form, in: analysis)
    return line("form") { json in
      json.field("form", number)
      json.field("instances", form.instances.count)
      for (key, witnesses) in [("ids", form.instances), ("example", [form.first, form.second])] {
        json.key(key)
        json.beginArray()
        for witness in witnesses { json.value(analysis.id(of: witness)) }
        json.endArray()
      }
      json.key("slots")
      json.beginArray()
      for slot in form.slots {
        json.beginObject()
        json.field("chars", slot.first.chars)
        json.field("other_chars", slot.second.chars)
        let values = example.values(of: slot)
        json.field("text", String(values.first))
        json.field("other_text", String(values.second))
        json.endObject()
      }
      json.endArray()
    }
  }

  private func formula(_ group: FormulaGroups.Group) -> String {
    line("formula") { json in
      json.field("text", group.text)
      json.field("places", group.places)
      json.field("documents", group.documents)
      json.field("id", analysis.documents[group.document].id)
      json.field("chars", group.span.chars)
      if let reason = facts.reason(for: group) {
        json.field("reason", reason.name)
        if case .frequent(let families) = reason { json.field("families", families) }
      }
    }
  }

  private func chrome(_ chrome: SiteChrome.Line, of site: SiteChrome) -> String {
    line("chrome") { json in
      json.field("site", site.site.name)
      json.field("site_from", site.site.origin.rawValue)
      json.field("text", chrome.text)
      json.field("kind", chrome.kind.rawValue)
      json.field("pages", chrome.pages)
      json.key("ids")
      json.beginArray()
      for document in chrome.examples { json.value(analysis.documents[document].id) }
      json.endArray()
    }
  }

  private func removable(_ removal: RemovalPlan.Removal) -> String {
    line("removable") { json in
      json.field("id", analysis.documents[removal.document].id)
      json.field("kept", analysis.id(of: removal.kept))
      json.field("similarity", removal.similarity, decimals: 4)
      json.field("kind", removal.kind.rawValue)
      json.field("bytes", analysis.documents[removal.document].text.utf8.count)
    }
  }

  private func line(_ type: String, _ fields: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.field("type", type)
    fields(&json)
    json.endObject()
    return json.text + "\n"
  }
}
