/// That a family of pages has a line.
struct ChromeRecord: RadixSortable, Sendable {
  /// What the line has in common with others of its kind and site.
  var key: UInt64
  var family: UInt32
  /// Whether a page of the family has different lines with this label.
  var isAmbiguous: Bool

  var radixKey: UInt64 { key }

  static func < (left: ChromeRecord, right: ChromeRecord) -> Bool {
    (left.key, left.family) < (right.key, right.family)
  }
}
