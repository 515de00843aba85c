/// A page as chrome is learned from it and found in it.
struct ChromePage: Sendable {
  let site: PageSite
  /// The number of the page's family of near-duplicates.
  let family: Int
  let lines: [PageLine]

  /// - Parameters:
  ///   - document: What is known of the page; its text is not looked at.
  ///   - text: The text, folded with origins.
  ///   - family: The number of the page's family of near-duplicates.
  /// - Complexity: O(n) in the size of the text.
  init(_ document: Document, text: OriginalText, family: Int) {
    site = PageSite(document)
    self.family = family
    lines = PageLine.lines(of: text.folded, in: text.text, site: site.hash)
  }

  /// Whether nothing but the folder speaks for a common site.
  var isInFolder: Bool { site.origin == .folder }

  /// The key that all pages of the site share.
  var siteKey: UInt64 { mix64(~site.hash) }

  /// What the page tells about its site, each key once.
  func records() -> [ChromeRecord] {
    var records = [ChromeRecord(key: siteKey, family: UInt32(family), isAmbiguous: false)]
    // The wording behind each label: a label with two wordings on a page labels text, such as the turns of a talk.
    var labels: [UInt64: (wording: UInt64, isAmbiguous: Bool)] = [:]
    for line in lines {
      guard let wording = line.key(.line), !isInFolder || line.weight < PassageRule.minimumWeight else {
        continue
      }
      records.append(ChromeRecord(key: wording, family: UInt32(family), isAmbiguous: false))
      if let key = line.key(.numbered) {
        records.append(ChromeRecord(key: key, family: UInt32(family), isAmbiguous: false))
      }
      if !isInFolder, let key = line.key(.labelled) {
        let known = labels[key]
        let isAmbiguous = known.map { $0.isAmbiguous || $0.wording != wording } ?? false
        labels[key] = (wording, isAmbiguous)
      }
    }
    for (key, label) in labels {
      records.append(ChromeRecord(key: key, family: UInt32(family), isAmbiguous: label.isAmbiguous))
    }
    return records
  }
}
