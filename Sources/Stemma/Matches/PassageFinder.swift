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
  private let plan: MemoryPlan

  /// Creates a finder.
  ///
  /// - Parameters:
  ///   - threads: The most tasks at the same time.
  ///   - stockPhrases: Wording that is not evidence of copying, as folded tokens.
  ///   - plan: How much memory to take.
  package init(threads: Int, stockPhrases: [[UInt32]], plan: MemoryPlan = .unlimited) {
    self.threads = threads
    self.plan = plan
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
  ///   - unit: For each text what counts once where wording is counted; nil for its family.
  ///   - startsLine: For a text, whether a token is the first of a line; asked for at most once for a text.
  ///   - sentences: The sentences of each text, to find what was reworded too; or none.
  ///   - consume: Called with the passages of some texts after those of the texts before them.
  package func find(
    in texts: TextTokens,
    family: [Int],
    unit: [Int]? = nil,
    startsLine: @escaping @Sendable (_ text: Int) -> (_ token: Int) -> Bool = { _ in { _ in false } },
    sentences: [SentenceTerms] = [],
    consume: ([Finding]) -> Void
  ) async {
    let unit = unit ?? family
    let rule = PassageRule(unitCount: Set(unit).count, tokenCount: texts.starts.total)
    let surprisals = await surprisals(of: texts, unit: unit, rule: rule)
    let index = await SeedIndexBuilder(
      texts: texts,
      family: family,
      sampling: SeedSampling(tokens: texts.starts.total),
      plan: plan
    ).index(threads: threads)
    let rewording = await RewordingFinder(
      texts: texts,
      family: family,
      sentences: sentences,
      threads: threads
    )
    var formulae: [Finding] = []
    if !rule.isSmallCorpus {
      formulae = FormulaFinder(texts: texts, family: family, index: index).findings { text, other, block in
        Surprisals.shared(
          Surprisals(values: surprisals[text]),
          Surprisals(values: surprisals[other]),
          at: block
        )
      }
      formulae.sort(by: Self.precedes)
    }
    var formula = 0
    var seen: [ArraySlice<UInt32>: Int] = [:]
    // Each task counts in an array with a place for each text, so there are 64 tasks at most.
    let chunk = max(Self.chunkSize, texts.count / 64)
    var starts = stride(from: 0, to: texts.count, by: chunk).makeIterator()
    await OrderedTasks.run(threads: threads) {
      starts.next()
    } process: { start in
      var collector = AnchorCollector(index: index, textCount: texts.count)
      let range = start..<min(start + chunk, texts.count)
      let found = range.flatMap { text in
        let shared = findings(of: text, collector: &collector, rule: rule) {
          WeighedText(tokens: texts[$0], surprisals: Surprisals(values: surprisals[$0]))
        }
        var repetitions = RepetitionFinder(tokens: texts[text]) { startsLine(text) }
        return shared
          + repetitions.passages().map { Finding(a: text, b: text, passage: $0, class: .passage) }
      }
      return (range.upperBound, rewording.refined(found, of: range))
    } consume: { (end: Int, found: [Finding]) in
      if rule.isSmallCorpus {
        consume(thinned(found, texts: texts, seen: &seen))
      } else {
        let first = formula
        while formula < formulae.count, formulae[formula].b < end { formula += 1 }
        consume(merged(found, formulae: formulae[first..<formula]))
      }
    }
  }

  /// The passages of texts in memory.
  package func findings(in texts: [[UInt32]], family: [Int]) async -> [Finding] {
    var findings: [Finding] = []
    await find(in: TextTokens(texts), family: family) { findings += $0 }
    return findings
  }

  /// How surprising the tokens of each text are: the values of ``Surprisals``.
  private func surprisals(of texts: TextTokens, unit: [Int], rule: PassageRule) async -> ByteTable {
    let counts = rule.isSmallCorpus ? nil : NgramCounts(tokenCount: texts.starts.total)
    if let counts {
      for text in (0..<texts.count).sorted(by: { (unit[$0], $0) < (unit[$1], $1) }) {
        counts.add(texts[text], unit: unit[text])
      }
    }
    let model = SurprisalModel(counts: counts, unitCount: rule.unitCount, stock: stock)
    var table = ByteTable(storage: plan.storage(for: texts.starts.total, share: 8))
    var starts = stride(from: 0, to: texts.count, by: Self.chunkSize).makeIterator()
    await OrderedTasks.run(threads: threads) {
      starts.next()
    } process: { start in
      (start..<min(start + Self.chunkSize, texts.count)).map { model.surprisals(of: texts[$0]).values }
    } consume: {
      for values in $0 { table.append(values) }
    }
    return table
  }

  /// The passages that two texts share, without the rest of a corpus, every token counting in full. O(n log n).
  package func passages(_ a: [UInt32], _ b: [UInt32]) -> [Passage] { PairFinder(b).passages(from: a) }

  private func findings(
    of text: Int,
    collector: inout AnchorCollector,
    rule: PassageRule,
    texts: (Int) -> WeighedText
  ) -> [Finding] {
    // In a small corpus short wording is of interest too: nothing else tells that it is stock.
    let minimum = rule.isSmallCorpus ? 0 : rule.requiredChain
    let b = texts(text)
    let costs = rule.costs(of: b)
    return collector.shared(of: text, b, minimum: minimum).flatMap { shared in
      let pair = PairAlignment(texts(shared.other), b, costs: costs, rule: rule)
      let runs = pair.runs(of: shared.anchors)
      let passages = pair.passages(of: runs)
      let formulae = rule.isSmallCorpus ? pair.formulae(of: runs, outside: passages) : []
      return pair.joined(passages.passages).map {
        Finding(a: shared.other, b: text, passage: $0, class: .passage)
      } + formulae.map { Finding(a: shared.other, b: text, passage: $0, class: .formula) }
    }
  }

  /// Adds the formulae of texts that share no passage.
  private func merged(_ findings: [Finding], formulae: ArraySlice<Finding>) -> [Finding] {
    let pairs = Set(findings.map { UInt64($0.a) << 32 | UInt64($0.b) })
    let added = formulae.filter { !pairs.contains(UInt64($0.a) << 32 | UInt64($0.b)) }
    return (findings + added).sorted(by: Self.precedes)
  }

  private static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    (left.b, left.a, left.passage.b.lowerBound, left.passage.a.lowerBound)
      < (right.b, right.a, right.passage.b.lowerBound, right.passage.a.lowerBound)
  }

  /// Leaves a few examples of each formula: what everybody writes stands in too many pairs to list.
  ///
  /// - Parameter seen: How often each wording came so far.
  private func thinned(
    _ findings: [Finding],
    texts: TextTokens,
    seen: inout [ArraySlice<UInt32>: Int]
  ) -> [Finding] {
    findings.filter { finding in
      guard finding.class == .formula else { return true }
      let wording = texts[finding.b, finding.passage.b]
      let count = seen[wording, default: 0]
      guard count < Self.examplesOfFormula, count > 0 || seen.count < Self.maximumFormulae else {
        return false
      }
      seen[wording] = count + 1
      return true
    }
  }
}
