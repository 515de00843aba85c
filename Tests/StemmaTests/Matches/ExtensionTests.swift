import Stemma
import StemmaTestSupport
import Testing

@Suite("The extension of an alignment")
struct ExtensionTests {
  /// The same by a full matrix: a cell counts if it lies in the band and not too far below the best one before it, row by
  /// row.
  static func blocks(_ a: [UInt32], _ b: [UInt32]) -> [Block] {
    struct Cell: Hashable {
      var i: Int
      var j: Int
    }
    var scores: [Cell: Int] = [:]
    var origins: [Cell: Cell] = [:]
    var best = 0
    var end = Cell(i: 0, j: 0)
    for i in 0...a.count {
      for j in 0...b.count where abs(i - j) <= Extension.band {
        if i == 0 && j == 0 {
          scores[end] = 0
          continue
        }
        var candidates: [(score: Int, from: Cell)] = []
        func offer(_ cell: Cell, _ gain: Int) {
          if let score = scores[cell] { candidates.append((score + gain, cell)) }
        }
        let isWildA = i > 0 && a[i - 1] == Token.wildcard
        let isWildB = j > 0 && b[j - 1] == Token.wildcard
        if i > 0, j > 0 {
          offer(Cell(i: i - 1, j: j - 1), isWildA || isWildB ? 0 : a[i - 1] == b[j - 1] ? 1 : -1)
        }
        if i > 0 { offer(Cell(i: i - 1, j: j), isWildB ? 0 : -1) }
        if j > 0 { offer(Cell(i: i, j: j - 1), isWildA ? 0 : -1) }
        // Of equal scores the first one offered.
        let top = candidates.map(\.score).max() ?? .min
        guard top >= best - Int(Extension.drop), let first = candidates.first(where: { $0.score == top })
        else { continue }
        let cell = Cell(i: i, j: j)
        scores[cell] = first.score
        origins[cell] = first.from
        if first.score > best {
          best = first.score
          end = cell
        }
      }
    }
    var pairs: [Cell] = []
    var cell = end
    while let origin = origins[cell] {
      if origin == Cell(i: cell.i - 1, j: cell.j - 1), a[origin.i] == b[origin.j],
        a[origin.i] != Token.wildcard
      {
        pairs.append(origin)
      }
      cell = origin
    }
    var blocks: [Block] = []
    for pair in pairs.reversed() {
      if let last = blocks.last, last.a + last.length == pair.i, last.b + last.length == pair.j {
        blocks[blocks.count - 1].length += 1
      } else {
        blocks.append(Block(a: pair.i, b: pair.j, length: 1))
      }
    }
    return blocks
  }

  static func extend(_ a: [UInt32], _ b: [UInt32]) -> [Block] {
    Extension(tokenA: { a[$0] }, tokenB: { b[$0] }, countA: a.count, countB: b.count).blocks()
  }

  @Test("The extension is that of the full matrix")
  func equalsFullMatrix() {
    var generator = SeededGenerator(seed: 52)
    for round in 0..<800 {
      let alphabet = UInt32.random(in: 2...6, using: &generator)
      func token() -> UInt32 {
        Int.random(in: 0..<12, using: &generator) == 0
          ? Token.wildcard : UInt32.random(in: 1...alphabet, using: &generator)
      }
      let a = (0..<Int.random(in: 0...40, using: &generator)).map { _ in token() }
      // Every other pair is related.
      let b =
        round % 2 == 0
        ? (0..<Int.random(in: 0...40, using: &generator)).map { _ in token() }
        : a.flatMap { kept -> [UInt32] in
          switch Int.random(in: 0..<10, using: &generator) {
          case 0: []
          case 1: [token()]
          case 2: [kept, token()]
          default: [kept]
          }
        }
      #expect(Self.extend(a, b) == Self.blocks(a, b), "\(a) \(b)")
    }
  }

  @Test("An extension passes an edit and stops where the texts part")
  func stopsAtTheEnd() {
    let a: [UInt32] = [1, 2, 3, 4, 5, 60, 7, 8, 9, 10] + (100..<140)
    let b: [UInt32] = [1, 2, 3, 4, 5, 61, 7, 8, 9, 10] + (200..<240)
    #expect(Self.extend(a, b) == [Block(a: 0, b: 0, length: 5), Block(a: 6, b: 6, length: 4)])
    #expect(Self.extend([], b).isEmpty && Self.extend(a, []).isEmpty)
    #expect(Self.extend([1], [2]).isEmpty)
  }

  @Test("Wildcards alone lead nowhere")
  func wildcardsAreNotMatched() {
    let wild = Array(repeating: Token.wildcard, count: 50)
    #expect(Self.extend(wild, wild).isEmpty)
    #expect(Self.extend(wild, Array(1...50)).isEmpty)
  }
}
