/// A key of ``FormatConstants/keyBits`` bits and a row that has it.
struct Posting: Sendable, Hashable, Comparable {
  let key: UInt64
  let row: UInt32

  static func < (left: Posting, right: Posting) -> Bool {
    left.key != right.key ? left.key < right.key : left.row < right.row
  }
}
