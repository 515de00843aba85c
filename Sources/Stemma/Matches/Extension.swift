import CKernels

/// Gapped extension of an alignment beyond one of its ends, given up once the score falls too far below its best
/// (X-drop; Zhang, Schwartz, Wagner and Miller 2000). Equal tokens earn what they tell (``Surprisals``), all else costs
/// (``AlignmentCosts``); opposite a wildcard anything may stand at no cost.
package struct Extension {
  /// The way an alignment is extended.
  package enum Direction: Sendable {
    case left
    case right
  }

  /// What an extension adds.
  package struct Outcome: Sendable, Hashable {
    /// The equal tokens in text order, as places in the two texts.
    package var blocks: [Block]
    /// In nats.
    package var score: Double

    package init(blocks: [Block] = [], score: Double = 0) {
      self.blocks = blocks
      self.score = score
    }
  }

  /// The alignment may shift this far to either side.
  package static let band = Int(STEMMA_EXTENSION_BAND)

  let a: WeighedText
  let b: WeighedText
  let costs: AlignmentCosts

  package init(a: WeighedText, b: WeighedText, costs: AlignmentCosts) {
    self.a = a
    self.b = b
    self.costs = costs
  }

  /// The best extension from an end. O(reach * band).
  ///
  /// - Parameters:
  ///   - direction: Where to.
  ///   - endA: The end in the first text: the tokens from there on, or those before it, are not aligned yet.
  ///   - endB: The end in the second text.
  ///   - countA: How many tokens of the first text may be aligned.
  ///   - countB: How many tokens of the second text may be aligned.
  package func outcome(_ direction: Direction, a endA: Int, b endB: Int, countA: Int, countB: Int) -> Outcome
  {
    guard countA > 0, countB > 0 else { return Outcome() }
    let stride = direction == .right ? 1 : -1
    let firstA = direction == .right ? endA : endA - 1
    let firstB = direction == .right ? endB : endB - 1
    precondition(
      firstA >= 0 && firstA + stride * (countA - 1) >= 0
        && max(firstA, firstA + stride * (countA - 1)) < a.tokens.count
    )
    precondition(
      firstB >= 0 && firstB + stride * (countB - 1) >= 0
        && max(firstB, firstB + stride * (countB - 1)) < b.tokens.count
    )
    var steps: [UInt32] = []
    var capacity = min(countA, 256)
    var found = stemma_extension()
    repeat {
      steps = [UInt32](repeating: 0, count: 2 * capacity)
      found = extend(from: (firstA, firstB), counts: (countA, countB), stride: stride, steps: &steps)
      capacity = min(countA, 4 * capacity)
    } while found.is_full
    let outwards = trace(steps, from: (found.row, Int(found.slot))) {
      (a.tokens[firstA + stride * $0], b.tokens[firstB + stride * $1])
    }
    let blocks =
      direction == .right
      ? outwards.map { Block(a: endA + $0.a, b: endB + $0.b, length: $0.length) }
      : outwards.reversed().map { Block(a: endA - $0.endA, b: endB - $0.endB, length: $0.length) }
    return Outcome(blocks: blocks, score: Double(found.score) / Double(Surprisals.nat))
  }

  /// Unsafe code: the caller has checked that all tokens from the first ones on lie in the texts.
  private func extend(
    from first: (a: Int, b: Int),
    counts: (a: Int, b: Int),
    stride: Int,
    steps: inout [UInt32]
  ) -> stemma_extension {
    let capacity = steps.count / 2
    return unsafe a.tokens.withUnsafeBufferPointer { tokensA in
      unsafe b.tokens.withUnsafeBufferPointer { tokensB in
        unsafe a.surprisals.values.withUnsafeBufferPointer { valuesA in
          unsafe b.surprisals.values.withUnsafeBufferPointer { valuesB in
            unsafe stemma_extend(
              stemma_extension_text(
                tokens: tokensA.baseAddress.map { unsafe $0 + first.a },
                values: valuesA.baseAddress.map { unsafe $0 + first.a },
                count: counts.a
              ),
              stemma_extension_text(
                tokens: tokensB.baseAddress.map { unsafe $0 + first.b },
                values: valuesB.baseAddress.map { unsafe $0 + first.b },
                count: counts.b
              ),
              stride,
              costs.kernelCosts,
              Token.wildcard,
              &steps,
              capacity
            )
          }
        }
      }
    }
  }

  /// The equal tokens of the way to a cell, outwards.
  private func trace(
    _ steps: [UInt32],
    from end: (row: Int, slot: Int),
    tokens: (Int, Int) -> (a: UInt32, b: UInt32)
  ) -> [Block] {
    var reversed: [Block] = []
    var (i, s) = end
    while i > 0 {
      let diagonals = steps[2 * (i - 1)]
      let skipsB = steps[2 * (i - 1) + 1]
      if skipsB >> UInt32(s) & 1 != 0 {
        s -= 1
      } else if diagonals >> UInt32(s) & 1 != 0 {
        i -= 1
        let j = i + s - Self.band
        let pair = tokens(i, j)
        guard pair.a == pair.b, pair.a != Token.wildcard else { continue }
        if let last = reversed.last, last.a == i + 1, last.b == j + 1 {
          reversed[reversed.count - 1] = Block(a: i, b: j, length: last.length + 1)
        } else {
          reversed.append(Block(a: i, b: j, length: 1))
        }
      } else {
        i -= 1
        s += 1
      }
    }
    return reversed.reversed()
  }
}
