/// The equal tokens in order of two stretches that were reworded.
///
/// Short stretches are aligned in full. Long ones are cut at tokens that stand once in each, as *patience diff* does
/// (Cohen), and what lies between is aligned if it is short enough.
package enum RewordedAlignment {
  /// The most cells of one table of the alignment.
  package static let maximumCells = 1 << 17

  /// A passage over two stretches. O(n log n), times the root of ``maximumCells``.
  static func passage(_ a: [UInt32], _ b: [UInt32], _ rewording: Rewording, score: Double) -> Passage {
    let blocks = blocks(a, rewording.a, b, rewording.b)
    var columns = 0
    var end = (a: rewording.a.lowerBound, b: rewording.b.lowerBound)
    for block in blocks {
      columns += max(block.a - end.a, block.b - end.b) + block.length
      end = (block.endA, block.endB)
    }
    columns += max(rewording.a.upperBound - end.a, rewording.b.upperBound - end.b)
    let matched = blocks.reduce(0) { $0 + $1.length }
    return Passage(
      blocks: blocks,
      score: score,
      identity: Double(matched) / Double(max(1, columns)),
      basis: .reworded(rewording)
    )
  }

  package static func blocks(_ a: [UInt32], _ rangeA: Range<Int>, _ b: [UInt32], _ rangeB: Range<Int>)
    -> [Block]
  {
    if isSmall(rangeA, rangeB) { return longestRow(a, rangeA, b, rangeB) }
    var blocks: [Block] = []
    var end = (a: rangeA.lowerBound, b: rangeB.lowerBound)
    let anchors = anchors(a, rangeA, b, rangeB) + [(rangeA.upperBound, rangeB.upperBound)]
    for (index, anchor) in anchors.enumerated() {
      let gaps = (end.a..<anchor.a, end.b..<anchor.b)
      if isSmall(gaps.0, gaps.1) {
        for block in longestRow(a, gaps.0, b, gaps.1) { join(block, to: &blocks) }
      }
      guard index < anchors.count - 1 else { break }
      join(Block(a: anchor.a, b: anchor.b, length: 1), to: &blocks)
      end = (anchor.a + 1, anchor.b + 1)
    }
    return blocks
  }

  /// The most tokens that stand in the same order on both sides: the fewest edits would rather replace a word than
  /// keep one that moved by a few places. O(cells).
  private static func longestRow(_ a: [UInt32], _ rangeA: Range<Int>, _ b: [UInt32], _ rangeB: Range<Int>)
    -> [Block]
  {
    guard !rangeA.isEmpty, !rangeB.isEmpty else { return [] }
    let width = rangeB.count + 1
    // For each pair of places the length of the longest row behind them.
    var lengths = [UInt32](repeating: 0, count: (rangeA.count + 1) * width)
    for i in stride(from: rangeA.count - 1, through: 0, by: -1) {
      let token = a[rangeA.lowerBound + i]
      let isWild = token == Token.wildcard
      for j in stride(from: rangeB.count - 1, through: 0, by: -1) {
        let cell = i * width + j
        lengths[cell] =
          token == b[rangeB.lowerBound + j] && !isWild
          ? lengths[cell + width + 1] + 1 : max(lengths[cell + width], lengths[cell + 1])
      }
    }
    var blocks: [Block] = []
    var i = 0
    var j = 0
    while i < rangeA.count, j < rangeB.count {
      let cell = i * width + j
      let place = (a: rangeA.lowerBound + i, b: rangeB.lowerBound + j)
      if a[place.a] == b[place.b], a[place.a] != Token.wildcard {
        join(Block(a: place.a, b: place.b, length: 1), to: &blocks)
        i += 1
        j += 1
      } else if lengths[cell + width] >= lengths[cell + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return blocks
  }

  private static func isSmall(_ rangeA: Range<Int>, _ rangeB: Range<Int>) -> Bool {
    rangeA.isEmpty || rangeB.isEmpty || rangeA.count <= maximumCells / rangeB.count
  }

  private static func join(_ block: Block, to blocks: inout [Block]) {
    if let last = blocks.last, last.endA == block.a, last.endB == block.b {
      blocks[blocks.count - 1].length += block.length
    } else {
      blocks.append(block)
    }
  }

  /// The longest row of tokens that stand once in each stretch, in the order of both.
  private static func anchors(_ a: [UInt32], _ rangeA: Range<Int>, _ b: [UInt32], _ rangeB: Range<Int>)
    -> [(a: Int, b: Int)]
  {
    func single(_ tokens: [UInt32], _ range: Range<Int>) -> [UInt32: Int] {
      var places: [UInt32: Int] = [:]
      for place in range where tokens[place] != Token.wildcard {
        places[tokens[place]] = places[tokens[place]] == nil ? place : -1
      }
      return places
    }
    let placesB = single(b, rangeB)
    let pairs = single(a, rangeA).compactMap { token, place -> (a: Int, b: Int)? in
      guard place >= 0, let other = placesB[token], other >= 0 else { return nil }
      return (place, other)
    }
    .sorted { $0.a < $1.a }
    // Patience sorting: for each length the row that ends first in the second text.
    var ends: [Int] = []
    var previous = [Int](repeating: -1, count: pairs.count)
    for index in pairs.indices {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].b < pairs[index].b { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[index] = ends[low - 1] }
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var row: [(a: Int, b: Int)] = []
    var at = ends.last ?? -1
    while at >= 0 {
      row.append(pairs[at])
      at = previous[at]
    }
    return row.reversed()
  }
}
