import Stemma
import StemmaTestSupport
import Testing

@Suite struct SignatureTests {
  @Test func aTextWithoutShinglesHasNoSlotsAndResemblesNothing() {
    let hasher = ShingleHasher(length: 5)
    let empty = Signature([], hasher: hasher)
    #expect(empty == Signature(slots: [], simHash: 0))
    #expect(empty.estimatedJaccard(empty) == 0)
    #expect(empty.estimatedJaccard(Signature([1, 2], hasher: hasher)) == 0)
  }

  @Test func theTableHoldsTheSameSignatures() {
    var generator = SeededGenerator(seed: 6)
    let hasher = ShingleHasher(length: 3)
    var table = SignatureTable()
    var signatures: [Signature] = []
    for length in [1, 10, 200, 600] {
      let tokens = (0..<length).map { _ in UInt32.random(in: 0..<90, using: &generator) }
      var hashes: [UInt64] = []
      hasher.hashes(of: tokens[...], into: &hashes)
      table.append(hashes)
      signatures.append(Signature(tokens[...], hasher: hasher))
    }
    for a in signatures.indices {
      #expect(table[a] == signatures[a])
      for b in signatures.indices {
        #expect(Double(table.agreement(a, b)) / 128 == signatures[a].estimatedJaccard(signatures[b]))
      }
    }
  }
}
