/// Finds what stands more than once in one text: titles, widgets, sentences and paragraphs.
///
/// Only the text itself counts. How common a wording is elsewhere says nothing about its standing twice here, so stock
/// phrases repeat like any other wording.
struct RepetitionFinder {
  /// The least share of equal columns in a repetition that differs in places.
  static let minimumIdentity = 0.8
  /// The most repetitions of one text that are told, the heaviest ones.
  static let maximumCount = 1_000
  /// Places of a seed that are tried as the earlier one: the first and the last few before.
  private static let maximumTried = 8
  /// The least score of a chain that is aligned: its ends and gaps hold further equal tokens.
  private static let minimumChain = 16.0

  private let tokens: [UInt32]
  private let lines: () -> (Int) -> Bool
  private lazy var startsLine = lines()

  /// - Parameters:
  ///   - tokens: The text.
  ///   - lines: Whether a token is the first of a line. Asked for rows only, where the borders of the repeated unit are
  ///     open.
  init(tokens: [UInt32], lines: @escaping () -> (Int) -> Bool) {
    self.tokens = tokens
    self.lines = lines
  }

  /// The repetitions, by later place; wording in more places than two is told by its first and each later one.
  ///
  /// A repetition is exact and of weight ``PassageRule/minimumRepetition``, or of weight ``PassageRule/minimumWeight``
  /// and nearly exact. O(n) for n tokens, but for the alignment of the latter.
  mutating func passages() -> [Passage] {
    let runs = runs()
    guard !runs.isEmpty else { return [] }
    var candidates = runs.compactMap { run -> (passage: Passage, isExact: Bool)? in
      let passage = exact(run)
      return passage.score >= Double(PassageRule.minimumRepetition) ? (passage, true) : nil
    }
    let links = runs.flatMap { exact($0).blocks.map { run($0.a, $0.b, $0.length) } }
      .sorted { ($0.b, $0.a) < ($1.b, $1.a) }
    let text = WeighedText(uniform: tokens)
    let aligner = PassageAligner(a: text, b: text, costs: .uniform, isSameText: true)
    var aligned = PassagePlaces()
    for chain in Chainer.chains(of: links, costs: .uniform, minimumScore: Self.minimumChain).flatMap(
      Self.piecesApart
    )
    where isWorthAligning(chain, besides: aligned) {
      guard var passage = aligner.passage(of: chain), passage.identity >= Self.minimumIdentity else {
        continue
      }
      passage.score = Double(weight(of: passage.blocks))
      guard passage.score >= Double(PassageRule.minimumWeight) else { continue }
      candidates.append((passage, false))
      aligned.add(passage)
    }
    return chosen(candidates.sorted { Self.rank($0.passage) < Self.rank($1.passage) })
  }

  /// Whether a chain may become a repetition that differs in places, and says something new. An alignment costs more
  /// than all that comes before it, and a hostile text has chains without end.
  private func isWorthAligning(_ chain: Chainer.Chain, besides aligned: PassagePlaces) -> Bool {
    guard chain.runs.count > 1, chain.score >= Self.minimumChain, let first = chain.runs.first,
      let last = chain.runs.last
    else { return false }
    let equal = chain.runs.reduce(0) { $0 + $1.length }
    let columns = max(last.endA - first.a, last.endB - first.b)
    return 2 * equal >= columns && !aligned.contains(coveringMostOf: first.b..<last.endB) { _ in true }
  }

  private static func rank(_ passage: Passage) -> (Double, Int, Int) {
    (-passage.score, passage.b.lowerBound, passage.a.lowerBound)
  }

  /// Those that say something new, of candidates with the heaviest first.
  private func chosen(_ candidates: [(passage: Passage, isExact: Bool)]) -> [Passage] {
    var exact = PassagePlaces()
    var inexact = PassagePlaces()
    for (passage, isExact) in candidates
    where !exact.contains(coveringMostOf: passage.b, where: { _ in true }) {
      let isTold = inexact.contains(coveringMostOf: passage.b) {
        !isExact || passage.a.overlapShare(with: $0.a) > 0.5
      }
      guard !isTold else { continue }
      if exact.passages.count + inexact.passages.count == Self.maximumCount { break }
      if isExact { exact.add(passage) } else { inexact.add(passage) }
    }
    return (exact.passages + inexact.passages).sorted {
      ($0.b.lowerBound, $0.a.lowerBound) < ($1.b.lowerBound, $1.a.lowerBound)
    }
  }

  // MARK: Runs

