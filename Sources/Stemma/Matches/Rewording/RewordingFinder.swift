/// Finds passages of spaced languages that were shuffled, reworded, translated back or summarised, and joins them with
/// the passages that word chains found.
struct RewordingFinder {
  /// Pairs of few or short texts are all looked at: at most this many tokens, a text counted again for each pair.
  static let exhaustiveTokens = 1 << 23
  /// The least weight of rare pairs of words in a box: what many texts say in like words is no evidence.
  static let minimumEvidence: Float = 1
  private static let chunkSize = 32

  /// The tokens of each text.
  let texts: [[UInt32]]
  /// For each text the number of its family of near-duplicates.
  let family: [Int]
  /// The sentences of each text.
  let sentences: [SentenceTerms]
  let threads: Int

  /// A pair of texts that is looked at, and what word chains found in it.
  private struct Pair {
    var a: Int
    var b: Int
    var findings: Range<Int>
  }

  /// The findings with those of reworded passages, ordered as they came: by second text, first text and place.
  ///
  /// - Complexity: Near-linear in the size of the corpus; O(n log n) in the size of two texts for each candidate.
  func refined(_ findings: [PassageFinder.Finding]) async -> [PassageFinder.Finding] {
    let included = texts.indices.filter { !sentences.isEmpty && !sentences[$0].isEmpty }
    guard included.count > 1 else { return findings }
    var index: WordPairIndex?
    let candidates: [UInt64]
    if isSmall(included) {
      candidates = included.indices.flatMap { second in
        included[..<second].map { UInt64(included[second]) << 32 | UInt64($0) }
      }
    } else {
      let pairs = WordPairIndex(texts: texts, family: family, included: included)
      candidates = await RewordingCandidates(index: pairs, textCount: texts.count, threads: threads).pairs()
      index = pairs
    }
    let pairs = pairs(of: findings, candidates: candidates)
    let chunks = await ParallelChunks.map(count: pairs.count, chunk: Self.chunkSize, threads: threads) {
      [index] range in
      var sums = TermSums()
      return range.map { refined(pairs[$0], findings, index: index, &sums) }
    }
    var result: [PassageFinder.Finding] = []
    var next = 0
    for (pair, found) in zip(pairs, chunks.joined()) {
      result += findings[next..<pair.findings.lowerBound]
      result += found
      next = pair.findings.upperBound
    }
    return result + findings[next...]
  }

  /// Whether all pairs of texts may be looked at.
  private func isSmall(_ included: [Int]) -> Bool {
    let tokens = included.reduce(0) { $0 + texts[$1].count }
    return included.count == 2 || tokens <= Self.exhaustiveTokens / (included.count - 1)
  }

  /// The candidates and the pairs of texts with sentences that findings are of, each with the place of its findings.
  private func pairs(of findings: [PassageFinder.Finding], candidates: [UInt64]) -> [Pair] {
    var pairs: [Pair] = []
    var next = 0
    func appendCandidates(before key: UInt64, at place: Int) {
      while next < candidates.count, candidates[next] < key {
        let candidate = candidates[next]
        pairs.append(
          Pair(a: Int(candidate & 0xFFFF_FFFF), b: Int(candidate >> 32), findings: place..<place)
        )
        next += 1
      }
    }
    var start = 0
    while start < findings.count {
      let first = findings[start]
      var end = start + 1
      while end < findings.count, findings[end].a == first.a, findings[end].b == first.b { end += 1 }
      defer { start = end }
      let key = UInt64(first.b) << 32 | UInt64(first.a)
      appendCandidates(before: key, at: start)
      if next < candidates.count, candidates[next] == key { next += 1 }
      guard first.a != first.b, !sentences[first.a].isEmpty, !sentences[first.b].isEmpty else { continue }
      pairs.append(Pair(a: first.a, b: first.b, findings: start..<end))
    }
    appendCandidates(before: UInt64.max, at: findings.count)
    return pairs
  }

  private func refined(
    _ pair: Pair,
    _ findings: [PassageFinder.Finding],
    index: WordPairIndex?,
    _ sums: inout TermSums
  ) -> [PassageFinder.Finding] {
    let found = findings[pair.findings]
    let weights = SentenceWeights(sentences[pair.a], sentences[pair.b])
    var seeder = SentenceSeeder(weights)
    var boxFinder = BoxFinder(weights)
    var boxes = boxFinder.boxes(of: seeder.seeds())
    if let index {
      boxes.removeAll { box in
        let a = weights.a.tokens(of: box.a)
        let b = weights.b.tokens(of: box.b)
        return index.sharedWeight(pair.a, a, pair.b, b) < Self.minimumEvidence
      }
    }
    let chains = found.filter { $0.class == .passage }.map(\.passage)
    guard !boxes.isEmpty || !chains.isEmpty else { return Array(found) }
    let merger = PassageMerger(weights: weights, tokensA: texts[pair.a], tokensB: texts[pair.b])
    let passages = merger.passages(chains: chains, boxes: boxes, sums: &sums)
    let formulae = found.filter { $0.class == .formula }
    return passages.map { PassageFinder.Finding(a: pair.a, b: pair.b, passage: $0, class: .passage) }
      + withoutReworded(formulae, passages)
  }

  /// Leaves out stock wording that is part of a passage.
  private func withoutReworded(_ formulae: [PassageFinder.Finding], _ passages: [Passage])
    -> [PassageFinder.Finding]
  {
    guard !formulae.isEmpty else { return [] }
    var places = PassagePlaces()
    for passage in passages { places.add(passage) }
    return formulae.filter { formula in
      !places.contains(overlapping: formula.passage.b) { $0.a.overlaps(formula.passage.a) }
    }
  }
}
