/// A reason to believe that one of two related texts came first. The raw value is the word in JSON output.
public enum Evidence: String, Sendable, Hashable, CaseIterable {
  /// The source was published earlier.
  case date
  /// The source was fetched earlier.
  case fetched
  /// The target holds pinyin glosses that the source lacks.
  case gloss
  /// The target holds mojibake that the source lacks.
  case mojibake
  /// The target masks words that the source spells out, or fills in what the source masks.
  case placeholder
  /// The target is cut off where the source goes on.
  case truncation
  /// The target holds traditional text made by machine from simplified text.
  case script
  /// The target holds site chrome or editor residue that the source lacks.
  case residue
  /// The target's text is part of the source's text.
  case containment
  /// The target is an aggregator page that holds the source among other texts.
  case aggregation
  /// The two texts are equal after folding.
  case equality
  /// The segment stands inside the document.
  case membership
  /// The target's text names later dates or years.
  case textDate = "text-date"
  /// The target links by https where the source links by http.
  case link
  /// The target names a higher number of a version.
  case version
  /// The target has more that the source lacks.
  case growth
  /// The target's numbering of items or articles goes further.
  case numbering
  /// The target has more of the signs that editors of web pages leave.
  case markup
  /// The directions of the other edges of the family leave no other.
  case family
  /// The two witnesses share readings that neither source has.
  case sharedError = "shared-error"
  /// The source's address names an earlier date.
  case urlDate = "url-date"
  /// The target names an author, editor or source, or has a site's buttons, where the source has none.
  case editorial
  /// The target names the source's site as where it is from.
  case attribution
  /// The target's address is that of an archived or mirrored copy.
  case mirror
  /// The target lost line breaks, markup or punctuation, or holds HTML.
  case formatting
  /// The target holds a few of the words that it replaced everywhere else.
  case replacement
  /// The target has readings of its own that no related text has, and the source has none.
  case reading
}
