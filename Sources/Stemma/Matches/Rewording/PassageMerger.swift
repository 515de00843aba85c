/// Makes one list of passages of what word chains and boxes of sentences found in a pair of texts.
///
/// A chain knows exact ends, a box knows what was reworded. Where both found the same place one passage is reported. It
/// ends with the chain where the chain ends in the outermost sentence of the box, or is nearly verbatim, and what the
/// box has beyond shares little; elsewhere it ends with the box.
struct PassageMerger {
  /// The least identity of a chain that no box supports.
  static let minimumIdentity = 0.7
  /// The fewest words of a chain that no box supports.
  static let fewestWords = 14
  /// A chain of fewer words counts at its best place only.
  static let repeatedWords = 60
  /// A chain of at least this identity tells the ends of a box.
  static let verbatim = 0.95
  /// The least share of common stems beyond the end of a chain that keeps the end of the box.
  static let minimumShare = 0.2

  private struct Stretch {
    var a: Range<Int>
    var b: Range<Int>
    var similarity: Double
    var score: Double
    /// The only chain in it.
    var chain: Passage?
  }

  let weights: SentenceWeights
  let tokensA: [UInt32]
  let tokensB: [UInt32]

  /// The passages, by place in the second text, then in the first. O(n log n).
  func passages(chains: [Passage], boxes: [SentenceBox], sums: inout TermSums) -> [Passage] {
    var rest = chains.filter { !isWorded($0) }
    let worded = withoutRepeats(
      chains.filter(isWorded).sorted {
        ($1.score, $0.b.lowerBound, $0.a.lowerBound) < ($0.score, $1.b.lowerBound, $1.a.lowerBound)
      }
    )
    let owners = owners(of: worded, boxes: boxes)
    var chainsOf = [[Passage]](repeating: [], count: boxes.count)
    for (chain, owner) in zip(worded, owners) {
      if let owner { chainsOf[owner].append(chain) }
    }
    let stretches = joined(
      zip(boxes, chainsOf).map { stretch(of: $0, chains: $1, sums: &sums) }
    )
    let lonely = zip(worded, owners).filter { $0.1 == nil }.map(\.0)
    rest += unsupported(lonely, beside: stretches)
    let found = stretches.compactMap { stretch -> Passage? in
      if let chain = stretch.chain, chain.a == stretch.a, chain.b == stretch.b { return chain }
      let rewording = Rewording(a: stretch.a, b: stretch.b, similarity: stretch.similarity)
      let passage = RewordedAlignment.passage(tokensA, tokensB, rewording, score: stretch.score)
      return passage.blocks.isEmpty ? nil : passage
    }
    return (rest + found).sorted { ($0.b.lowerBound, $0.a.lowerBound) < ($1.b.lowerBound, $1.a.lowerBound) }
  }

  /// Whether a chain is text in words: what follows holds for no other.
  private func isWorded(_ chain: Passage) -> Bool {
    let range = chain.b
    return 2 * range.count { weights.b.tokenTerms[$0] != SentenceTerms.noTerm } >= range.count
  }

  // MARK: Chains

  /// Leaves out short chains at places that better ones cover by more than half.
  private func withoutRepeats(_ chains: [Passage]) -> [Passage] {
    guard chains.count > 1 else { return chains }
    var covered = CoveredTokens(countA: tokensA.count, countB: tokensB.count)
    return chains.filter { chain in
      guard chain.a.count >= Self.repeatedWords || !covered.coversMost(of: chain.a, chain.b) else {
        return false
      }
      covered.add(chain.a, chain.b)
      return true
    }
  }

  /// Chains that stand by themselves.
  private func unsupported(_ chains: [Passage], beside stretches: [Stretch]) -> [Passage] {
    let strong = chains.filter {
      $0.identity >= Self.minimumIdentity && min($0.a.count, $0.b.count) >= Self.fewestWords
    }
    guard !strong.isEmpty, !stretches.isEmpty else { return strong }
    var covered = CoveredTokens(countA: tokensA.count, countB: tokensB.count)
    for stretch in stretches { covered.add(stretch.a, stretch.b) }
    return strong.filter { $0.a.count >= Self.repeatedWords || !covered.coversMost(of: $0.a, $0.b) }
  }

