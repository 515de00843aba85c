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
    let shown = flows.prefix(Self.listLimit)
    let facts = shown.map(self.facts(of:))
    let widths = (0..<3).map { column in facts.map { ColumnWidth.of($0[column]) }.max() ?? 0 }
    let room = max((style.width - widths.reduce(0, +) - 12) / 2, 10)
    let names = shown.map { flow in
      [flow.source, flow.target].map {
        ColumnWidth.cutMiddle(HostileText.visible(self.facts.sites.sites[$0].name), to: room)
      }
    }
    let nameWidths = (0..<2).map { end in names.map { ColumnWidth.of($0[end]) }.max() ?? 0 }
    for (index, flow) in shown.enumerated() {
      let source = TextStyle.padded(names[index][0], to: nameWidths[0]) { ColumnWidth.of($0) }
      let target = TextStyle.padded(names[index][1], to: nameWidths[1]) { ColumnWidth.of($0) }
      var line = "  \(source) \(flow.directed ? "→" : "~") \(target)"
      for (fact, width) in zip(facts[index], widths) where width > 0 {
        line += "  " + TextStyle.padded(fact, to: width) { ColumnWidth.of($0) }
      }
      while line.hasSuffix(" ") { line.removeLast() }
      lines.append(line)
    }
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

  private func facts(of flow: SiteFlow) -> [String] {
    [Quantity.count(flow.documents, "text"), flow.lagWords ?? "", flow.addedWords ?? ""]
  }
}
