/// The names by which another text may cite the site of a document.
struct SiteNames: Sendable {
  /// Squeezed; the crawler's name of the site, its host, and the telling part of that.
  let names: [String]
  /// By what the site is told from others.
  private let site: String?

  init(_ document: Document) {
    var names: [String] = []
    if let source = document.source.map(Self.squeezed), Self.isTelling(source) { names.append(source) }
    let address = document.url.flatMap(PageAddress.init)
    if let address {
      let labels = address.site.split(separator: ".")
      if labels.count > 1 { names.append(Self.squeezed(address.site)) }
      if let label = labels.dropLast().max(by: { $0.count < $1.count }).map({ Self.squeezed(String($0)) }),
        label.utf8.count >= 5
      {
        names.append(label)
      }
    }
    self.names = names
    site = document.site
  }

  /// Whether some names of sources, squeezed, name this site and another text's own site is another.
  func isCited(in attributions: [String], of other: SiteNames) -> Bool {
    guard site != other.site, !names.contains(where: other.names.contains) else { return false }
    return names.contains { name in attributions.contains { $0.contains(name) } }
  }

  /// Letters and digits in lower case.
  static func squeezed(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
      )
    )
  }

  /// Two Han characters, or a word of five letters.
  private static func isTelling(_ name: String) -> Bool {
    name.utf8.count >= 5
  }
}
