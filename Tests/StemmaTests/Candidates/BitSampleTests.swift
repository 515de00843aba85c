import Stemma
import StemmaTestSupport
import Testing

@Suite struct BitSampleTests {
  /// The sampled bits one by one.
  private func plainKey(_ hash: UInt64, _ mask: UInt64) -> Int {
    var key = 0
    var place = 0
    for bit in 0..<UInt64(64) where mask >> bit & 1 == 1 {
      key |= Int(hash >> bit & 1) << place
      place += 1
    }
    return key
  }

  @Test func theKeyHoldsTheBitsInTheirOrder() {
    var generator = SeededGenerator(seed: 51)
    var masks: [UInt64] = [0, 1, 1 << 63, 0xFF, 0xFF << 40, 0x5555_5555_5555, 0x8000_0000_0000_0001]
    for _ in 0..<200 { masks.append(generator.next() & generator.next() & generator.next()) }
    for mask in masks {
      let sample = BitSample(mask: mask)
      for hash in [0, .max, mask, ~mask, generator.next(), generator.next()] {
        #expect(sample.key(of: hash) == plainKey(hash, mask))
      }
    }
  }
}