  /// For each chain the first box that it overlaps in both texts.
  private func owners(of chains: [Passage], boxes: [SentenceBox]) -> [Int?] {
    guard !boxes.isEmpty else { return chains.map { _ in nil } }
    var boxesAt: [Int: [Int]] = [:]
    for (index, box) in boxes.enumerated() {
      for sentence in box.b { boxesAt[sentence, default: []].append(index) }
    }
    return chains.map { chain in
      let sentences =
        weights.b.sentence(of: chain.b.lowerBound)...weights.b.sentence(of: chain.b.upperBound - 1)
      return sentences.lazy.compactMap { sentence in
        boxesAt[sentence]?.first { index in
          weights.a.tokens(of: boxes[index].a).overlaps(chain.a)
            && weights.b.tokens(of: boxes[index].b).overlaps(chain.b)
        }
      }
      .min()
    }
  }

  // MARK: Ends

  private func stretch(of box: SentenceBox, chains: [Passage], sums: inout TermSums) -> Stretch {
    let a = weights.a.tokens(of: box.a)
    let b = weights.b.tokens(of: box.b)
    let score = 2 * box.similarity * Double(min(a.count, b.count))
    var stretch = Stretch(a: a, b: b, similarity: box.similarity, score: score)
    guard let first = chains.first else { return stretch }
    stretch.score = max(score, first.score)
    if chains.count == 1 { stretch.chain = first }
    var hullA = first.a
    var hullB = first.b
    for chain in chains {
      hullA = min(hullA.lowerBound, chain.a.lowerBound)..<max(hullA.upperBound, chain.a.upperBound)
      hullB = min(hullB.lowerBound, chain.b.lowerBound)..<max(hullB.upperBound, chain.b.upperBound)
    }
    let isVerbatim = chains.contains { $0.identity >= Self.verbatim }
    var head = (min(a.lowerBound, hullA.lowerBound), min(b.lowerBound, hullB.lowerBound))
    let isInFirst =
      weights.a.sentence(of: hullA.lowerBound) <= box.a.lowerBound
      && weights.b.sentence(of: hullB.lowerBound) <= box.b.lowerBound
    if isVerbatim || isInFirst,
      hullA.lowerBound <= a.lowerBound || hullB.lowerBound <= b.lowerBound
        || weights.sharedShare(a.lowerBound..<hullA.lowerBound, b.lowerBound..<hullB.lowerBound, &sums)
          < Self.minimumShare
    {
      head = (hullA.lowerBound, hullB.lowerBound)
    }
    var tail = (max(a.upperBound, hullA.upperBound), max(b.upperBound, hullB.upperBound))
    let isInLast =
      weights.a.sentence(of: hullA.upperBound - 1) >= box.a.upperBound - 1
      && weights.b.sentence(of: hullB.upperBound - 1) >= box.b.upperBound - 1
    if isVerbatim || isInLast,
      hullA.upperBound >= a.upperBound || hullB.upperBound >= b.upperBound
        || weights.sharedShare(hullA.upperBound..<a.upperBound, hullB.upperBound..<b.upperBound, &sums)
          < Self.minimumShare
    {
      tail = (hullA.upperBound, hullB.upperBound)
    }
    stretch.a = head.0..<tail.0
    stretch.b = head.1..<tail.1
    return stretch
  }

  /// Joins neighbours that chains made overlap in both texts.
  private func joined(_ stretches: [Stretch]) -> [Stretch] {
    let ordered = stretches.sorted { ($0.b.lowerBound, $0.a.lowerBound) < ($1.b.lowerBound, $1.a.lowerBound) }
    var joined: [Stretch] = []
    for stretch in ordered {
      guard let last = joined.last, last.a.overlaps(stretch.a), last.b.overlaps(stretch.b) else {
        joined.append(stretch)
        continue
      }
      joined[joined.count - 1] = Stretch(
        a: min(last.a.lowerBound, stretch.a.lowerBound)..<max(last.a.upperBound, stretch.a.upperBound),
        b: min(last.b.lowerBound, stretch.b.lowerBound)..<max(last.b.upperBound, stretch.b.upperBound),
        similarity: max(last.similarity, stretch.similarity),
        score: max(last.score, stretch.score)
      )
    }
    return joined
  }
}
