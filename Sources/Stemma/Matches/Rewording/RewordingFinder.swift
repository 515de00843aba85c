/// Finds passages of spaced languages that were shuffled, reworded, translated back or summarised, and joins them with
/// the passages that word chains found.
struct RewordingFinder {
  private static let chunkSize = 32

  /// The tokens of each text.
  let texts: [[UInt32]]
  /// For each text the number of its family of near-duplicates.
  let family: [Int]
  /// The sentences of each text.
  let sentences: [SentenceTerms]
  let threads: Int

  private struct Pair {
    var a: Int
    var b: Int
    var findings: Range<Int>
  }

  /// The findings with those of reworded passages, ordered as they came: by second text, first text and place.
  ///
  /// - Complexity: Near-linear in the size of the corpus; O(n log n) in the size of two texts for each candidate.
  func refined(_ findings: [PassageFinder.Finding]) async -> [PassageFinder.Finding] {
    guard sentences.count(where: { !$0.isEmpty }) > 1 else { return findings }
    let pairs = pairs(
      of: findings,
      candidates: await RewordingCandidates(
        texts: texts,
        family: family,
        sentences: sentences,
        threads: threads
      ).pairs()
    )
    let chunks = await ParallelChunks.map(count: pairs.count, chunk: Self.chunkSize, threads: threads) {
      range in
      var sums = TermSums()
      return range.flatMap { refined(pairs[$0], findings, &sums) }
    }
    return chunks.flatMap { $0 }
  }

  /// The candidates and the pairs that findings are of, in the order of these.
  private func pairs(of findings: [PassageFinder.Finding], candidates: [UInt64]) -> [Pair] {
    var pairs: [Pair] = []
    var next = 0
    func appendCandidates(before key: UInt64) {
      while next < candidates.count, candidates[next] < key {
        let candidate = candidates[next]
        pairs.append(Pair(a: Int(candidate & 0xFFFF_FFFF), b: Int(candidate >> 32), findings: 0..<0))
        next += 1
      }
    }
    var start = 0
    while start < findings.count {
      let first = findings[start]
      var end = start + 1
      while end < findings.count, findings[end].a == first.a, findings[end].b == first.b { end += 1 }
      let key = UInt64(first.b) << 32 | UInt64(first.a)
      appendCandidates(before: key)
      if next < candidates.count, candidates[next] == key { next += 1 }
      pairs.append(Pair(a: first.a, b: first.b, findings: start..<end))
      start = end
    }
    appendCandidates(before: UInt64.max)
    return pairs
  }

  private func refined(_ pair: Pair, _ findings: [PassageFinder.Finding], _ sums: inout TermSums)
    -> [PassageFinder.Finding]
  {
    let found = findings[pair.findings]
    guard pair.a != pair.b, !sentences[pair.a].isEmpty, !sentences[pair.b].isEmpty else {
      return Array(found)
    }
    let weights = SentenceWeights(sentences[pair.a], sentences[pair.b])
    var seeder = SentenceSeeder(weights)
    var boxFinder = BoxFinder(weights)
    let boxes = boxFinder.boxes(of: seeder.seeds())
    let merger = PassageMerger(weights: weights, tokensA: texts[pair.a], tokensB: texts[pair.b])
    let chains = found.filter { $0.class == .passage }.map(\.passage)
    guard !boxes.isEmpty || !chains.isEmpty else { return Array(found) }
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
