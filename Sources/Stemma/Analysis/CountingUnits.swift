/// What counts once where it is counted how common a wording is.
package enum CountingUnits {
  /// For each document the number of its unit: the site of the first document of its family of near-duplicates, so that
  /// neither copies nor the pages of one site make wording common. Nil where sites are unknown or too few to count;
  /// families count then. O(n).
  ///
  /// - Parameters:
  ///   - documents: The documents.
  ///   - family: For each the number of its family.
  package static func units(of documents: [Document], family: [Int]) -> [Int]? {
    var unitOfFamily: [Int: Int] = [:]
    var sites: [PageSite: Int] = [:]
    for (document, family) in zip(documents, family) where unitOfFamily[family] == nil {
      let site = PageSite(document)
      guard site.origin != .folder else { return nil }
      let unit = sites[site] ?? sites.count
      sites[site] = unit
      unitOfFamily[family] = unit
    }
    guard sites.count >= PassageRule.smallCorpus else { return nil }
    return family.map { unitOfFamily[$0] ?? 0 }
  }
}
