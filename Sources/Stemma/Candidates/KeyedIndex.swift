/// An index under a 64-bit key; ordered by key, then by index.
package struct KeyedIndex: RadixSortable, Hashable, Sendable {
  package var key: UInt64
  package var index: UInt32

  package init(key: UInt64, index: UInt32) {
    self.key = key
    self.index = index
  }

  package var radixKey: UInt64 { key }

  package static func < (left: KeyedIndex, right: KeyedIndex) -> Bool {
    left.key < right.key || (left.key == right.key && left.index < right.index)
  }
}
