import Stemma
import StemmaTestSupport
import Testing

@Suite("The extension of an alignment")
struct ExtensionTests {
  typealias Values = (a: Surprisals, b: Surprisals)

  /// The same by a full matrix: a cell counts if it lies in the band and not too far below the best one of the rows before.
  static func outcome(_ a: [UInt32], _ b: [UInt32], _ values: Values, _ costs: AlignmentCosts)
    -> Extension.Outcome
  {
    struct Cell: Hashable {
      var i: Int
      var j: Int
    }
    let (mismatch, gap) = (Int(costs.mismatch), Int(costs.gap))
    var scores: [Cell: Int] = [:]
    var origins: [Cell: Cell] = [:]
    var best = 0
    var end = Cell(i: 0, j: 0)
    for i in 0...a.count {
      let least = best - Int(costs.drop)
      for j in 0...b.count where abs(i - j) <= Extension.band {
        let cell = Cell(i: i, j: j)
        if i == 0 {
          // Wildcards are free from the first row on.
          if j * gap <= Int(costs.drop) { scores[cell] = -j * gap }
          if j > 0 { origins[cell] = Cell(i: 0, j: j - 1) }
          continue
        }
        var candidates: [(score: Int, from: Cell)] = []
        func offer(_ cell: Cell, _ gain: Int) {
          if let score = scores[cell] { candidates.append((score + gain, cell)) }
        }
        let isWildA = a[i - 1] == Token.wildcard
        let isWildB = j > 0 && b[j - 1] == Token.wildcard
        if j > 0 {
          let equal = Int(min(values.a.values[i - 1], values.b.values[j - 1]))
          offer(
            Cell(i: i - 1, j: j - 1),
            isWildA || isWildB ? 0 : a[i - 1] == b[j - 1] ? equal : -mismatch
          )
        }
        offer(Cell(i: i - 1, j: j), isWildB ? 0 : -gap)
        if j > 0 { offer(Cell(i: i, j: j - 1), isWildA ? 0 : -gap) }
        // Of equal scores the first one offered.
        let top = candidates.map(\.score).max() ?? .min
        guard top >= least, let first = candidates.first(where: { $0.score == top }) else { continue }
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
    while cell.i > 0, let origin = origins[cell] {
      if origin == Cell(i: cell.i - 1, j: cell.j - 1), a[origin.i] == b[origin.j],
        a[origin.i] != Token.wildcard
      {
        pairs.append(origin)
      }
      cell = origin
    }
    var outcome = Extension.Outcome(blocks: [], score: Double(best) / 16)
    for pair in pairs.reversed() {
      if let last = outcome.blocks.last, last.endA == pair.i, last.endB == pair.j {
        outcome.blocks[outcome.blocks.count - 1].length += 1
      } else {
        outcome.blocks.append(Block(a: pair.i, b: pair.j, length: 1))
      }
    }
    return outcome
  }

  /// To the right from the beginning of both texts.
  static func extend(
    _ a: [UInt32],
    _ b: [UInt32],
    _ values: Values? = nil,
    _ costs: AlignmentCosts = .uniform
  )
    -> Extension.Outcome
  {
    let values = values ?? (Surprisals(uniform: a), Surprisals(uniform: b))
    return Extension(
      a: WeighedText(tokens: a, surprisals: values.a),
      b: WeighedText(tokens: b, surprisals: values.b),
      costs: costs
    )
    .outcome(.right, a: 0, b: 0, countA: a.count, countB: b.count)
  }

  /// To the left from the end of both texts turned round, seen from there.
  static func extendLeft(_ a: [UInt32], _ b: [UInt32], _ values: Values, _ costs: AlignmentCosts)
    -> Extension.Outcome
  {
    func turned(_ tokens: [UInt32], _ values: Surprisals) -> WeighedText {
      WeighedText(tokens: tokens.reversed(), surprisals: Surprisals(values: values.values.reversed()))
    }
    var outcome = Extension(a: turned(a, values.a), b: turned(b, values.b), costs: costs)
      .outcome(.left, a: a.count, b: b.count, countA: a.count, countB: b.count)
    outcome.blocks = outcome.blocks.reversed().map {
      Block(a: a.count - $0.endA, b: b.count - $0.endB, length: $0.length)
    }
    return outcome
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
      let values = (
        RunCollectorTests.surprisals(a.count, using: &generator),
        RunCollectorTests.surprisals(b.count, using: &generator)
      )
      for costs in [AlignmentCosts.uniform, .informed] {
        let expected = Self.outcome(a, b, values, costs)
        #expect(Self.extend(a, b, values, costs) == expected, "\(a) \(b)")
        #expect(Self.extendLeft(a, b, values, costs) == expected, "\(a) \(b)")
      }
    }
  }

  @Test("An extension passes an edit and stops where the texts part")
  func stopsAtTheEnd() {
    let a: [UInt32] = [1, 2, 3, 4, 5, 60, 7, 8, 9, 10] + (100..<140)
    let b: [UInt32] = [1, 2, 3, 4, 5, 61, 7, 8, 9, 10] + (200..<240)
    let expected = [Block(a: 0, b: 0, length: 5), Block(a: 6, b: 6, length: 4)]
    #expect(Self.extend(a, b) == Extension.Outcome(blocks: expected, score: 8))
    for (a, b) in [([], b), (a, []), ([1], [2])] { #expect(Self.extend(a, b) == Extension.Outcome()) }
  }

  @Test(
    "A long extension is found whole: there is room for its steps, and its score leaves the small numbers"
  )
  func longExtension() {
    var generator = SeededGenerator(seed: 57)
    let a = PassageFinderTests.text(30_000, using: &generator)
    let b = a.enumerated().map { $0.offset % 9 == 8 ? 1 : $0.element }
    let outcome = Self.extend(a, b)
    #expect(outcome.score == Double(30_000 - 2 * 3_333))
    #expect(outcome.blocks.last.map(\.endA) == 30_000)
    #expect(outcome.blocks.allSatisfy { Array(a[$0.a..<$0.endA]) == Array(b[$0.b..<$0.endB]) })
  }

  @Test("Wildcards alone lead nowhere")
  func wildcardsAreNotMatched() {
    let wild = Array(repeating: Token.wildcard, count: 50)
    #expect(Self.extend(wild, wild) == Extension.Outcome())
    #expect(Self.extend(wild, Array(1...50)) == Extension.Outcome())
  }
}
