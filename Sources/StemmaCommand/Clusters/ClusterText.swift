import Stemma

/// Clusters and their members for reading.
struct ClusterText {
  let listing: ClusterListing
  let style: TextStyle
  /// The columns that a label has in the narrowest place.
  private static let leastLabel = 20
  /// The columns that a date takes; a name that is cut to less tells nothing.
  private static let leastDetails = 10

  init(_ listing: ClusterListing, style: TextStyle) {
    self.listing = listing
    self.style = style
  }

  /// A cluster: the representative, then the others with their similarity to it; in a chain of versions also the
  /// one that a member is most similar to.
  func lines(of cluster: Cluster, limit: Int) -> [String] {
    let others = cluster.members.filter { $0.witness != cluster.representative }
    var lines = ["  \(label(of: cluster.representative, columns: style.width - 2).text)"]
    if let note = chainNote(of: others) {
      lines += LineWrapping.lines(note, columns: style.width - 4).map {
        "    \(style.emphasized($0, .quiet))"
      }
    }
    lines += others.prefix(limit).map { line(of: $0) }
    if others.count > limit { lines.append("    … and \(Quantity.grouped(others.count - limit)) more") }
    return lines + [""]
  }

  private func line(of member: Cluster.Member) -> String {
    let kind =
      member.kind == .copy ? "copy" : "\(member.kind.rawValue) \(Quantity.share(member.similarity))"
    let filled = TextStyle.padded(kind, to: 19) { $0.utf8.count }
    let room = style.width - 5 - filled.utf8.count
    let nearest = member.nearest.map {
      "\(Quantity.share($0.similarity)) to \(id(of: $0.witness, columns: room / 3))"
    }
    let label = label(of: member.witness, columns: room - (nearest.map { ColumnWidth.of($0) + 2 } ?? 0))
    let line = "    \(style.emphasized(filled, .kind)) \(label.text)"
    return nearest.map { "\(line)  \(style.emphasized($0, .kind))" } ?? line
  }

  /// That a cluster is a chain, and how little its ends have in common; nil for other clusters.
  private func chainNote(of others: [Cluster.Member]) -> String? {
    let far = others.filter { $0.nearest != nil }.map(\.similarity)
    guard let least = far.min() else { return nil }
    return "a chain of versions: each is like another, but as little as \(Quantity.share(least)) to this one"
  }

  private func id(of witness: Int, columns: Int) -> String {
    ColumnWidth.cutMiddle(HostileText.visible(listing.id(witness)), to: max(columns, Self.leastDetails))
  }

  /// The id of a witness, and as much as there is room for of what else tells people which text it is.
  func label(of witness: Int, columns: Int) -> (text: String, columns: Int) {
    let columns = max(columns, Self.leastLabel)
    let id = id(of: witness, columns: max(columns - Self.leastDetails - 2, Self.leastLabel))
    let idColumns = ColumnWidth.of(id)
    let details = details(of: witness, columns: columns - idColumns - 2)
    guard !details.isEmpty else { return (id, idColumns) }
    return ("\(id)  \(style.emphasized(details, .quiet))", idColumns + 2 + ColumnWidth.of(details))
  }

  /// The title of a segment; the source and the day of a document, where the day matters more.
  private func details(of witness: Int, columns: Int) -> String {
    let witness = listing.witness(witness)
    guard let document = listing.document(witness.document) else { return "" }
    let isSegment = witness.segment != nil
    let name = (isSegment ? document.title(of: witness.segment) : document.source) ?? ""
    let day = isSegment ? "" : Excerpt.line((document.day ?? "")[...], columns: max(columns, 0))
    let separator = name.isEmpty || day.isEmpty ? "" : ", "
    let room = columns - ColumnWidth.of(day) - separator.utf8.count
    let shown = Excerpt.line(name[...], columns: max(room, 0))
    let isWhole = !shown.contains("…") || name.contains("…")
    guard room >= Self.leastDetails || isWhole else { return day }
    return shown + (shown.isEmpty ? "" : separator) + day
  }
}
