/// Which of several texts that are alike is kept rather than the others.
public enum KeepPreference: String, Sendable, Hashable, CaseIterable {
  /// The one with the most text, then the earliest, then the first by id.
  case complete
  /// The earliest by date, then the one with the most text, then the first by id.
  case earliest
  /// The first of the input.
  case first
}

/// Which documents can go because another one that is kept holds their text, each proved by a comparison of the
/// two.
///
/// Documents are looked at in the order of preference. One goes only if a text that is already kept reaches the
/// threshold with it by the measure asked for, and both are no instances of one form. By coverage, what counts is
/// the share of the removed text that the kept one has. So a chain of versions keeps as many as it needs, and a
/// preview never outlives the article. Only whole documents go; a segment of a kept document may hold the text of
/// another document.
package struct KeptSet: Sendable {
  /// A document that can go.
  package struct Removal: Sendable, Hashable {
    /// The document, as a witness.
    package var witness: Int
    /// The witness that is kept and holds its text.
    package var kept: Int
    /// The verified similarity: the Jaccard index, or the share of the removed text that the kept one has; 0...1.
    package var similarity: Double
    package var kind: Cluster.Kind
  }

  /// What there is to know of the witnesses.
  package struct Source: Sendable {
    package let texts: WitnessSource
    /// The document that a witness is or stands in.
    package let document: @Sendable (Int) -> Int
    /// Whether a witness is a whole document.
    package let isWhole: @Sendable (Int) -> Bool
    /// Whether one document is rather kept than another: a strict order.
    package let precedes: @Sendable (Int, Int) -> Bool

    package init(
      texts: WitnessSource,
      document: @escaping @Sendable (Int) -> Int,
      isWhole: @escaping @Sendable (Int) -> Bool,
      precedes: @escaping @Sendable (Int, Int) -> Bool
    ) {
      self.texts = texts
      self.document = document
      self.isWhole = isWhole
      self.precedes = precedes
    }
  }

  /// What can go, in the order in which it was decided.
  package private(set) var removals: [Removal] = []

  private let judge: PairJudge
  private let source: Source
  private let known: KnownRelations?
  /// The kept texts of each group.
  private var kept: [KeptTexts]

  /// Decides of all documents of some groups. O(n log n), and at most ``KeptTexts/comparisonLimit`` comparisons for
  /// each document.
  ///
  /// - Parameters:
  ///   - groups: Groups of witnesses that are alike; no witness is in two.
  ///   - known: Pairs that are known to be related.
  package init(_ groups: [[Int]], judge: PairJudge, source: Source, known: KnownRelations? = nil) {
    self.judge = judge
    self.source = source
    self.known = known
    kept = groups.map { _ in KeptTexts(hasher: judge.hasher) }
    var witnesses: [Int: [(witness: Int, group: Int)]] = [:]
    for (group, members) in groups.enumerated() {
      for witness in members { witnesses[source.document(witness), default: []].append((witness, group)) }
    }
    for document in witnesses.keys.sorted(by: source.precedes) {
      decide(witnesses[document] ?? [])
    }
  }

  /// Decides of one document by its witnesses.
  private mutating func decide(_ witnesses: [(witness: Int, group: Int)]) {
    var texts = witnesses.map { KeptTexts.Text(witness: $0.witness) }
    if let index = witnesses.firstIndex(where: { source.isWhole($0.witness) }) {
      if let removal = removal(of: &texts[index], from: witnesses[index].group) {
        removals.append(removal)
        return
      }
    }
    for (index, place) in witnesses.enumerated() { kept[place.group].insert(&texts[index], source.texts) }
  }

  /// The best reason to remove a text, of the kept texts of its group that come into question; nil if there is
  /// none.
  private mutating func removal(of text: inout KeptTexts.Text, from group: Int) -> Removal? {
    var best: Removal?
    for other in kept[group].candidates(for: &text, source.texts, known: known) {
      guard source.document(other) != source.document(text.witness) else { continue }
      guard let found = removal(of: text.witness, keeping: other) else { continue }
      if best == nil || found.similarity > best?.similarity ?? 0 { best = found }
      if found.kind == .copy { break }
    }
    return best
  }

  private func removal(of witness: Int, keeping other: Int) -> Removal? {
    let (own, tokens) = (source.texts.tokens(witness), source.texts.tokens(other))
    // A text that is no longer there proves nothing.
    guard !own.isEmpty, !tokens.isEmpty else { return nil }
    guard !hides(tokens, own) else { return nil }
    var relation = known?.relation(witness, other)
    if relation == nil {
      let judgement = judge.judgement(
        PairJudge.Subject(tokens: own) { source.texts.values(witness) },
        PairJudge.Subject(tokens: tokens) { source.texts.values(other) }
      )
      if judgement.verdict == .related { relation = judgement.relation }
    }
    guard let relation else { return nil }
    let isLonger = own != tokens && OrderedCoverage.isLonger(own, than: tokens)
    let similarity =
      judge.measure == .coverage && isLonger ? relation.shareOfLonger : relation.similarity
    guard similarity >= judge.threshold else { return nil }
    return Removal(witness: witness, kept: other, similarity: similarity, kind: relation.kind)
  }

  /// Whether one text masks what stands at the same place in another: it does not hold that. O((n + m) log n) where
  /// it has masks, else O(n).
  private func hides(_ tokens: ArraySlice<UInt32>, _ spelled: ArraySlice<UInt32>) -> Bool {
    guard tokens.contains(Token.wildcard) else { return false }
    let isLonger = OrderedCoverage.isLonger(tokens, than: spelled)
    let (a, b) = isLonger ? (spelled, tokens) : (tokens, spelled)
    var alignment = TextAlignment(hasher: judge.hasher)
    alignment.setLonger(b)
    alignment.findAnchors(in: a)
    alignment.align()
    var end = (a: 0, b: 0)
    for block in alignment.blocks + [Block(a: a.count, b: b.count, length: 0)] {
      let gapA = a[(a.startIndex + end.a)..<(a.startIndex + block.a)]
      let gapB = b[(b.startIndex + end.b)..<(b.startIndex + block.b)]
      let (masked, open) = isLonger ? (gapB, gapA) : (gapA, gapB)
      if masked.contains(Token.wildcard), open.contains(where: { $0 != Token.wildcard }) { return true }
      end = (block.endA, block.endB)
    }
    return false
  }
}
