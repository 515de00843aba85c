/// Finds passages of spaced languages that were shuffled, reworded, translated back or summarised, and joins them with
/// the passages that word chains found.
struct RewordingFinder: Sendable {
  /// Pairs of few or short texts are all looked at: at most this many tokens, a text counted again for each pair.
  private static let exhaustiveTokens = 1 << 23
  /// The least weight of rare pairs of words in a box: what many texts say in like words is no evidence.
  private static let minimumEvidence: Float = 1

  /// The tokens of each text.
  private let texts: TextTokens
  /// The sentences of each text; empty if there are none to compare.
  private let sentences: [SentenceTerms]
  /// The pairs that may share a reworded passage, each `second text << 32 | first text`, ascending.
  private let candidates: [UInt64]
  /// The rare pairs of words; nil where all pairs of texts are looked at.
  private let index: WordPairIndex?
  /// For each text the number of its family: near-duplicates have nothing that only a reworded passage explains.
  private let family: [Int]

  private struct Pair {
    var a: Int
    var b: Int
    var findings: Range<Int>
  }

  /// Looks for pairs of texts that may share a reworded passage. Near-linear in the size of the corpus.
  ///
  /// - Parameters:
  ///   - texts: The tokens of each text.
  ///   - family: For each text the number of its family of near-duplicates.
  ///   - sentences: The sentences of each text.
  ///   - threads: The most tasks at the same time.
  init(texts: TextTokens, family: [Int], sentences: [SentenceTerms], threads: Int) async {
    self.texts = texts
    self.family = family
    let included = sentences.indices.filter { !sentences[$0].isEmpty }
    self.sentences = included.count > 1 ? sentences : []
    let tokens = included.reduce(0) { $0 + texts.starts[$1].count }
    if included.count <= 2 || tokens <= Self.exhaustiveTokens / (included.count - 1) {
      index = nil
      candidates = included.indices.flatMap { second in
        included[..<second].map { UInt64(included[second]) << 32 | UInt64($0) }
      }
    } else {
      let pairs = WordPairIndex(texts: texts, family: family, included: included)
      index = pairs
      candidates = await RewordingCandidates(index: pairs, textCount: texts.count, threads: threads).pairs()
    }
  }

  /// The findings of some texts with those of reworded passages, ordered as they came: by second text, first text and
  /// place. O(n log n) in the size of two texts for each candidate.
  ///
  /// - Parameters:
  ///   - findings: All findings of which one of the texts is the second.
  ///   - range: The texts.
  func refined(_ findings: [PassageFinder.Finding], of range: Range<Int>) -> [PassageFinder.Finding] {
    guard !sentences.isEmpty else { return findings }
    let pairs = pairs(
      of: findings,
      candidates: candidates[first(from: range.lowerBound)..<first(from: range.upperBound)]
    )
    var sums = TermSums()
    var result: [PassageFinder.Finding] = []
    var next = 0
    for pair in pairs {
      result += findings[next..<pair.findings.lowerBound]
      result += refined(pair, findings, &sums)
      next = pair.findings.upperBound
    }
    return result + findings[next...]
  }

  /// The first candidate of a text or a later one. O(log n).
  private func first(from text: Int) -> Int {
    var low = 0
    var high = candidates.count
    while low < high {
      let middle = (low + high) / 2
      if Int(candidates[middle] >> 32) < text { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The candidates and the pairs of texts with sentences that findings are of, each with the place of its findings.
  private func pairs(of findings: [PassageFinder.Finding], candidates: ArraySlice<UInt64>) -> [Pair] {
    var pairs: [Pair] = []
    var next = candidates.startIndex
    func append(_ pair: Pair) {
      if family[pair.a] != family[pair.b] { pairs.append(pair) }
    }
    func appendCandidates(before key: UInt64, at place: Int) {
      while next < candidates.endIndex, candidates[next] < key {
        let candidate = candidates[next]
        append(Pair(a: Int(candidate & 0xFFFF_FFFF), b: Int(candidate >> 32), findings: place..<place))
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
      if next < candidates.endIndex, candidates[next] == key { next += 1 }
      guard first.a != first.b, !sentences[first.a].isEmpty, !sentences[first.b].isEmpty else { continue }
      append(Pair(a: first.a, b: first.b, findings: start..<end))
    }
    appendCandidates(before: UInt64.max, at: findings.count)
    return pairs
  }

  private func refined(_ pair: Pair, _ findings: [PassageFinder.Finding], _ sums: inout TermSums)
    -> [PassageFinder.Finding]
  {
    let found = findings[pair.findings]
    guard !isExplained(pair, by: found) else { return Array(found) }
    let weights = SentenceWeights(sentences[pair.a], sentences[pair.b])
    var seeder = SentenceSeeder(weights)
    var boxFinder = BoxFinder(weights)
    let boxes = boxFinder.boxes(of: seeder.seeds()).filter { box in
      guard let index else { return true }
      let a = weights.a.tokens(of: box.a)
      let b = weights.b.tokens(of: box.b)
      return index.sharedWeight(pair.a, a, pair.b, b) >= Self.minimumEvidence
    }
    let chains = found.filter { $0.class == .passage }.map(\.passage)
    guard !boxes.isEmpty || !chains.isEmpty else { return Array(found) }
    let merger = PassageMerger(weights: weights, tokensA: texts[pair.a], tokensB: texts[pair.b])
    let passages = merger.passages(chains: chains, boxes: boxes, sums: &sums)
    let formulae = found.filter { $0.class == .formula }
    return passages.map { PassageFinder.Finding(a: pair.a, b: pair.b, passage: $0, class: .passage) }
      + withoutReworded(formulae, passages)
  }

  /// Whether the passages that word chains found make the one text a version of the other: what else they share is
  /// not reworded.
  private func isExplained(_ pair: Pair, by found: ArraySlice<PassageFinder.Finding>) -> Bool {
    let passages = found.filter { $0.class == .passage }.map(\.passage)
    let inA = passages.reduce(0) { $0 + $1.a.count }
    let inB = passages.reduce(0) { $0 + $1.b.count }
    return inA * 2 >= texts.starts[pair.a].count && inB * 2 >= texts.starts[pair.b].count
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
