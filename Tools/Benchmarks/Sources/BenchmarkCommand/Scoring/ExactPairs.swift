import SyntheticCorpora

/// All pairs of a corpus with at least some exact Jaccard index of their character 5-grams, white space left out: the
/// slow and obvious way, an inverted index of all shingles and a counter for each pair that shares any.
struct ExactPairs {
  struct Pair {
    let a: Int
    let b: Int
    let jaccard: Double
  }

  static let shingleLength = 5

  /// The pairs, with a < b.
  private(set) var pairs: [Pair] = []
  private let count: Int

  /// Compares all documents. The sum over all shingles of the square of the number of documents that hold it.
  init(_ corpus: any Corpus, atLeast least: Double) {
    count = corpus.count
    let sets = (0..<corpus.count).map { Self.shingles(corpus.document($0).text) }
    let index = ShingleIndex(sets)
    var shared = [UInt32](repeating: 0, count: corpus.count)
    var touched: [Int] = []
    for document in sets.indices {
      index.forEachEarlierHolder(of: document) { other in
        if shared[other] == 0 { touched.append(other) }
        shared[other] += 1
      }
      for other in touched {
        let common = Int(shared[other])
        let jaccard = Double(common) / Double(sets[document].count + sets[other].count - common)
        if jaccard >= least { pairs.append(Pair(a: other, b: document, jaccard: jaccard)) }
        shared[other] = 0
      }
      touched.removeAll(keepingCapacity: true)
    }
  }

  /// For each document the least one that a chain of pairs leads to.
  func closure(atLeast least: Double) -> [Int] {
    var roots = Array(0..<count)
    func root(_ index: Int) -> Int {
      var node = index
      while roots[node] != node {
        roots[node] = roots[roots[node]]
        node = roots[node]
      }
      return node
    }
    for pair in pairs where pair.jaccard >= least {
      let (a, b) = (root(pair.a), root(pair.b))
      roots[max(a, b)] = min(a, b)
    }
    return roots.indices.map(root)
  }

  /// The hashes of a text's shingles, each once, ascending.
  static func shingles(_ text: [UInt16]) -> [UInt64] {
    let units = text.filter { !isSpace($0) }
    guard units.count > shingleLength else { return [hash(units[...])] }
    return Array(
      Set((0...(units.count - shingleLength)).map { hash(units[$0..<($0 + shingleLength)]) })
    ).sorted()
  }

  private static func isSpace(_ unit: UInt16) -> Bool {
    Unicode.Scalar(unit)?.properties.isWhitespace ?? false
  }

  /// The hash of FNV-1a, over 16 bits at a time.
  private static func hash(_ units: ArraySlice<UInt16>) -> UInt64 {
    units.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
