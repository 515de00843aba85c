/// The sites that documents are from.
struct DocumentSites {
  /// The names of sites, in the order of their UTF-8 bytes; names that are canonically equivalent are one.
  let names: [String]
  /// For each document the index of its site, nil where none is known or the document is not asked for.
  let numbers: [Int?]

  /// O(n log n).
  init(of documents: [Document], where isAsked: (Int) -> Bool) {
    let sites = documents.indices.map { isAsked($0) ? Self.site(of: documents[$0]) : nil }
    names = Set(sites.lazy.compactMap(\.self)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let indices = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    numbers = sites.map { $0.flatMap { indices[$0] } }
  }

  /// The site of a document: its source, else the host of its address or of the mirror it is filed under.
  private static func site(of document: Document) -> String? {
    let site = PageSite(document)
    return site.origin == .folder || site.name.isEmpty ? nil : site.name
  }
}
