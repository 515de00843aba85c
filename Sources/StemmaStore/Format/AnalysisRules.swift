/// The version of the rules by which an analysis joins texts to clusters, tells forms from copies, and derives one
/// text from another.
///
/// Bump ``current`` when the rules find something else in the same signatures. An analysis by other rules can be
/// read, as it contradicts nothing; but it is not taken for one of this library.
package enum AnalysisRules {
  /// Those of an analysis that names none: instances of a form were near-duplicates.
  package static let unnamed: UInt64 = 1
  /// Those of this library.
  package static let current: UInt64 = 2
}
