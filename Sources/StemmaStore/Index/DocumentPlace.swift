/// Where a document of a snapshot is; places ascend in the order in which documents came.
struct DocumentPlace: Sendable, Hashable, Comparable {
  /// The segment in the high half, the row in the low one: places are hashed by the hundred for each question.
  private let number: UInt64

  /// - Parameters:
  ///   - segment: The index of the segment; the number of segments for the recent documents.
  ///   - row: At most ``FormatConstants/rowLimit``.
  init(segment: Int, row: Int) { number = UInt64(segment) << 32 | UInt64(row) }

  var segment: Int { Int(number >> 32) }
  var row: Int { Int(number & 0xFFFF_FFFF) }

  static func < (left: DocumentPlace, right: DocumentPlace) -> Bool { left.number < right.number }
}