  /// Equal stretches at two places, ordered by the later one; none overlaps its own repetition.
  private mutating func runs() -> [Run] {
    let (previous, first) = earlierPlaces()
    var runs: [Run] = []
    // For each distance, where the last run at that distance ended.
    var ends: [Int: Int] = [:]
    // The last stretch that is one unit over and over: farther places inside of it say the same again.
    var row = 0..<0
    for place in tokens.indices where previous[place] >= 0 {
      var other = Int(previous[place])
      var tried = 0
      while other >= 0 {
        let isInRow = place < row.upperBound && other >= row.lowerBound
        if !isInRow, place >= ends[place - other, default: 0] {
          let length = equalTokens(other, place)
          ends[place - other] = place + length
          if length >= place - other { row = other..<place + length }
          append(from: other, to: place, length: length, to: &runs)
        }
        tried += 1
        if other == first[place] { break }
        other = tried < Self.maximumTried - 1 ? Int(previous[other]) : Int(first[place])
      }
    }
    return runs.sorted { ($0.b, $0.a) < ($1.b, $1.a) }
  }

  /// For each place the last and the first place before it with the same seed, -1 for none.
  private func earlierPlaces() -> (previous: [Int32], first: [Int32]) {
    let count = tokens.count
    var previous = [Int32](repeating: -1, count: count)
    var first = [Int32](repeating: -1, count: count)
    var hashes = [UInt64](repeating: 0, count: count)
    var size = 16
    while size < 2 * count { size *= 2 }
    var table = [Int32](repeating: -1, count: size)
    Seed.forEach(in: tokens) { start, _, hash in
      hashes[start] = hash
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while table[slot] >= 0, hashes[Int(table[slot])] != hash { slot = (slot + 1) & (size - 1) }
      let last = Int(table[slot])
      table[slot] = Int32(start)
      first[start] = last >= 0 ? first[last] : Int32(start)
      guard last >= 0 else { return }
      let distance = Seed.weight(of: tokens[last..<min(start, last + 2 * PassageRule.minimumRepetition)])
      // What returns at once is a row of equal signs, which does not repeat itself.
      previous[start] = distance < PassageRule.minimumRepetition ? previous[last] : Int32(last)
    }
    return (previous, first)
  }

  /// The number of equal tokens from two places on. A masked word equals itself in one text; a barrier nothing.
  private func equalTokens(_ a: Int, _ b: Int) -> Int {
    var length = 0
    while b + length < tokens.count, tokens[a + length] == tokens[b + length] { length += 1 }
    while length > 0, tokens[b + length - 1] == Token.wildcard { length -= 1 }
    return length
  }

  private mutating func append(from a: Int, to b: Int, length: Int, to runs: inout [Run]) {
    let distance = b - a
    guard length > distance else {
      if length > 0 { runs.append(run(a, b, length)) }
      return
    }
    // A row: its unit may begin anywhere in it, best where a line does.
    let starts = a...a + min(length - distance, distance - 1)
    let start =
      starts.first { startsLine($0) && startsLine($0 + distance) } ?? starts.first {
        startsLine($0 + distance)
      } ?? a
    var copy = start + distance
    while copy + distance <= b + length {
      runs.append(run(start, copy, distance))
      copy += distance
    }
  }

  private func run(_ a: Int, _ b: Int, _ length: Int) -> Run {
    Run(a: a, b: b, length: length, score: Double(Seed.weight(of: tokens[b..<b + length])))
  }

  // MARK: Passages

  /// The passage of one run: its blocks leave out masked words.
  private func exact(_ run: Run) -> Passage {
    var blocks: [Block] = []
    for offset in 0..<run.length where tokens[run.b + offset] != Token.wildcard {
      if let last = blocks.last, last.endB == run.b + offset {
        blocks[blocks.count - 1].length += 1
      } else {
        blocks.append(Block(a: run.a + offset, b: run.b + offset, length: 1))
      }
    }
    return Passage(blocks: blocks, score: run.score, identity: 1)
  }

  private func weight(of blocks: [Block]) -> Int {
    blocks.reduce(0) { $0 + Seed.weight(of: tokens[$1.b..<$1.endB]) }
  }

  /// A chain cut where its earlier side would run into its later one: wording that returns at equal distances chains
  /// with its own repetitions.
  private static func piecesApart(_ chain: Chainer.Chain) -> [Chainer.Chain] {
    var pieces: [Chainer.Chain] = []
    for run in chain.runs {
      if let first = pieces.last?.runs.first, run.endA <= first.b {
        pieces[pieces.count - 1].runs.append(run)
        pieces[pieces.count - 1].score += run.score
      } else {
        pieces.append(Chainer.Chain(runs: [run], score: run.score))
      }
    }
    return pieces
  }
}
