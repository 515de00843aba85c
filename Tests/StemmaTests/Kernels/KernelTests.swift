import CKernels
import StemmaTestSupport
import Testing

/// Each kernel against the plain definition, by its portable path and by vectors where the processor has them.
@Suite struct KernelTests {
  private func decoded(_ text: [UInt8], dropsSpace: Bool, portable: Bool) -> [UInt32] {
    var out = [UInt32](repeating: 0, count: text.count + 16)
    let decode = portable ? stemma_decode_portable : stemma_decode
    let count = decode(text, text.count, dropsSpace, &out)
    return Array(out[..<count])
  }

  private func expectDecoded(_ text: String) {
    for dropsSpace in [false, true] {
      let expected = text.unicodeScalars.filter { !dropsSpace || !$0.properties.isWhitespace }.map(\.value)
      for portable in [false, true] {
        #expect(decoded(Array(text.utf8), dropsSpace: dropsSpace, portable: portable) == expected)
      }
    }
  }

  @Test func decodingGivesTheScalarsOfAText() {
    var generator = SeededGenerator(seed: 31)
    let alphabets: [[Unicode.Scalar]] = [
      Array("中文字符串县市区政府工作报告".unicodeScalars), Array("ab, 1.\n中、“”　\u{85}\u{A0}é".unicodeScalars),
      Array("😀中a é\u{2028}\u{1680}𠀀".unicodeScalars), Array("plain ASCII text".unicodeScalars),
    ]
    for _ in 0..<800 {
      let alphabet = alphabets[Int.random(in: 0..<alphabets.count, using: &generator)]
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...160, using: &generator) {
        text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
      }
      expectDecoded(String(text))
    }
  }

  @Test func whiteSpaceIsTheUnicodePropertyForEveryScalar() {
    // In the middle of a block of vectors; those behind it tell that nothing else was dropped.
    let tail = Array(String(repeating: "字", count: 30).utf8)
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      // Above the last white space the property is tested sparsely.
      if value > 0x3100 && value % 97 != 0 { continue }
      let text = Array(String(scalar).utf8) + tail
      let expected = scalar.properties.isWhitespace ? 30 : 31
      for portable in [false, true] {
        let count = decoded(text, dropsSpace: true, portable: portable).count
        if count != expected { Issue.record("U+\(String(value, radix: 16)): \(count)") }
      }
    }
  }

  @Test(arguments: [1, 2, 5, 8, 16, 17, 64]) func shinglesHashToTheMixedPolynomial(length: Int) {
    var generator = SeededGenerator(seed: 32)
    let base: UInt64 = 0xD134_2543_DE82_EF95
    for _ in 0..<60 {
      let count = Int.random(in: length...(length + 40), using: &generator)
      let tokens = (0..<count).map { _ in generator.next() as UInt32 }
      let expected = (0...(count - length)).map { start -> UInt64 in
        var z = tokens[start..<(start + length)].reduce(UInt64(0)) { $0 &* base &+ UInt64($1) &+ 1 }
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
      }
      for hash in [stemma_hash_shingles, stemma_hash_shingles_portable] {
        var out = [UInt64](repeating: 0, count: expected.count)
        hash(tokens, count, length, base, &out)
        #expect(out == expected)
      }
    }
  }

  @Test func bothPathsHashAndFindTokensAlike() {
    var generator = SeededGenerator(seed: 33)
    var hashes: Set<UInt64> = []
    for count in 0...100 {
      let tokens = (0..<count).map { _ in UInt32.random(in: 0..<500, using: &generator) }
      let hash = stemma_hash_tokens(tokens, count)
      #expect(hash == stemma_hash_tokens_portable(tokens, count))
      hashes.insert(hash)
      // A zero more is another text.
      hashes.insert(stemma_hash_tokens(tokens + [0], count + 1))
      for wanted: UInt32 in [0, 7, 499, 500] {
        #expect(stemma_contains(tokens, count, wanted) == tokens.contains(wanted))
      }
      for place in tokens.indices { #expect(stemma_contains(tokens, count, tokens[place])) }
    }
    #expect(hashes.count == 202)
  }

  @Test func agreementCountsEqualHalfBytes() {
    var generator = SeededGenerator(seed: 34)
    for _ in 0..<300 {
      let a = (0..<64).map { _ in generator.next() as UInt8 }
      let b = a.map { byte -> UInt8 in
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: byte
        case 1: byte ^ 0x10
        case 2: byte ^ 0x01
        default: generator.next()
        }
      }
      let expected = zip(a, b).reduce(0) { sum, pair in
        sum + (pair.0 & 0xF == pair.1 & 0xF ? 1 : 0) + (pair.0 >> 4 == pair.1 >> 4 ? 1 : 0)
      }
      #expect(stemma_agreement(a, b) == expected && stemma_agreement_portable(a, b) == expected)
      #expect(stemma_agreement(a, a) == 128)
    }
  }

  @Test func slotsHoldTheLeastHashesWhateverTheirNumber() {
    var generator = SeededGenerator(seed: 35)
    for count in [1, 100, 800, 1_023, 1_024, 1_029, 3_000, 20_001] {
      var hashes = (0..<count).map { _ in generator.next() }
      // Slots 3 and 77 stay empty; 5 has only hashes above any bound.
      for index in hashes.indices {
        if [3, 77].contains(hashes[index] & 127) { hashes[index] ^= 1 << 3 }
        if hashes[index] & 127 == 5 { hashes[index] |= 0xFFFF << 48 }
      }
      var expected = [UInt32](repeating: .max, count: 128)
      for hash in hashes { expected[Int(hash & 127)] = min(expected[Int(hash & 127)], UInt32(hash >> 32)) }
      for fill in [stemma_fill_slots, stemma_fill_slots_portable] {
        var slots = [UInt32](repeating: 0, count: 128)
        let isFull = fill(hashes, count, &slots)
        #expect(!isFull && slots == expected)
      }
    }
  }

  @Test func furtherThrowsFillOnlyWhatIsEmpty() {
    var generator = SeededGenerator(seed: 36)
    for count in [1, 7, 8, 9, 60, 300] {
      let hashes = (0..<count).map { _ in generator.next() }
      var first = [UInt32](repeating: 0, count: 128)
      _ = stemma_fill_slots(hashes, count, &first)
      var before = first
      for rounds: UInt64 in [1, 2, 3, 10, 40] {
        var (slots, portable) = (first, first)
        let isFull = stemma_fill_empty(hashes, count, rounds, &slots)
        #expect(isFull == stemma_fill_empty_portable(hashes, count, rounds, &portable))
        #expect(slots == portable && isFull == !slots.contains(.max))
        #expect(zip(before, slots).allSatisfy { $0 == .max || $0 == $1 })
        before = slots
      }
    }
  }

  @Test func extensionsByVectorsAreThePortableOnes() {
    var generator = SeededGenerator(seed: 38)
    for _ in 0..<600 {
      let alphabet = UInt32.random(in: 2...9, using: &generator)
      func tokens(_ count: Int) -> [UInt32] {
        (0..<count).map { _ in
          Int.random(in: 0..<15, using: &generator) == 0
            ? .max : UInt32.random(in: 1...alphabet, using: &generator)
        }
      }
      let a = tokens(Int.random(in: 1...90, using: &generator))
      let b =
        Bool.random(using: &generator)
        ? tokens(Int.random(in: 1...90, using: &generator)) : Array(a.dropFirst(3)) + tokens(2)
      // Great values move the base of the scores.
      let top = Bool.random(using: &generator) ? UInt8.max : 40
      let values = [a, b].map { $0.map { _ in UInt8.random(in: 0...top, using: &generator) } }
      let costs = stemma_extension_costs(
        mismatch: Int16.random(in: 0...20, using: &generator),
        gap: Int16.random(in: 1...20, using: &generator),
        drop: Int16.random(in: 0...300, using: &generator)
      )
      let capacity = Bool.random(using: &generator) ? a.count : Int.random(in: 1...a.count, using: &generator)
      for stride in [1, -1] {
        let portable = extended(a, b, values, stride, costs, capacity, portable: true)
        let vectors = extended(a, b, values, stride, costs, capacity, portable: false)
        #expect(portable.steps == vectors.steps)
        #expect(portable.end == vectors.end)
      }
    }
  }

  private func extended(
    _ a: [UInt32],
    _ b: [UInt32],
    _ values: [[UInt8]],
    _ stride: Int,
    _ costs: stemma_extension_costs,
    _ capacity: Int,
    portable: Bool
  ) -> (steps: [UInt32], end: [Int64]) {
    var steps = [UInt32](repeating: 0, count: 2 * capacity)
    let extend = portable ? stemma_extend_portable : stemma_extend
    let found = a.withUnsafeBufferPointer { tokensA in
      b.withUnsafeBufferPointer { tokensB in
        values[0].withUnsafeBufferPointer { valuesA in
          values[1].withUnsafeBufferPointer { valuesB in
            let first = stride == 1 ? (0, 0) : (a.count - 1, b.count - 1)
            return extend(
              stemma_extension_text(
                tokens: tokensA.baseAddress.map { $0 + first.0 },
                values: valuesA.baseAddress.map { $0 + first.0 },
                count: a.count
              ),
              stemma_extension_text(
                tokens: tokensB.baseAddress.map { $0 + first.1 },
                values: valuesB.baseAddress.map { $0 + first.1 },
                count: b.count
              ),
              stride,
              costs,
              .max,
              &steps,
              capacity
            )
          }
        }
      }
    }
    let end = [Int64(found.rows), Int64(found.row), Int64(found.slot), found.score, found.is_full ? 1 : 0]
    return (Array(steps.prefix(2 * Int(found.rows))), end)
  }
}
