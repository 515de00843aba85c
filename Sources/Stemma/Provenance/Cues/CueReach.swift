/// Which pairs a cue may speak about.
package enum CueReach: String, Sendable, Hashable, CaseIterable {
  /// All that share a passage: what is read belongs to the documents, or to the shared passages alone.
  case any
  /// At least half of one text: what is read belongs to the text that is shared, not to what stands around a quotation.
  case wholesAndExcerpts
  /// At least half of both texts: versions of one text.
  case wholes
  /// The same, and the two are known to stand on different sites. What a reprint adds or loses, the next version of a
  /// page may as well remove or repair.
  case reprints
}
