/// Which tokens of two texts passages cover.
struct CoveredTokens {
  private var a: [Bool]
  private var b: [Bool]

  init(countA: Int, countB: Int) {
    a = [Bool](repeating: false, count: countA)
    b = [Bool](repeating: false, count: countB)
  }

  mutating func add(_ rangeA: Range<Int>, _ rangeB: Range<Int>) {
    for index in rangeA { a[index] = true }
    for index in rangeB { b[index] = true }
  }

  /// Whether more than half of either range is covered.
  func coversMost(of rangeA: Range<Int>, _ rangeB: Range<Int>) -> Bool {
    2 * rangeA.count { a[$0] } > rangeA.count || 2 * rangeB.count { b[$0] } > rangeB.count
  }
}
