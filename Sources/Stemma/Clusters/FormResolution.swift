/// Two text classes that are alike enough but differ in values.
package struct DoubtfulPair: Sendable, Hashable {
  /// The class with the lower index.
  package var a: Int
  /// The class with the higher index.
  package var b: Int
  package var relation: TextRelation
  /// How they differ; its slots are those of `a` and `b`.
  package var finding: FormFinding

  /// - Parameter finding: Its slots are those of `first` and `second`.
  init(_ first: Int, _ second: Int, _ relation: TextRelation, _ finding: FormFinding) {
    a = min(first, second)
    b = max(first, second)
    self.relation = relation
    self.finding = first < second ? finding : finding.turned
  }

  /// The other class of the pair.
  func other(than text: Int) -> Int { text == a ? b : a }

  /// The slots in one of the two classes.
  func slots(of text: Int) -> [Range<Int>] { text == a ? finding.slots.a : finding.slots.b }
}

/// Decides of pairs that differ in values which are instances of one form, by what the other pairs of each text
/// say.
///
/// The slots of a form are the places where an instance differs from several others. Two texts that differ just
/// there are two more instances, even if their own differences tell nothing; two texts that agree in most of the
/// slots of either are copies of one instance, however many of their other tokens differ. Where no other pair has a
/// say, the pair's own evidence decides (``FormRule``).
package struct FormResolution: Sendable {
  /// At most so many other pairs tell where the slots of a text are.
  package static let witnessLimit = 8
  /// So many other pairs outweigh what a pair says of itself.
  private static let leastWitnesses = 2
  /// The share of the known slots that copies agree in.
  private static let leastAgreement = 0.5
  /// The share of the differing places of a pair that stand where either text differs from others, in two
  /// instances.
  private static let leastCoincidence = 0.7
  /// So many places that coincide are slots, and no date and version number of a page that goes on.
  private static let leastSlots = 3

  /// The pairs that are copies or versions of one text.
  package private(set) var related: [DoubtfulPair] = []
  /// The pairs that are two instances of a form.
  package private(set) var instances: [DoubtfulPair] = []
  /// Those of the instances that keep their clusters apart, too: the others may be versions of a third text.
  package private(set) var firm: [DoubtfulPair] = []

  private let pairs: [DoubtfulPair]
  /// For each text its pairs, those that are surest to be instances first.
  private var pairsOfText: [Int: [Int]] = [:]

  /// O(p log p) for p pairs, and the slots of at most ``witnessLimit`` others for each text of a pair.
  ///
  /// - Parameter pairs: Pairs in any order; some may stand twice.
  package init(_ pairs: [DoubtfulPair]) {
    var known: Set<PairKey> = []
    self.pairs = pairs.sorted { ($0.a, $0.b) < ($1.a, $1.b) }.filter {
      known.insert(PairKey($0.a, $0.b)).inserted
    }
    for (index, pair) in self.pairs.enumerated() {
      pairsOfText[pair.a, default: []].append(index)
      pairsOfText[pair.b, default: []].append(index)
    }
    for text in Array(pairsOfText.keys) {
      pairsOfText[text]?.sort { left, right in
        let (a, b) = (self.pairs[left].finding.score, self.pairs[right].finding.score)
        return a != b ? a > b : left < right
      }
    }
    for pair in self.pairs {
      guard areInstances(pair) else {
        related.append(pair)
        continue
      }
      instances.append(pair)
      if pair.finding.isFirm || !pair.finding.isForm { firm.append(pair) }
    }
  }

  private func areInstances(_ pair: DoubtfulPair) -> Bool {
    let isForm = pair.finding.isForm
    let sides = [pair.a, pair.b]
    // What other instances say. An edited copy differs from all others in its own edits, so that it takes both
    // texts to tell that a pair are instances, and only one to tell that they are not.
    let agreements = sides.compactMap { text -> Double? in
      let witnesses = witnesses(of: text, without: pair) { $0.finding.isForm }
      return witnesses.count >= Self.leastWitnesses ? agreement(of: pair, in: text, witnesses) : nil
    }
    if agreements.contains(where: { $0 >= Self.leastAgreement }) { return false }
    if isForm || agreements.count == sides.count { return true }
    // What other texts that differ in values say.
    return sides.allSatisfy { text in
      let witnesses = witnesses(of: text, without: pair) { _ in true }
      return witnesses.count >= Self.leastWitnesses && coincides(pair, in: text, witnesses)
    }
  }

  private func witnesses(
    of text: Int,
    without pair: DoubtfulPair,
    where isWitness: (DoubtfulPair) -> Bool
  ) -> [DoubtfulPair] {
    let other = pair.other(than: text)
    var witnesses: [DoubtfulPair] = []
    for index in pairsOfText[text] ?? [] where witnesses.count < Self.witnessLimit {
      if pairs[index].other(than: text) != other, isWitness(pairs[index]) { witnesses.append(pairs[index]) }
    }
    return witnesses
  }

  /// The places in a text where half of the witnesses or more have another value, in order and apart.
  private func slots(of text: Int, _ witnesses: [DoubtfulPair]) -> [Range<Int>] {
    var counts: [Int: Int] = [:]
    for witness in witnesses {
      for token in witness.slots(of: text).joined() { counts[token, default: 0] += 1 }
    }
    var slots: [Range<Int>] = []
    for token in counts.lazy.filter({ 2 * $0.value >= witnesses.count }).map(\.key).sorted() {
      if let last = slots.last, last.upperBound == token {
        slots[slots.count - 1] = last.lowerBound..<token + 1
      } else {
        slots.append(token..<token + 1)
      }
    }
    return slots
  }

  /// The share of a text's known slots in which a pair agrees; nil if none are known.
  private func agreement(of pair: DoubtfulPair, in text: Int, _ witnesses: [DoubtfulPair]) -> Double? {
    let slots = slots(of: text, witnesses)
    guard !slots.isEmpty else { return nil }
    let changed = pair.slots(of: text)
    return Double(slots.count { slot in !changed.contains { $0.overlaps(slot) } }) / Double(slots.count)
  }

  /// Whether a pair differs in a text where others do, and hardly anywhere else.
  private func coincides(_ pair: DoubtfulPair, in text: Int, _ witnesses: [DoubtfulPair]) -> Bool {
    let slots = slots(of: text, witnesses)
    let places = pair.slots(of: text)
    let hits = places.count { place in slots.contains { $0.overlaps(place) } }
    // One place may hold several values, such as a number, a day and a name.
    let values = max(hits, min(pair.finding.evidence.changedValues, 2 * hits - 1))
    return values >= Self.leastSlots && Double(hits) >= Self.leastCoincidence * Double(places.count)
  }
}
