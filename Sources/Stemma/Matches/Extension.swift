/// Gapped extension of an alignment beyond its end, given up once the score falls too far below its best
/// (X-drop; Zhang, Schwartz, Wagner and Miller 2000): +1 for equal tokens, -1 for a substitution, insertion or
/// deletion, 0 opposite a wildcard.
package struct Extension {
  /// The score may fall this far below its best.
  package static let drop: Int32 = 5
  /// The alignment may shift this far to either side.
  package static let band = 12

  private enum Step: UInt8 {
    case diagonal
    case skipA
    case skipB
  }

  /// Both texts as seen from the end of the alignment: index 0 is the next token outwards.
  let tokenA: (Int) -> UInt32
  let tokenB: (Int) -> UInt32
  let countA: Int
  let countB: Int

  package init(
    tokenA: @escaping (Int) -> UInt32,
    tokenB: @escaping (Int) -> UInt32,
    countA: Int,
    countB: Int
  ) {
    self.tokenA = tokenA
    self.tokenB = tokenB
    self.countA = countA
    self.countB = countB
  }

  /// The equal tokens of the best extension, outwards, as offsets from the end. O(reach * band).
  package func blocks() -> [Block] {
    let width = 2 * Self.band + 1
    let never = Int32.min / 2
    // Slot s of row i is the cell (i, i + s - band).
    var row = [Int32](repeating: never, count: width)
    var steps = [Step](repeating: .skipB, count: width)
    for j in 0...min(countB, Self.band, Int(Self.drop)) { row[Self.band + j] = -Int32(j) }
    var best: Int32 = 0
    var end = (i: 0, s: Self.band)
    var next = row
    var i = 0
    while i < countA {
      i += 1
      let a = tokenA(i - 1)
      let isWildA = a == Token.wildcard
      var isAlive = false
      for s in 0..<width {
        let j = i + s - Self.band
        var score = never
        var step = Step.skipA
        if j >= 0, j <= countB {
          let b = j > 0 ? tokenB(j - 1) : nil
          let isWildB = b == Token.wildcard
          if s + 1 < width { score = row[s + 1] - (isWildB ? 0 : 1) }
          if let b {
            let diagonal = row[s] + (isWildA || isWildB ? 0 : a == b ? 1 : -1)
            if diagonal >= score { (score, step) = (diagonal, .diagonal) }
            let skipB = s > 0 ? next[s - 1] - (isWildA ? 0 : 1) : never
            if skipB > score { (score, step) = (skipB, .skipB) }
          }
        }
        steps.append(step)
        guard score >= best - Self.drop else {
          next[s] = never
          continue
        }
        next[s] = score
        isAlive = true
        if score > best {
          best = score
          end = (i, s)
        }
      }
      guard isAlive else { break }
      swap(&row, &next)
    }
    return trace(steps, from: end, width: width)
  }

  private func trace(_ steps: [Step], from end: (i: Int, s: Int), width: Int) -> [Block] {
    var reversed: [Block] = []
    var (i, s) = end
    while i > 0 {
      switch steps[i * width + s] {
      case .diagonal:
        i -= 1
        let j = i + s - Self.band
        let token = tokenA(i)
        if token == tokenB(j), token != Token.wildcard {
          if let last = reversed.last, last.a == i + 1, last.b == j + 1 {
            reversed[reversed.count - 1] = Block(a: i, b: j, length: last.length + 1)
          } else {
            reversed.append(Block(a: i, b: j, length: 1))
          }
        }
      case .skipA:
        i -= 1
        s += 1
      case .skipB:
        s -= 1
      }
    }
    return reversed.reversed()
  }
}
