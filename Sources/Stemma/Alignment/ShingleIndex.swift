/// Finds the places of shingles in a text; memory is used again.
package struct ShingleIndex: Sendable {
  /// In place of a shingle where there is none.
  static let none = HashIndex.none

  /// The shingles of the text.
  package private(set) var list = ShingleList()
  private var index = HashIndex()

  package init() {}

  /// Makes this the index of another text. O(tokens).
  package mutating func assign(_ tokens: ArraySlice<UInt32>, hasher: ShingleHasher) {
    list.assign(tokens, hasher: hasher)
    index.assign(list.hashes)
  }

  /// Makes this the index of the shingles of a text that are not in `form`, ascending hashes. O(n log m).
  mutating func assign(_ other: ShingleList, without form: [UInt64]) {
    list.assign(other, without: form)
    index.assign(list.hashes)
  }

  /// The first shingle of a hash; ``none`` if there is none. O(1).
  @inline(__always)
  func first(_ hash: UInt64) -> Int32 { index.first(hash) }

  /// The next shingle that is equal to one; ``none`` behind the last.
  @inline(__always)
  func next(_ shingle: Int32) -> Int32 { index.next(shingle) }
}
