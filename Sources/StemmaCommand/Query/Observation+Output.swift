package import Stemma

extension Observation {
  /// The answer as a JSON line.
  package var jsonLine: String {
    var json = JSONWriter()
    json.beginObject()
    json.field("id", id)
    json.field("status", status.rawValue)
    json.key("matches")
    json.beginArray()
    for found in relations {
      json.beginObject()
      json.field("id", found.id)
      json.field("kind", found.kind.rawValue)
      json.field("similarity", found.similarity, decimals: 4)
      json.key("spans")
      json.beginArray()
      for pair in found.spans {
        json.beginObject()
        json.field("source_chars", pair.source.chars)
        json.field("target_chars", pair.target.chars)
        json.endObject()
      }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    json.endObject()
    return json.text + "\n"
  }

  /// The most texts of the store and the most spans of each that are shown for reading.
  private static let listLimit = 8

  /// The answer for reading.
  package func text(style: TextStyle) -> String {
    let name = ColumnWidth.cutMiddle(HostileText.visible(id), to: style.width - 20)
    var lines = ["\(name): \(style.emphasized(status.rawValue, .kind))"]
    for found in relations.prefix(Self.listLimit) {
      let kind = found.kind == .copy ? "copy" : "\(found.kind.rawValue) \(Quantity.share(found.similarity))"
      let name = ColumnWidth.cutMiddle(HostileText.visible(found.id), to: style.width - 26)
      lines.append("  \(TextStyle.padded(kind, to: 19) { $0.utf8.count })  \(name)")
      guard found.kind != .copy else { continue }
      for pair in found.spans.prefix(Self.listLimit) {
        let (source, target) = (Quantity.span(pair.source), Quantity.span(pair.target))
        lines.append("      \(target) here, \(source) there")
      }
      if found.spans.count > Self.listLimit {
        lines.append("      … and \(Quantity.count(found.spans.count - Self.listLimit, "more passage"))")
      }
    }
    if relations.count > Self.listLimit {
      lines.append(
        "  … and \(Quantity.count(relations.count - Self.listLimit, "more text")): use --format json"
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
