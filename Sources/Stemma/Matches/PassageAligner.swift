/// Turns chains of runs in one pair of texts into alignments with exact ends.
struct PassageAligner {
  let a: [UInt32]
  let b: [UInt32]
  /// Whether both are one text, `a` the earlier place in it: then a passage must not overlap itself.
  var isSameText = false

  /// The alignment of a chain: its gaps filled, its ends extended. O(length * gap).
  func passage(of chain: Chainer.Chain) -> Passage? {
    guard let first = chain.runs.first, let last = chain.runs.last else { return nil }
    var blocks: [Block] = []
    for block in headBlocks(a: first.a, b: first.b, floorB: isSameText ? last.endA : 0) {
      append(block, to: &blocks)
    }
    for run in chain.runs {
      append(Block(a: run.a, b: run.b, length: run.length), to: &blocks)
    }
    let ceilingA = isSameText ? blocks.first?.b ?? 0 : a.count
    for block in tailBlocks(a: last.endA, b: last.endB, ceilingA: ceilingA) {
      append(block, to: &blocks)
    }
    guard !blocks.isEmpty else { return nil }
    var passage = Passage(blocks: blocks, score: chain.score, identity: 1)
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
    for gap in GapAlignment.blocks(a, last.endA..<start.a, b, last.endB..<start.b) { join(gap, to: &blocks) }
    join(Block(a: start.a, b: start.b, length: block.length - overlap), to: &blocks)
  }

  private func join(_ block: Block, to blocks: inout [Block]) {
    if let last = blocks.last, last.endA == block.a, last.endB == block.b {
      blocks[blocks.count - 1].length += block.length
    } else {
      blocks.append(block)
    }
  }

  private func headBlocks(a startA: Int, b startB: Int, floorB: Int) -> [Block] {
    // Equal tokens first: seeds leave out wording that too many share.
    let length = equalTokens(upTo: min(startA, startB - floorB)) { (startA - 1 - $0, startB - 1 - $0) }
    let endA = startA - length
    let endB = startB - length
    let outwards = Extension(
      tokenA: { a[endA - 1 - $0] },
      tokenB: { b[endB - 1 - $0] },
      countA: endA,
      countB: max(0, endB - floorB)
    ).blocks()
    let blocks = outwards.reversed().map {
      Block(a: endA - $0.endA, b: endB - $0.endB, length: $0.length)
    }
    return length > 0 ? blocks + [Block(a: endA, b: endB, length: length)] : blocks
  }

  private func tailBlocks(a startA: Int, b startB: Int, ceilingA: Int) -> [Block] {
    let length = equalTokens(upTo: min(ceilingA - startA, b.count - startB)) { (startA + $0, startB + $0) }
    let endA = startA + length
    let endB = startB + length
    let outwards = Extension(
      tokenA: { a[endA + $0] },
      tokenB: { b[endB + $0] },
      countA: max(0, ceilingA - endA),
      countB: b.count - endB
    ).blocks()
    let blocks = outwards.map { Block(a: endA + $0.a, b: endB + $0.b, length: $0.length) }
    return length > 0 ? [Block(a: startA, b: startB, length: length)] + blocks : blocks
  }

  private func equalTokens(upTo limit: Int, at places: (Int) -> (a: Int, b: Int)) -> Int {
    var length = 0
    while length < limit {
      let place = places(length)
      guard a[place.a] == b[place.b], a[place.a] != Token.wildcard else { break }
      length += 1
    }
    return length
  }

  private func identity(of passage: Passage) -> Double {
    var columns = passage.matched
    for (block, next) in zip(passage.blocks, passage.blocks.dropFirst()) {
      let gapA = a[block.endA..<next.a]
      let gapB = b[block.endB..<next.b]
      if gapA.contains(Token.wildcard) || gapB.contains(Token.wildcard) { continue }
      columns += max(gapA.count, gapB.count)
    }
    return Double(passage.matched) / Double(max(1, columns))
  }
}
