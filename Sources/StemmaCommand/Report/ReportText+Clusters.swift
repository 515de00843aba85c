import Stemma

extension ReportText {
  func clusters() -> [String] {
    guard !analysis.clusters.isEmpty else { return [] }
    let members = analysis.clusters.reduce(0) { $0 + $1.members.count }
    let copies =
      facts.copies > 0
      ? "; \(Quantity.count(facts.copies, "text is an exact copy", "texts are exact copies"))" : ""
    let groups = Quantity.count(analysis.clusters.count, "group")
    var lines = heading(
      "THE SAME TEXT",
      "\(Quantity.count(members, "text")) in \(groups) of near-duplicates\(copies)"
    )
    let order = analysis.clusters.indices.sorted {
      (-analysis.clusters[$0].members.count, $0) < (-analysis.clusters[$1].members.count, $1)
    }
    for number in order.prefix(Self.listLimit) {
      lines += clusterText.lines(of: analysis.clusters[number], limit: Self.entryLimit)
    }
    lines += more(
      order.count - Self.listLimit,
      "group",
      see: "stemma clusters --measure coverage --format text INPUT..."
    )
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  func families() -> [String] {
    let families = facts.families.families
    guard !families.isEmpty else { return [] }
    var lines = heading(
      "WHICH TEXT COMES FROM WHICH",
      "each below its source, how sure that is (1.00 is certain), and why; ~ where the order is unknown"
    )
    for family in families.prefix(Self.listLimit) {
      for row in facts.families.rows(of: family, limit: Self.entryLimit) {
        lines += self.lines(of: row).map { "  \($0)" }
      }
      if family.size > Self.entryLimit {
        lines.append("  … and \(Quantity.grouped(family.size - Self.entryLimit)) more in this tree")
      }
      lines.append("")
    }
    lines += more(
      families.count - Self.listLimit,
      "tree",
      see: "stemma export --format dot INPUT... | dot -Tsvg"
    )
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// A text in a tree; why it stands there goes to lines of its own where there is no room.
  private func lines(of row: FamilyForest.Row) -> [String] {
    let columns = style.width - 2
    guard let edge = row.edge else { return [label(ofNode: row.node, columns: columns).text] }
    let derivation = analysis.graph.derivations[edge]
    let sure = "\(derivation.kind.rawValue) \(Quantity.share(derivation.confidence))"
    let start = ColumnWidth.of("\(row.branches)\(sure) ")
    let label = label(ofNode: row.node, columns: columns - start)
    let line = "\(row.branches)\(style.emphasized(sure, .kind)) \(label.text)"
    let reasons = derivation.reasons
    guard !reasons.isEmpty else { return [line] }
    guard start + label.columns + ColumnWidth.of(reasons) + 3 > columns else {
      return ["\(line) (\(reasons))"]
    }
    let below = row.branches.dropLast(3) + (row.branches.dropLast(2).hasSuffix("├") ? "│  " : "   ")
    let room = max(20, columns - ColumnWidth.of(below) - 2)
    return [line] + LineWrapping.lines("(\(reasons))", columns: room).map { "\(below)  \($0)" }
  }

  /// The label of a witness, or what an unseen ancestor is.
  private func label(ofNode node: Int, columns: Int) -> (text: String, columns: Int) {
    guard analysis.isUnseen(node) else { return label(of: node, columns: columns) }
    let words = "\(analysis.id(of: node))  a text that is not among the documents"
    return (ColumnWidth.cutMiddle(words, to: max(columns, 20)), min(ColumnWidth.of(words), max(columns, 20)))
  }

  func segments() -> [String] {
    guard facts.segments > 0 else { return [] }
    let segments = analysis.witnesses.indices.dropFirst(analysis.documents.count)
    var lines = heading(
      "PAGES THAT HOLD SEVERAL TEXTS",
      "each text on them is compared by itself; places are in characters"
    )
    var pages = 0
    var shown = 0
    var page: Int?
    for witness in segments {
      let document = analysis.witnesses[witness].document
      if document != page {
        if shown > Self.entryLimit {
          lines.append("    … and \(Quantity.grouped(shown - Self.entryLimit)) more")
        }
        page = document
        pages += 1
        shown = 0
        if pages <= Self.listLimit { lines.append("  \(label(of: document, columns: style.width - 2).text)") }
      }
      shown += 1
      guard pages <= Self.listLimit, shown <= Self.entryLimit,
        let segment = analysis.witnesses[witness].segment
      else { continue }
      let title = analysis.title(of: witness).map { Excerpt.line($0[...], columns: style.width / 2) }
      let number = TextStyle.padded("#\(segment.ordinal)", to: 4) { $0.utf8.count }
      lines.append("    \(number) \(title ?? "(no title)")  \(Quantity.span(segment.body))")
    }
    if pages <= Self.listLimit, shown > Self.entryLimit {
      lines.append("    … and \(Quantity.grouped(shown - Self.entryLimit)) more")
    }
    lines += more(pages - Self.listLimit, "page", see: "stemma report --format json INPUT...")
    return lines
  }
}
