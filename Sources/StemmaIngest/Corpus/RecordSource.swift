/// A file whose records are in a corpus.
struct RecordSource: Sendable {
  var item: InputItem
  /// Whether its lines were kept in the spool file, since they cannot be read twice where they came from.
  var isSpooled: Bool
  /// The first of its documents.
  var firstDocument: Int
}
