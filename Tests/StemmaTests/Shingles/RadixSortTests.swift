import Stemma
import StemmaTestSupport
import Testing

@Suite struct RadixSortTests {
  /// Masks that leave keys uniform, all alike above, all alike below, or few.
  @Test(arguments: [UInt64.max, 0x0000_FFFF_FFFF_FFFF, 0xFFFF_0000_0000_0000, 0x8000_0000_0000_0003, 0])
  func sortsLikeTheStandardSort(mask: UInt64) {
    var generator = SeededGenerator(seed: 3)
    var scratch: [UInt64] = []
    for count in [0, 1, 2, 63, 65, 700, 5_000] {
      let keys = (0..<count).map { _ in generator.next() & mask }
      var sorted = keys
      RadixSort.sort(&sorted, scratch: &scratch)
      #expect(sorted == keys.sorted())
    }
  }

  @Test func equalKeysAreOrderedByIndex() {
    var generator = SeededGenerator(seed: 4)
    let entries = (0..<4_000).map { _ in
      KeyedIndex(key: mix64(generator.next() % 50), index: UInt32.random(in: 0..<1_000, using: &generator))
    }
    var sorted = entries
    var scratch: [KeyedIndex] = []
    RadixSort.sort(&sorted, scratch: &scratch)
    #expect(sorted == entries.sorted())
  }
}
