import Stemma
import StemmaTestSupport
import Testing

@Suite struct HammingTableTests {
  @Test func groupsAreTheTextsThatAgreeInTheMask() {
    var generator = SeededGenerator(seed: 61)
    let hashes = (0..<3_000).map { _ in generator.next() & generator.next() }
    let leftOut = hashes.map { $0 % 7 == 0 }
    let mask: UInt64 = 0x0100_0040_0200_3811
    let table = HammingTable(hashes, leavingOut: leftOut, mask: mask, number: 5)
    let kept = hashes.indices.filter { !leftOut[$0] }
    let expected = Dictionary(grouping: kept) { hashes[$0] & mask }
    let groups = (0..<table.keyCount).map { table.group($0).map { Int($0) } }.filter { !$0.isEmpty }
    #expect(Set(groups) == Set(expected.values))
    let crowds = expected.filter { $0.value.count > table.groupLimit }.sorted { $0.key < $1.key }
    #expect(!crowds.isEmpty && table.crowds.map { $0.map { Int($0) } } == crowds.map(\.value))
    #expect(table.sections.flatMap { Array($0) } == Array(0..<table.keyCount))
  }
}
