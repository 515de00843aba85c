import Stemma

/// A version of a page, with its shingles of five tokens.
struct VersionShingles {
  private static let length = 5

  let traits: TextTraits
  /// Hashes in order, each once.
  private let shingles: [Int]

  init(_ text: String) {
    traits = TextTraits(text, bytes: 0..<text.utf8.count)
    let tokens = FoldedText(text).tokens
    var hashes: Set<Int> = []
    for start in 0..<max(1, tokens.count - Self.length + 1) {
      hashes.insert(tokens[start..<min(start + Self.length, tokens.count)].hashValue)
    }
    shingles = hashes.sorted()
  }

  /// The number of shingles of each that the other lacks; nil where either shares less than half. O(n).
  func newShingles(beside other: VersionShingles) -> (a: Int, b: Int)? {
    var shared = 0
    var (i, j) = (0, 0)
    while i < shingles.count, j < other.shingles.count {
      let (a, b) = (shingles[i], other.shingles[j])
      if a == b { shared += 1 }
      if a <= b { i += 1 }
      if b <= a { j += 1 }
    }
    guard shared * 2 >= max(shingles.count, other.shingles.count) else { return nil }
    return (shingles.count - shared, other.shingles.count - shared)
  }
}
