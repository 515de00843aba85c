/// A place of a seed, to be sorted by the seed's hash.
struct SeedPosting: RadixSortable {
  var hash: UInt64
  /// Counted over all texts.
  var place: UInt64

  /// The low half stays mixed where the high bits choose the part of the hash space.
  var radixKey: UInt64 { hash << 32 | hash >> 32 }

  static func < (left: SeedPosting, right: SeedPosting) -> Bool {
    (left.radixKey, left.place) < (right.radixKey, right.place)
  }
}
