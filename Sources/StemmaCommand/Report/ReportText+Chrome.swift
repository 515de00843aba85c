import Stemma

extension ReportText {
  func chrome() -> [String] {
    let sites = facts.chrome
    guard !sites.isEmpty else { return [] }
    let count = sites.reduce(0) { $0 + $1.lines.count }
    var lines = heading(
      "PAGE CHROME",
      "\(Quantity.count(count, "line recurs", "lines recur")) on the pages of "
        + "\(Quantity.count(sites.count, "site")) and \(count == 1 ? "is" : "are") left out: no reuse; "
        + "# for numbers and … for wording that differ from page to page"
    )
    for site in sites.prefix(Self.listLimit) {
      lines += chrome(of: site)
      lines.append("")
    }
    lines += more(sites.count - Self.listLimit, "site", see: "stemma report --format json INPUT...")
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private func chrome(of site: SiteChrome) -> [String] {
    let pages = Quantity.count(site.pages, "page")
    let name = ColumnWidth.cutMiddle(
      HostileText.visible(Self.name(of: site.site)),
      to: style.width - 8 - pages.utf8.count
    )
    var lines = ["  \(style.emphasized(name, .kind)), \(pages)"]
    for line in site.lines.prefix(Self.entryLimit) {
      let count = TextStyle.padded("\(Quantity.grouped(line.pages))×", to: 6) { ColumnWidth.of($0) }
      lines.append("    \(count) \(Excerpt.line(line.text[...], columns: style.width - 11))")
    }
    if site.lines.count > Self.entryLimit {
      lines.append("    … and \(Quantity.count(site.lines.count - Self.entryLimit, "more line"))")
    }
    let examples = (site.lines.first?.examples ?? []).map { HostileText.visible(analysis.documents[$0].id) }
    let sentence = "on \(examples.joined(separator: ", "))" + (site.pages > examples.count ? ", …" : "")
    return lines + ["    \(ColumnWidth.cutMiddle(sentence, to: style.width - 4))"]
  }

  /// A site as people call it; a folder that may not be one as a path.
  private static func name(of site: PageSite) -> String {
    site.origin == .folder ? "the folder ./\(site.name)" : site.name
  }
}
