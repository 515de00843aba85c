/// Where a document of a snapshot is; places ascend in the order in which documents came.
struct DocumentPlace: Sendable, Hashable, Comparable {
  /// The index of the segment; the number of segments for the recent documents.
  var segment: Int
  var row: Int

  static func < (left: DocumentPlace, right: DocumentPlace) -> Bool {
    left.segment != right.segment ? left.segment < right.segment : left.row < right.row
  }
}
