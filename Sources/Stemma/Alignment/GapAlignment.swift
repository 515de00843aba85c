/// Global alignment of two short stretches by unit costs (Needleman and Wunsch 1970), where a wildcard may stand
/// opposite any tokens at no cost. O(n * m).
package enum GapAlignment {
  private enum Step: UInt8 {
    case diagonal
    case skipA
    case skipB
  }

  /// The equal tokens of the best alignment, in order.
  ///
  /// - Parameters:
  ///   - a: The first text and the stretch of it.
  ///   - b: The second text and the stretch of it.
  package static func blocks<Tokens: RandomAccessCollection>(
    _ a: Tokens,
    _ rangeA: Range<Int>,
    _ b: Tokens,
    _ rangeB: Range<Int>
  ) -> [Block] where Tokens.Element == UInt32, Tokens.Index == Int {
    guard !rangeA.isEmpty, !rangeB.isEmpty else { return [] }
    let width = rangeB.count + 1
    var steps = [Step](repeating: .diagonal, count: (rangeA.count + 1) * width)
    var costs = [Int32](repeating: 0, count: width)
    for j in 1..<width {
      costs[j] = costs[j - 1] + 1
      steps[j] = .skipB
    }
    for i in 1...rangeA.count {
      let tokenA = a[rangeA.lowerBound + i - 1]
      let isWildA = tokenA == Token.wildcard
      var diagonal = costs[0]
      costs[0] += 1
      steps[i * width] = .skipA
      for j in 1..<width {
        let tokenB = b[rangeB.lowerBound + j - 1]
        let isWildB = tokenB == Token.wildcard
        let isFree = isWildA || isWildB
        let match = diagonal + (tokenA == tokenB || isFree ? 0 : 1)
        let skipA = costs[j] + (isWildB ? 0 : 1)
        let skipB = costs[j - 1] + (isWildA ? 0 : 1)
        diagonal = costs[j]
        if match <= skipA && match <= skipB {
          costs[j] = match
        } else if skipA <= skipB {
          costs[j] = skipA
          steps[i * width + j] = .skipA
        } else {
          costs[j] = skipB
          steps[i * width + j] = .skipB
        }
      }
    }
    var reversed: [Block] = []
    var i = rangeA.count
    var j = rangeB.count
    while i > 0 || j > 0 {
      switch steps[i * width + j] {
      case .diagonal:
        i -= 1
        j -= 1
        let place = (rangeA.lowerBound + i, rangeB.lowerBound + j)
        if a[place.0] == b[place.1], a[place.0] != Token.wildcard {
          if let last = reversed.last, last.a == place.0 + 1, last.b == place.1 + 1 {
            reversed[reversed.count - 1] = Block(a: place.0, b: place.1, length: last.length + 1)
          } else {
            reversed.append(Block(a: place.0, b: place.1, length: 1))
          }
        }
      case .skipA: i -= 1
      case .skipB: j -= 1
      }
    }
    return reversed.reversed()
  }
}
