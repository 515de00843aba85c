/// The corpora of texts in real languages; the raw value is the name on the command line.
package enum TextCorpusKind: String, CaseIterable, Sendable {
  /// Instances of forms, which are no copies of each other, and edited copies of some of them.
  case forms
  /// Snapshots of live pages.
  case chains
  /// Articles and their beginnings.
  case previews
  /// Texts that stand twice in one record.
  case doubled
  /// Short texts and copies of them with a few changes.
  case short
}
