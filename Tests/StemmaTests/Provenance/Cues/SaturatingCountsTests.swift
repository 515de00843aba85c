import StemmaTestSupport
import Testing

@testable import Stemma

@Suite struct SaturatingCountsTests {
  @Test func `what is single is single, and nearly all of it is found`() {
    var generator = SeededGenerator(seed: 5)
    let hashes = (0..<4000).map { _ in UInt64.random(in: 0...1200, using: &generator) &* 0x9E37_79B9_7F4A_7C15
    }
    var counts = SaturatingCounts(slots: 8 * hashes.count)
    for hash in hashes { counts.add(hash) }
    let truth = Dictionary(hashes.map { ($0, 1) }, uniquingKeysWith: +)
    #expect(truth.allSatisfy { $0.value == 1 || !counts.isSingle($0.key) })
    let single = truth.filter { $0.value == 1 }
    #expect(single.count { counts.isSingle($0.key) } * 10 >= single.count * 8)
    #expect(!SaturatingCounts(slots: 0).isSingle(7))
  }
}
