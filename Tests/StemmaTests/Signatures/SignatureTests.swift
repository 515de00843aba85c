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

  @Test func theTableHoldsTheLowBitsOfTheSlots() {
    var generator = SeededGenerator(seed: 6)
    let hasher = ShingleHasher(length: 3)
    var table = SketchTable([.minHash, .simHash], plan: BandingPlan(threshold: 0.7))
    var sketcher = TextSketcher(hasher: hasher)
    var signatures: [Signature] = []
    for length in [1, 10, 200, 600] {
      let tokens = (0..<length).map { _ in UInt32.random(in: 0..<90, using: &generator) }
      sketcher.append(tokens.span, to: &table)
      signatures.append(Signature(tokens[...], hasher: hasher))
    }
    for a in signatures.indices {
      #expect(table.simHashes[a] == signatures[a].simHash)
      for b in signatures.indices {
        let equal = zip(signatures[a].slots, signatures[b].slots).count { $0 & 0xF == $1 & 0xF }
        #expect(table.agreement(a, b) == equal)
      }
    }
  }
}
