import Stemma

extension ReportText {
  /// Which site has texts from which; nothing unless there are two.
  func sites() -> [String] {
    let flows = facts.sites.flows.filter { $0.source != $0.target }
    guard !flows.isEmpty else { return [] }
    var lines = heading(
      "WHICH SITE TAKES FROM WHICH",
      "how many texts, the median of how much later, and how much of them is not from there; ~ where the order is "
        + "unknown"
    )
    lines += rows(of: flows.prefix(Self.listLimit))
    lines += more(
      flows.count - Self.listLimit,
      "pair of sites",
      "pairs of sites",
      see: "stemma export --by-source INPUT..."
    )
    if self.facts.sites.unplaced > 0 {
      lines.append(
        "  Not counted: \(Quantity.count(self.facts.sites.unplaced, "derivation")) of texts whose site is not known."
      )
    }
    return lines
  }

  /// A line for each flow, in columns; what is told last goes first where the line is narrow.
  private func rows(of flows: ArraySlice<SiteFlow>) -> [String] {
    var facts = flows.map { [Quantity.count($0.documents, "text"), $0.lagWords ?? "", $0.addedWords ?? ""] }
    var widths = (0..<3).map { column in facts.map { ColumnWidth.of($0[column]) }.max() ?? 0 }
    func room() -> Int { (style.width - 5 - widths.reduce(0) { $0 + $1 + 2 }) / 2 }
    while widths.count > 1, room() < Self.leastName {
      widths.removeLast()
      facts = facts.map { $0.dropLast() }
    }
    let names = flows.map { flow in
      [flow.source, flow.target].map {
        ColumnWidth.cutMiddle(
          HostileText.visible(self.facts.sites.sites[$0].name),
          to: max(room(), Self.leastName)
        )
      }
    }
    let nameWidths = (0..<2).map { end in names.map { ColumnWidth.of($0[end]) }.max() ?? 0 }
    return flows.enumerated().map { index, flow in
      let source = TextStyle.padded(names[index][0], to: nameWidths[0]) { ColumnWidth.of($0) }
      let target = TextStyle.padded(names[index][1], to: nameWidths[1]) { ColumnWidth.of($0) }
      var line = "  \(source) \(flow.directed ? "→" : "~") \(target)"
      for (fact, width) in zip(facts[index], widths) where width > 0 {
        line += "  " + TextStyle.padded(fact, to: width) { ColumnWidth.of($0) }
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  /// The columns that the name of a site needs.
  private static let leastName = 10
}
