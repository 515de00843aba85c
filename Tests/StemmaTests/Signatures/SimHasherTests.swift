import Stemma
import StemmaTestSupport
import Testing

@Suite struct SimHasherTests {
  private func plainSimHash(_ hashes: [UInt64]) -> UInt64 {
    (0..<64).reduce(into: UInt64(0)) { result, bit in
      let set = hashes.count { $0 >> UInt64(bit) & 1 == 1 }
      if 2 * set > hashes.count { result |= 1 << UInt64(bit) }
    }
  }

  @Test func equalsCountingEachBit() {
    var generator = SeededGenerator(seed: 5)
    for count in Array(0..<40) + [255, 256, 257, 1_000] {
      let hashes = (0..<count).map { _ in generator.next() }
      #expect(SimHasher.hash(hashes) == plainSimHash(hashes))
    }
  }

  @Test func equalHashesKeepTheirBits() {
    let hashes = Array(repeating: UInt64(0xF0F0_1234_5678_9ABC), count: 77)
    #expect(SimHasher.hash(hashes) == hashes[0])
  }
}
