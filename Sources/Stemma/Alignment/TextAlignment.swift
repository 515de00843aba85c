/// Aligns one longer text with any number of shorter ones, from end to end; memory is used again.
///
/// The longest chain of shingles gives the anchors. Each grows as far as the tokens beside it are equal, and what
/// lies between two anchors is aligned token by token. Equal tokens that stand alone between long differences are
/// chance and are left out. O(n log n) for n tokens, and for each gap between anchors its area, at most
/// ``areaLimit``.
package struct TextAlignment {
  /// A gap with more pairs of tokens is not aligned: nothing in it is equal. Texts that are close have an anchor
  /// sooner.
  private static let areaLimit = 1 << 15
  /// So many more tokens of the longer text than of the shorter are looked at beyond the outermost anchors.
  private static let endSlack = 32

  /// The equal tokens, in order: `a` in the shorter text, `b` in the longer one.
  package private(set) var blocks: [Block] = []
  private let hasher: ShingleHasher
  private var longer: ShingleIndex
  private var longerTokens: ArraySlice<UInt32>
  private var shorter = ShingleList()
  private var shorterTokens: ArraySlice<UInt32> = []
  private var chain = ShingleChain()

  /// The number of tokens of the two texts.
  package var counts: (shorter: Int, longer: Int) { (shorterTokens.count, longerTokens.count) }

  package init(hasher: ShingleHasher) { self.init(hasher: hasher, longer: ShingleIndex(), tokens: []) }

  /// - Parameters:
  ///   - longer: The shingles of the longer text, of the hasher's length.
  ///   - tokens: The tokens of the longer text.
  package init(hasher: ShingleHasher, longer: ShingleIndex, tokens: ArraySlice<UInt32>) {
    self.hasher = hasher
    self.longer = longer
    longerTokens = tokens
  }

  /// Takes the longer text for what follows.
  package mutating func setLonger(_ tokens: ArraySlice<UInt32>) {
    longer.assign(tokens, hasher: hasher)
    longerTokens = tokens
  }

  /// Finds the anchors in a text that is not longer than the longer one. ``align()`` then aligns it. O(n log n).
  package mutating func findAnchors(in tokens: ArraySlice<UInt32>) {
    shorterTokens = tokens
    shorter.assign(tokens, hasher: hasher)
    chain.assign(shorter: shorter, longer: longer)
    blocks.removeAll(keepingCapacity: true)
  }

  /// The places of the anchors in the shorter text, ascending.
  package var anchors: [Int] { chain.shorterPlaces }

  /// Whether the texts are so short that they are aligned where they have no anchors, too.
  package var alignsWithoutAnchors: Bool {
    counts.longer > 0 && counts.shorter <= Self.areaLimit / counts.longer && chain.shorterPlaces.isEmpty
  }

  /// Aligns the text whose anchors were found last.
  package mutating func align() {
    blocks.removeAll(keepingCapacity: true)
    for (a, b) in zip(chain.shorterPlaces, chain.longerPlaces) { addAnchor(a, b) }
    fillGap(upTo: counts)
    dropChance()
  }

  /// Adds the equal tokens around an anchor, and before it what the gap has.
  private mutating func addAnchor(_ a: Int, _ b: Int) {
    let end = (a: blocks.last?.endA ?? 0, b: blocks.last?.endB ?? 0)
    let skipped = max(0, end.a - a, end.b - b)
    var start = (a: a + skipped, b: b + skipped)
    var stop = start
    while stop.a < counts.shorter, stop.b < counts.longer, areEqual(stop.a, stop.b) {
      stop.a += 1
      stop.b += 1
    }
    guard stop.a > start.a else { return }
    while start.a > end.a, start.b > end.b, areEqual(start.a - 1, start.b - 1) {
      start.a -= 1
      start.b -= 1
    }
    fillGap(upTo: (start.a, start.b))
    append(Block(a: start.a, b: start.b, length: stop.a - start.a))
  }

  private func areEqual(_ a: Int, _ b: Int) -> Bool {
    let token = shorterTokens[shorterTokens.startIndex + a]
    return token == longerTokens[longerTokens.startIndex + b] && token != Token.wildcard
  }

  /// Aligns what lies between the last block and a place.
  private mutating func fillGap(upTo place: (shorter: Int, longer: Int)) {
    var gapA = (blocks.last?.endA ?? 0)..<place.shorter
    var gapB = (blocks.last?.endB ?? 0)..<place.longer
    guard !gapA.isEmpty, !gapB.isEmpty else { return }
    // Beyond the outermost anchors the longer text may go on without end.
    let reach = gapA.count + Self.endSlack
    if place.longer == counts.longer, !blocks.isEmpty {
      gapB = gapB.lowerBound..<min(gapB.upperBound, gapB.lowerBound + reach)
    } else if blocks.isEmpty, place.longer < counts.longer {
      gapB = max(gapB.lowerBound, gapB.upperBound - reach)..<gapB.upperBound
    }
    guard gapA.count <= Self.areaLimit / gapB.count else { return }
    let (startA, startB) = (shorterTokens.startIndex, longerTokens.startIndex)
    gapA = gapA.lowerBound + startA..<gapA.upperBound + startA
    gapB = gapB.lowerBound + startB..<gapB.upperBound + startB
    for block in GapAlignment.blocks(shorterTokens, gapA, longerTokens, gapB) {
      append(Block(a: block.a - startA, b: block.b - startB, length: block.length))
    }
  }

  private mutating func append(_ block: Block) {
    if let last = blocks.last, last.endA == block.a, last.endB == block.b {
      blocks[blocks.count - 1].length += block.length
    } else {
      blocks.append(block)
    }
  }

  /// Leaves out single tokens between differences that are more than twice as long.
  private mutating func dropChance() {
    var kept: [Block] = []
    kept.reserveCapacity(blocks.count)
    for (index, block) in blocks.enumerated() {
      if block.length == 1 {
        let end = (a: kept.last?.endA ?? 0, b: kept.last?.endB ?? 0)
        let next = index + 1 < blocks.count ? (blocks[index + 1].a, blocks[index + 1].b) : counts
        if max(block.a - end.a, block.b - end.b) + max(next.0 - block.endA, next.1 - block.endB) > 2 {
          continue
        }
      }
      kept.append(block)
    }
    blocks = kept
  }
}
