/// From the seeds that two texts share to their passages.
struct PairAlignment {
  private let a: WeighedText
  private let b: WeighedText
  private let rule: PassageRule
  private let aligner: PassageAligner

  /// - Parameters:
  ///   - a: The first text.
  ///   - b: The second text.
  ///   - costs: What an alignment pays.
  ///   - rule: What a passage is.
  init(_ a: WeighedText, _ b: WeighedText, costs: AlignmentCosts, rule: PassageRule) {
    self.a = a
    self.b = b
    self.rule = rule
    aligner = PassageAligner(a: a, b: b, costs: costs)
  }

  /// The runs of the anchors whose tokens are equal: their hashes do not prove it. O(n log n).
  func runs(of anchors: [AnchorCollector.Anchor]) -> [Run] {
    let verified = anchors.compactMap { anchor -> Block? in
      let length = Seed.commonLength(a.tokens, at: Int(anchor.a), b.tokens, at: Int(anchor.b))
      return length.map { .init(a: Int(anchor.a), b: Int(anchor.b), length: $0) }
    }
    return RunCollector.runs(of: verified, a, b)
  }

  /// The passages that runs grow into, the best first.
  func passages(of runs: [Run]) -> PassagePlaces {
    var accepted = PassagePlaces()
    for chain in Chainer.chains(of: runs, costs: aligner.costs, minimumScore: rule.requiredChain) {
      guard let passage = aligner.passage(of: chain), rule.accepts(passage, b: b.tokens) else { continue }
      // The extension of one passage may run over a chain that was cut off from it.
      let isRepeated = accepted.contains(coveringMostOf: passage.b) {
        passage.a.overlapShare(with: $0.a) > 0.5
      }
      if !isRepeated { accepted.add(passage) }
    }
    return accepted
  }

  /// The runs outside of the passages that are long enough to be told as formulae.
  func formulae(of runs: [Run], outside passages: PassagePlaces) -> [Passage] {
    var formulae: [Run] = []
    for run in runs where Seed.weight(of: b.tokens[run.b..<run.endB]) >= PassageRule.minimumFormula {
      let isPassage = passages.contains(overlapping: run.b..<run.endB) { $0.a.overlaps(run.a..<run.endA) }
      guard !isPassage else { continue }
      // Of runs that overlap the longest: a row of equal signs has one on each diagonal.
      if let last = formulae.last, run.b < last.endB {
        if run.length > last.length { formulae[formulae.count - 1] = run }
      } else {
        formulae.append(run)
      }
    }
    return formulae.map { run in
      Passage(blocks: [Block(a: run.a, b: run.b, length: run.length)], score: run.score, identity: 1)
    }
  }

  /// Passages in order, those joined that follow each other closely in both texts.
  func joined(_ passages: [Passage]) -> [Passage] {
    let ordered = passages.sorted { ($0.b.lowerBound, $0.a.lowerBound) < ($1.b.lowerBound, $1.a.lowerBound) }
    var joined: [Passage] = []
    for passage in ordered {
      guard let last = joined.last else {
        joined.append(passage)
        continue
      }
      let gapA = passage.a.lowerBound - last.a.upperBound
      let gapB = passage.b.lowerBound - last.b.upperBound
      let isNext =
        passage.a.lowerBound > last.a.lowerBound && passage.a.upperBound > last.a.upperBound
        && passage.b.upperBound > last.b.upperBound && max(gapA, gapB) <= PassageRule.maximumJoint
        && min(gapA, gapB) > -PassageRule.maximumJoint
        && abs(gapA - gapB) <= max(Chainer.maximumDrift, max(gapA, gapB) / 2)
      if isNext {
        joined[joined.count - 1] = aligner.joined(last, passage)
      } else {
        joined.append(passage)
      }
    }
    return joined
  }
}
