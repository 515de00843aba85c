extension SiteFlow {
  /// The median lag in words, such as `3 days later`; nil if it is not known.
  package var lagWords: String? {
    guard let medianLag else { return nil }
    let days = JSONWriter.decimal(medianLag.magnitude, decimals: medianLag.magnitude < 10 ? 1 : 0) ?? "?"
    if days == "0" { return "the same day" }
    return "\(days == "1" ? "1 day" : "\(days) days") \(medianLag < 0 ? "earlier" : "later")"
  }

  /// The share of added text in words, such as `12 % added`; nil if it is not known.
  package var addedWords: String? {
    guard let added else { return nil }
    return "\(JSONWriter.decimal(100 * added, decimals: 0) ?? "?") % added"
  }

  /// What the flow is made of, such as `3 texts: 2 copies, 1 quotation; 3 days later; 12 % added`.
  var summary: String {
    let kinds = [(copies, "copy", "copies"), (revisions, "revision", nil), (quotations, "quotation", nil)]
    let counts = kinds.filter { $0.0 > 0 }.map { Self.count($0.0, $0.1, $0.2) }
    let head = "\(Self.count(documents, "text")): \(counts.joined(separator: ", "))"
    let order = directed ? [] : ["order unknown"]
    return ([head] + order + [lagWords, addedWords].compactMap(\.self)).joined(separator: "; ")
  }

  /// `1 text`, `2 texts`.
  static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? singular : plural ?? singular + "s")"
  }
}
