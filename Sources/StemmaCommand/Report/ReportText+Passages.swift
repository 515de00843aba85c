import Stemma

extension ReportText {
  /// The most places of a passage that are quoted.
  private static let placeLimit = 4

  func passages() -> [String] {
    let groups = facts.passages.groups
    guard !groups.isEmpty else { return [] }
    var lines = heading(
      "REUSED PASSAGES",
      "\(Quantity.count(groups.count, "passage")) that different texts share; places are in characters"
    )
    for group in groups.prefix(Self.listLimit) {
      let size = Quantity.count(group.length, "character")
      lines.append(
        "  \(style.emphasized("\(size) in \(Quantity.count(group.documents, "document"))", .kind))"
      )
      lines += quotes(group.places)
      lines.append("")
    }
    lines += more(groups.count - Self.listLimit, "passage", see: "stemma reuse --format text INPUT...")
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// Places with what stands there, one below the other.
  private func quotes(_ places: [PassageGroups.Place]) -> [String] {
    let shown = places.prefix(Self.placeLimit)
    let labels = shown.map { place in
      let id = ColumnWidth.cutMiddle(
        HostileText.visible(analysis.documents[place.document].id),
        to: style.width * 2 / 5
      )
      return "\(id) \(Quantity.span(place.span))"
    }
    let width = labels.map { ColumnWidth.of($0) }.max() ?? 0
    var lines = zip(shown, labels).map { place, label in
      let quote = Excerpt.line(
        analysis.documents[place.document].text(in: place.span),
        columns: max(20, style.width - width - 6)
      )
      return "    \(TextStyle.padded(label, to: width) { ColumnWidth.of($0) })  \(quote)"
    }
    if places.count > shown.count {
      lines.append("    … and \(Quantity.count(places.count - shown.count, "more place"))")
    }
    return lines
  }

  func repetitions() -> [String] {
    guard !facts.repetitions.isEmpty else { return [] }
    var lines = heading(
      "REPEATED INSIDE ONE TEXT",
      "\(Quantity.count(facts.repetitions.count, "repetition")); places are in characters"
    )
    for match in facts.repetitions.prefix(Self.listLimit) {
      let id = name(analysis.documents[match.source].id)
      lines.append("  \(id) \(Quantity.span(match.sourceSpan)) and \(Quantity.span(match.targetSpan))")
      let text = analysis.documents[match.source].text(in: match.sourceSpan)
      lines.append("    \(Excerpt.line(text, columns: style.width - 4))")
    }
    return lines
      + more(
        facts.repetitions.count - Self.listLimit,
        "repetition",
        see: "stemma reuse --format text INPUT..."
      )
  }

  func formulae() -> [String] {
    let groups = facts.formulae.groups
    guard !groups.isEmpty else { return [] }
    var lines = heading(
      "STOCK PHRASES",
      "shared, but no sign that one text comes from another; why not stands in parentheses"
    )
    for group in groups.prefix(Self.listLimit) {
      let count = TextStyle.padded("\(Quantity.grouped(group.places))×", to: 6) { ColumnWidth.of($0) }
      let text = analysis.documents[group.document].text(in: group.span)
      let reason = facts.reason(for: group).map { "  (\($0.words))" } ?? ""
      let phrase = Excerpt.line(text, columns: max(20, style.width - 9 - reason.utf8.count))
      lines.append("  \(count) \(phrase)\(style.emphasized(reason, .quiet))")
    }
    return lines + more(groups.count - Self.listLimit, "phrase", see: "stemma report --format json INPUT...")
  }
}
