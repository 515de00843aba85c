/// Turns chains of runs in one pair of texts into alignments with exact ends.
struct PassageAligner {
  let a: WeighedText
  let b: WeighedText
  let costs: AlignmentCosts
  /// Whether both are one text, `a` the earlier place in it: then a passage must not overlap itself.
  var isSameText = false

  /// The alignment of a chain: its gaps filled, its ends extended. O(length * gap).
  func passage(of chain: Chainer.Chain) -> Passage? {
    guard let first = chain.runs.first, let last = chain.runs.last else { return nil }
    let head = extended(.left, a: first.a, b: first.b, countB: first.b - (isSameText ? last.endA : 0))
    var blocks: [Block] = []
    for block in head.blocks { append(block, to: &blocks) }
    for run in chain.runs {
      append(Block(a: run.a, b: run.b, length: run.length), to: &blocks)
    }
    let ceilingA = isSameText ? blocks.first?.b ?? 0 : a.tokens.count
    let tail = extended(.right, a: last.endA, b: last.endB, countA: ceilingA - last.endA)
    for block in tail.blocks { append(block, to: &blocks) }
    guard !blocks.isEmpty else { return nil }
    return passage(blocks, score: head.score + chain.score + tail.score)
  }

  /// Two passages that follow each other as one, what lies between them aligned.
  func joined(_ passage: Passage, _ next: Passage) -> Passage {
    var blocks = passage.blocks
    for block in next.blocks { append(block, to: &blocks) }
    return self.passage(blocks, score: passage.score + next.score)
  }

  private func passage(_ blocks: [Block], score: Double) -> Passage {
    var passage = Passage(blocks: blocks, score: score, identity: 1)
    passage.identity = identity(of: passage)
    return passage
  }

  /// Adds a block behind the last one: what overlaps is cut off, what lies between is aligned.
  private func append(_ block: Block, to blocks: inout [Block]) {
    guard let last = blocks.last else {
      blocks.append(block)
      return
    }
    let overlap = max(0, last.endA - block.a, last.endB - block.b)
    guard overlap < block.length else { return }
    let start = (a: block.a + overlap, b: block.b + overlap)
    for gap in GapAlignment.blocks(a.tokens, last.endA..<start.a, b.tokens, last.endB..<start.b) {
      join(gap, to: &blocks)
    }
    join(Block(a: start.a, b: start.b, length: block.length - overlap), to: &blocks)
  }

  private func join(_ block: Block, to blocks: inout [Block]) {
    if let last = blocks.last, last.endA == block.a, last.endB == block.b {
      blocks[blocks.count - 1].length += block.length
    } else {
      blocks.append(block)
    }
  }

  /// What lies beyond an end: equal tokens first, since seeds leave out wording that too many share, then the best
  /// gapped extension.
  private func extended(
    _ direction: Extension.Direction,
    a startA: Int,
    b startB: Int,
    countA: Int? = nil,
    countB: Int? = nil
  ) -> Extension.Outcome {
    let isRight = direction == .right
    let countA = max(0, countA ?? (isRight ? a.tokens.count - startA : startA))
    let countB = max(0, countB ?? (isRight ? b.tokens.count - startB : startB))
    let length = equalTokens(upTo: min(countA, countB)) {
      isRight ? (startA + $0, startB + $0) : (startA - 1 - $0, startB - 1 - $0)
    }
    var outcome = Extension(a: a, b: b, costs: costs).outcome(
      direction,
      a: isRight ? startA + length : startA - length,
      b: isRight ? startB + length : startB - length,
      countA: countA - length,
      countB: countB - length
    )
    guard length > 0 else { return outcome }
    let equal = Block(
      a: isRight ? startA : startA - length,
      b: isRight ? startB : startB - length,
      length: length
    )
    outcome.blocks.insert(equal, at: isRight ? 0 : outcome.blocks.count)
    outcome.score += Surprisals.shared(a.surprisals, b.surprisals, at: equal)
    return outcome
  }

  private func equalTokens(upTo limit: Int, at places: (Int) -> (a: Int, b: Int)) -> Int {
    var length = 0
    while length < limit {
      let place = places(length)
      guard a.tokens[place.a] == b.tokens[place.b], a.tokens[place.a] != Token.wildcard else { break }
      length += 1
    }
    return length
  }

  private func identity(of passage: Passage) -> Double {
    var columns = passage.matched
    for (block, next) in zip(passage.blocks, passage.blocks.dropFirst()) {
      let gapA = a.tokens[block.endA..<next.a]
      let gapB = b.tokens[block.endB..<next.b]
      if gapA.contains(Token.wildcard) || gapB.contains(Token.wildcard) { continue }
      columns += max(gapA.count, gapB.count)
    }
    return Double(passage.matched) / Double(max(1, columns))
  }
}
