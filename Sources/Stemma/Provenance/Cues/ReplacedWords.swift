/// Which words of one text stand in the places of which words of another, over all their shared passages.
struct ReplacedWords {
  /// Words that stand in each other's place.
  private struct Replacement: Hashable {
    var a: [UInt32]
    var b: [UInt32]
  }

  /// The longest words, in tokens.
  private static let longest = 6
  /// How far equal tokens are looked for behind a difference.
  private static let window = 12
  /// So many equal tokens end a difference.
  private static let anchor = 3
  /// Differences in one passage without an end in the window before the rest is given up.
  private static let maximumFailures = 32
  /// A replacement is systematic from this number of places on.
  private static let minimumPlaces = 4
  /// The same for a lone word of a spaced script.
  private static let minimumWordPlaces = 6
  /// One place in so many may be overlooked.
  private static let residueShare = 4
  /// Replacements that are looked at, the most frequent first.
  private static let maximumReplacements = 16

  private var counts: [Replacement: Int] = [:]
  /// Stretches of equal tokens, as they stand in the first text.
  private var equal: [Range<Int>] = []

  /// Aligns two stretches from difference to difference. O(n) for n tokens.
  mutating func add(_ a: [UInt32], _ rangeA: Range<Int>, _ b: [UInt32], _ rangeB: Range<Int>) {
    let (rangeA, rangeB) = (rangeA.clamped(to: 0..<a.count), rangeB.clamped(to: 0..<b.count))
    var (i, j) = (rangeA.lowerBound, rangeB.lowerBound)
    var failures = 0
    while i < rangeA.upperBound, j < rangeB.upperBound {
      let start = i
      while i < rangeA.upperBound, j < rangeB.upperBound, a[i] == b[j] {
        i += 1
        j += 1
      }
      if i > start { equal.append(start..<i) }
      guard i < rangeA.upperBound, j < rangeB.upperBound else { return }
      if let skip = Self.difference(a, i..<rangeA.upperBound, b, j..<rangeB.upperBound) {
        count(a, i..<i + skip.a, b, j..<j + skip.b)
        i += skip.a
        j += skip.b
      } else {
        failures += 1
        guard failures <= Self.maximumFailures else { return }
        i += Self.window
        j += Self.window
      }
    }
  }

  /// The shortest stretches that lie before the next equal tokens. O(w^2) for a window of w tokens.
  private static func difference(_ a: [UInt32], _ rangeA: Range<Int>, _ b: [UInt32], _ rangeB: Range<Int>)
    -> (
      a: Int, b: Int
    )?
  {
    for sum in 1...2 * window {
      for skipA in max(0, sum - window)...min(sum, window) {
        let (i, j) = (rangeA.lowerBound + skipA, rangeB.lowerBound + sum - skipA)
        guard i + anchor <= rangeA.upperBound, j + anchor <= rangeB.upperBound else { continue }
        if (0..<anchor).allSatisfy({ a[i + $0] == b[j + $0] }) { return (skipA, sum - skipA) }
      }
    }
    return nil
  }

  /// Counts a replacement by itself, and with the token before and after it: 区 stands in many words, 全区 is one.
  private mutating func count(_ a: [UInt32], _ rangeA: Range<Int>, _ b: [UInt32], _ rangeB: Range<Int>) {
    guard !rangeA.isEmpty, !rangeB.isEmpty, rangeA.count <= Self.longest, rangeB.count <= Self.longest,
      !a[rangeA].contains(Token.wildcard), !b[rangeB].contains(Token.wildcard)
    else { return }
    let words = Replacement(a: Array(a[rangeA]), b: Array(b[rangeB]))
    counts[words, default: 0] += 1
    if rangeA.lowerBound > 0, rangeB.lowerBound > 0, a[rangeA.lowerBound - 1] == b[rangeB.lowerBound - 1] {
      let before = a[rangeA.lowerBound - 1]
      counts[Replacement(a: [before] + words.a, b: [before] + words.b), default: 0] += 1
    }
    if rangeA.upperBound < a.count, rangeB.upperBound < b.count, a[rangeA.upperBound] == b[rangeB.upperBound]
    {
      let after = a[rangeA.upperBound]
      counts[Replacement(a: words.a + [after], b: words.b + [after]), default: 0] += 1
    }
  }

  /// Which of the texts holds what the other has in all places: residue of the text that it was adapted from.
  func residue(in a: [UInt32]) -> (a: Bool, b: Bool) {
    let systematic = counts.filter { $0.value >= Self.minimumPlaces }
      .sorted { left, right in
        if left.value != right.value { return left.value > right.value }
        if left.key.a != right.key.a { return left.key.a.lexicographicallyPrecedes(right.key.a) }
        return left.key.b.lexicographicallyPrecedes(right.key.b)
      }
      .prefix(Self.maximumReplacements)
    var residue = (a: false, b: false)
    for (words, count) in systematic {
      guard isTelling(words.a, count), isTelling(words.b, count) else { continue }
      let inB = occurrences(of: words.a, in: a)
      let inA = occurrences(of: words.b, in: a)
      if inB > 0, inA == 0, inB * Self.residueShare <= count { residue.b = true }
      if inA > 0, inB == 0, inA * Self.residueShare <= count { residue.a = true }
    }
    return residue
  }

  /// A lone character is a part of many words, and a lone word needs more places.
  private func isTelling(_ words: [UInt32], _ count: Int) -> Bool {
    words.count > 1 || (count >= Self.minimumWordPlaces && words.allSatisfy(Token.isWord))
  }

  /// How often words stand in the equal stretches.
  private func occurrences(of words: [UInt32], in a: [UInt32]) -> Int {
    equal.reduce(0) { sum, range in
      guard range.count >= words.count else { return sum }
      return sum
        + (range.lowerBound...range.upperBound - words.count).count { start in
          a[start] == words[0] && a[start..<start + words.count].elementsEqual(words)
        }
    }
  }
}
