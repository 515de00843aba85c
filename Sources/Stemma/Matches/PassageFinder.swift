/// Finds the passages that texts share, all against all, and those that repeat inside one text.
package struct PassageFinder: Sendable {
  /// A passage or formula found in two texts.
  package struct Finding: Sendable, Hashable {
    /// The index of the first text; lower than `b`, or equal for a repetition inside a text.
    package var a: Int
    /// The index of the second text.
    package var b: Int
    package var passage: Passage
    package var `class`: Match.Class
  }

  /// Examples kept of each wording of a formula.
  private static let examplesOfFormula = FormulaFinder.examples
  /// Distinct wordings of formulae that are noted in one corpus.
  private static let maximumFormulae = 10_000
  /// Texts that one task looks at; part of the answer's order, so it must not depend on the machine.
  private static let chunkSize = 64

  private let threads: Int
  private let stock: Set<UInt64>

  /// Creates a finder.
  ///
  /// - Parameters:
  ///   - threads: The most tasks at the same time.
  ///   - stockPhrases: Wording that is not evidence of copying, as folded tokens.
  package init(threads: Int, stockPhrases: [[UInt32]]) {
    self.threads = threads
    var seeds: Set<UInt64> = []
    for phrase in stockPhrases { Seed.forEach(in: phrase) { _, _, hash in seeds.insert(hash) } }
    stock = seeds
  }

  /// The passages, ordered by second text, first text and place. Near-linear in the number of tokens: a seed that
  /// stands in more than ``SeedIndex/maximumPlaces`` places is not followed.
  ///
  /// - Parameters:
  ///   - texts: The tokens of each text; equal texts should be given once.
  ///   - family: For each text the number of its family of near-duplicates, which counts once as evidence of
  ///     frequency.
  ///   - sentences: The sentences of each text, to find what was reworded too; or none.
  package func findings(in texts: [[UInt32]], family: [Int], sentences: [SentenceTerms] = []) async
    -> [Finding]
  {
    let rule = PassageRule(familyCount: Set(family).count)
    let index = SeedIndex(texts: texts, family: family, rarity: rule.rarity(families:), stock: stock)
    // Each task counts in an array with a place for each text, so there are 64 tasks at most.
    let chunks = await ParallelChunks.map(
      count: texts.count,
      chunk: max(Self.chunkSize, texts.count / 64),
      threads: threads
    ) { range in
      var collector = AnchorCollector(index: index, textCount: texts.count)
      return range.flatMap { findings(of: $0, in: texts, collector: &collector, rule: rule) }
    }
    let found = await RewordingFinder(texts: texts, family: family, sentences: sentences, threads: threads)
      .refined(chunks.flatMap { $0 })
    if rule.isSmallCorpus { return thinned(found, texts: texts) }
    let formulae = FormulaFinder(texts: texts, family: family, index: index).findings()
    return merged(found, formulae: formulae)
  }

  /// The passages that two texts share, without the rest of a corpus, every seed counting in full. O(n log n).
  package func passages(_ a: [UInt32], _ b: [UInt32]) -> [Passage] {
    let rule = PassageRule(familyCount: PassageRule.smallCorpus)
    let index = SeedIndex(texts: [a, b], family: [0, 1], rarity: { _ in 1 }, stock: [])
    var collector = AnchorCollector(index: index, textCount: 2)
    return findings(of: 1, in: [a, b], collector: &collector, rule: rule)
      .filter { $0.a == 0 && $0.class == .passage }
      .map(\.passage)
  }

  private func findings(
    of text: Int,
    in texts: [[UInt32]],
    collector: inout AnchorCollector,
    rule: PassageRule
  ) -> [Finding] {
    // In a small corpus short wording is of interest too: nothing else tells that it is stock.
    let minimum = rule.isSmallCorpus ? 0 : Float(rule.requiredScore)
    return collector.shared(of: text, minimum: minimum).flatMap { shared in
      let runs = RunCollector.runs(of: shared.anchors, b: texts[text])
      return shared.other == text
        ? repetitions(in: text, runs: runs, tokens: texts[text], rule: rule)
        : pairFindings(a: shared.other, b: text, runs: runs, texts: texts, rule: rule)
    }
  }

  private func pairFindings(
    a: Int,
    b: Int,
    runs: [Run],
    texts: [[UInt32]],
    rule: PassageRule
  ) -> [Finding] {
    let aligner = PassageAligner(a: texts[a], b: texts[b])
    var accepted = PassagePlaces()
    for chain in Chainer.chains(of: runs, minimumScore: rule.requiredScore) {
      guard let passage = aligner.passage(of: chain), rule.accepts(passage, b: texts[b]) else { continue }
      // The extension of one passage may run over a chain that was cut off from it.
      let isRepeated = accepted.contains(coveringMostOf: passage.b) {
        passage.a.overlapShare(with: $0.a) > 0.5
      }
      if !isRepeated { accepted.add(passage) }
    }
    var formulae: [Run] = []
    for run in runs
    where rule.isSmallCorpus
      && Seed.weight(of: texts[b][run.b..<run.endB]) >= PassageRule.minimumFormula
    {
      let isPassage = accepted.contains(overlapping: run.b..<run.endB) { $0.a.overlaps(run.a..<run.endA) }
      guard !isPassage else { continue }
      // Of runs that overlap the longest: a row of equal signs has one on each diagonal.
      if let last = formulae.last, run.b < last.endB {
        if run.length > last.length { formulae[formulae.count - 1] = run }
      } else {
        formulae.append(run)
      }
    }
    let ordered = Self.ordered(accepted.passages)
    return ordered.map { Finding(a: a, b: b, passage: $0, class: .passage) }
      + formulae.map { run in
        let block = Block(a: run.a, b: run.b, length: run.length)
        let passage = Passage(blocks: [block], score: run.score, identity: 1)
        return Finding(a: a, b: b, passage: passage, class: .formula)
      }
  }

  private func repetitions(in text: Int, runs: [Run], tokens: [UInt32], rule: PassageRule) -> [Finding] {
    let aligner = PassageAligner(a: tokens, b: tokens, isSameText: true)
    let minimum = Double(PassageRule.minimumRepetition)
    // A stretch that overlaps its own repetition (a row of equal signs) says nothing.
    let apart = runs.compactMap { run -> Run? in
      let length = min(run.length, run.b - run.a)
      guard length > 0 else { return nil }
      return Run(
        a: run.a,
        b: run.b,
        length: length,
        score: run.score * Double(length) / Double(run.length)
      )
    }
    var accepted = PassagePlaces()
    for chain in Chainer.chains(of: apart, minimumScore: minimum).flatMap(Self.piecesApart) {
      guard chain.score >= minimum, let passage = aligner.passage(of: chain),
        rule.acceptsRepetition(passage, tokens: tokens)
      else { continue }
      // A wording that stands in three places is told by its first and each later one.
      if !accepted.contains(coveringMostOf: passage.b, where: { _ in true }) { accepted.add(passage) }
    }
    return Self.ordered(accepted.passages).map { Finding(a: text, b: text, passage: $0, class: .passage) }
  }

  /// A chain in one text, cut where its earlier side would run into its later one: wording that returns at equal
  /// distances chains with its own repetitions.
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

  private static func ordered(_ passages: [Passage]) -> [Passage] {
    passages.sorted { ($0.b.lowerBound, $0.a.lowerBound) < ($1.b.lowerBound, $1.a.lowerBound) }
  }

  /// Adds the formulae of texts that share no passage.
  private func merged(_ findings: [Finding], formulae: [Finding]) -> [Finding] {
    let pairs = Set(findings.map { UInt64($0.a) << 32 | UInt64($0.b) })
    let added = formulae.filter { !pairs.contains(UInt64($0.a) << 32 | UInt64($0.b)) }
    return (findings + added).sorted { left, right in
      (left.b, left.a, left.passage.b.lowerBound, left.passage.a.lowerBound)
        < (right.b, right.a, right.passage.b.lowerBound, right.passage.a.lowerBound)
    }
  }

  /// Leaves a few examples of each formula: what everybody writes stands in too many pairs to list.
  private func thinned(_ findings: some Sequence<Finding>, texts: [[UInt32]]) -> [Finding] {
    var seen: [ArraySlice<UInt32>: Int] = [:]
    return findings.filter { finding in
      guard finding.class == .formula else { return true }
      let wording = texts[finding.b][finding.passage.b]
      let count = seen[wording, default: 0]
      guard count < Self.examplesOfFormula, count > 0 || seen.count < Self.maximumFormulae else {
        return false
      }
      seen[wording] = count + 1
      return true
    }
  }
}

extension Range where Bound == Int {
  /// The share of this range that another one covers, 0...1.
  func overlapShare(with other: Range<Int>) -> Double {
    guard !isEmpty else { return 0 }
    return Double(clamped(to: other).count) / Double(count)
  }
}
