/// How much of two texts stands in the other one, in the same order.
///
/// What both have at aligned places is covered. An edit is, too: the tokens between two stretches of equal ones, if
/// they are no more than either stretch has, in both texts, and at most ``gapLimit``. So a few words that were
/// changed do not uncover a sentence, and a sentence that was put in place of another is not covered by what stands
/// around it.
package struct OrderedCoverage: Sendable, Hashable {
  /// The longest edit that counts as covered, in tokens.
  package static let gapLimit = 30

  /// The covered share of the shorter text, 0...1.
  package var shorter: Double
  /// The covered share of the longer text, 0...1.
  package var longer: Double
  /// The share of the shorter text that is equal, edits left out; 0...1.
  package var equal: Double
  /// From the first to the last covered token of the longer text.
  package var span: Range<Int>

  /// Whether `a` is the text that is called the longer one. Of two texts of one length it is that whose tokens come
  /// later, so that the coverage of a pair does not depend on its order.
  package static func isLonger(_ a: ArraySlice<UInt32>, than b: ArraySlice<UInt32>) -> Bool {
    a.count != b.count ? a.count > b.count : b.lexicographicallyPrecedes(a)
  }

  /// What the blocks of an alignment cover, `a` in the shorter text. O(blocks).
  package init(_ blocks: [Block], counts: (shorter: Int, longer: Int)) {
    var covered = (shorter: 0, longer: 0)
    var last: Block?
    var equalCount = 0
    for block in blocks {
      equalCount += block.length
      covered.shorter += block.length
      covered.longer += block.length
      if let last, Self.isEdit(from: last, to: block) {
        covered.shorter += block.a - last.endA
        covered.longer += block.b - last.endB
      }
      last = block
    }
    shorter = counts.shorter == 0 ? 0 : Double(covered.shorter) / Double(counts.shorter)
    longer = counts.longer == 0 ? 0 : Double(covered.longer) / Double(counts.longer)
    equal = counts.shorter == 0 ? 0 : Double(equalCount) / Double(counts.shorter)
    span = (blocks.first?.b ?? 0)..<(last?.endB ?? 0)
  }

  /// Whether what lies between two blocks is an edit that counts as covered. O(1).
  @inline(__always)
  static func isEdit(from last: Block, to block: Block) -> Bool {
    max(block.a - last.endA, block.b - last.endB) <= min(gapLimit, last.length, block.length)
  }

  /// Whether both texts are covered, rather than the shorter one alone.
  package var coversBoth: Bool { longer >= TextRelation.leastShareOfLonger }

  /// Whether the shorter text is covered to a share. Of a text that is only a part of the longer one so much has to
  /// be equal: what surrounds it does not vouch for its edits.
  package func reaches(_ share: Double) -> Bool {
    shorter >= share && (coversBoth || equal >= share)
  }

  /// The share of a text that lies in reach of some anchors: hardly more is covered, for edits end at equal
  /// stretches, and those have anchors soon. O(anchors).
  static func reach(of anchors: [Int], shingleLength: Int, tokenCount: Int) -> Double {
    var covered = 0
    var end = 0
    for anchor in anchors {
      let start = max(end, anchor - gapLimit)
      let stop = min(tokenCount, anchor + shingleLength + gapLimit)
      if stop > start { covered += stop - start }
      end = max(end, stop)
    }
    return tokenCount == 0 ? 0 : Double(covered) / Double(tokenCount)
  }
}
