/// Compares the texts of LSH buckets: every pair of a small bucket, at most four pivots for each text of a large
/// one.
struct BucketComparison {
  /// What comparing some buckets has shown.
  struct Findings: Sendable {
    var edges: [JaccardLevel.Edge] = []
    /// Pairs that are alike enough and differ in values.
    var doubtful: [DoubtfulPair] = []
    var refuted: [(a: Int, b: Int)] = []
    var counts = ComparisonCounts()
    var outcomes = AgreementOutcomes()
  }

  /// The most texts of a bucket in which all pairs are compared.
  static let smallBucket = 32
  /// The most texts that stand for a large bucket: the first that joined no other, and the latest ones. The latest
  /// are other texts in every band, for what is near some of a cluster only.
  static let pivotLimit = 4
  private static let firstPivots = 2
  /// A large bucket is left once more texts than this, and four for each that joined, have joined no pivot: such a
  /// bucket is held together by stock wording, and what is similar in it meets in other bands.
  static let missLimit = 64
  /// In a bucket of more texts than this, a text that is an instance of the form of ``FormResolution.witnessLimit``
  /// others is compared no more: what it shares with copies of itself brings them together in smaller buckets.
  static let formBucket = 8
  /// In a large bucket, exact comparisons may fail so often, and once more for each that succeeds; after that an
  /// estimate must reach the threshold itself.
  static let failureLimit = 8

  private(set) var findings = Findings()
  private let snapshot: JaccardLevel.Snapshot
  private let strictFloor: Int
  /// The different shingles of some texts of the bucket, by place.
  private var sets: [[UInt64]] = Array(repeating: [], count: smallBucket)
  private var isLoaded: [Bool] = Array(repeating: false, count: smallBucket)
  /// The tokens of the texts by place.
  private var tokens: [ArraySlice<UInt32>] = Array(repeating: [], count: smallBucket)
  /// The values of the texts by place, once they were read.
  private var values: [TextValues?] = Array(repeating: nil, count: smallBucket)
  /// How many other instances of its form each text has met in these buckets.
  private var instanceCounts: [Int: Int] = [:]
  private var coverage: CoverageComparison
  private var isFormBucket = false
  /// The set of one place, to look others up in.
  private var table = ShingleTable()
  private var placeInTable = -1

  init(_ snapshot: JaccardLevel.Snapshot) {
    self.snapshot = snapshot
    strictFloor = max(snapshot.floor, BandingPlan.expectedAgreement(at: snapshot.threshold))
    coverage = CoverageComparison(hasher: snapshot.judge.hasher)
  }

  /// Compares two texts.
  mutating func compare(_ a: Int, _ b: Int) {
    guard snapshot.forest.root(of: a) != snapshot.forest.root(of: b) else { return }
    forgetTexts()
    isFormBucket = false
    _ = joins(a, 0, b, 1, floor: snapshot.floor)
  }

  /// Compares the texts of one bucket.
  mutating func compare(_ bucket: ArraySlice<UInt64>) {
    forgetTexts()
    isFormBucket = bucket.count > Self.formBucket
    if bucket.count <= Self.smallBucket {
      compareAll(bucket.map { BandBuckets.text($0) })
    } else {
      comparePivots(bucket)
    }
  }

  /// Compares all pairs that are not yet joined. The sets of up to 32 texts are made once.
  private mutating func compareAll(_ texts: [Int]) {
    var roots = texts.map { snapshot.forest.root(of: $0) }
    for right in texts.indices.dropFirst() {
      for left in 0..<right where roots[left] != roots[right] {
        guard joins(texts[left], left, texts[right], right, floor: snapshot.floor) == true else { continue }
        let joined = roots[right]
        for place in texts.indices where roots[place] == joined { roots[place] = roots[left] }
      }
    }
  }

  /// Compares each text with the pivots until it joins one.
  private mutating func comparePivots(_ bucket: ArraySlice<UInt64>) {
    var pivots: [(text: Int, root: Int, place: Int)] = []
    var first = 0
    var joined = 0
    var missed = 0
    var failureBalance = 0
    // The sets of the pivots and of the text at hand take turns in `pivotLimit + 1` places.
    var own = 0
    for entry in bucket {
      let text = BandBuckets.text(entry)
      let root = snapshot.forest.root(of: text)
      var isJoined = pivots.contains { $0.root == root }
      isLoaded[own] = false
      values[own] = nil
      if placeInTable == own { placeInTable = -1 }
      for pivot in pivots where !isJoined {
        let floor = failureBalance < Self.failureLimit ? snapshot.floor : strictFloor
        guard let joins = joins(pivot.text, pivot.place, text, own, floor: floor) else { continue }
        isJoined = joins
        failureBalance += isJoined ? -1 : 1
      }
      if isJoined { joined += 1 } else { missed += 1 }
      if missed > Self.missLimit + 4 * joined { return }
      let next = pivots.count < Self.pivotLimit ? pivots.count + 1 : pivots[first].place
      if pivots.count == Self.pivotLimit { pivots.remove(at: first) }
      if !isJoined && first < Self.firstPivots {
        pivots.insert((text, root, own), at: first)
        first += 1
      } else {
        pivots.append((text, root, own))
      }
      own = next
    }
  }

  private mutating func forgetTexts() {
    for place in isLoaded.indices {
      isLoaded[place] = false
      values[place] = nil
    }
    placeInTable = -1
  }

  /// Whether two texts are similar, with their sets in two places; nil if they are not worth a comparison.
  private mutating func joins(_ a: Int, _ placeA: Int, _ b: Int, _ placeB: Int, floor: Int) -> Bool? {
    guard snapshot.classes.areComparable(a, b) else { return nil }
    if snapshot.refuted.contains(a, b) || isFormBucket && (isSated(a) || isSated(b)) { return nil }
    let agreement = agreement(a, b)
    guard agreement >= floor else { return nil }
    load(a, at: placeA)
    load(b, at: placeB)
    let isSimilar = verify(a, placeA, b, placeB)
    findings.outcomes.count(agreement: agreement, isSimilar: isSimilar)
    return isSimilar
  }

  /// The number of slots in which two texts agree. Candidates of SimHash are within its radius, which is all the
  /// estimate there is: they count as agreeing in all.
  private mutating func agreement(_ a: Int, _ b: Int) -> Int {
    guard snapshot.sketches.parts.contains(.minHash) else { return Signature.slotCount }
    findings.counts.estimates += 1
    let (left, right) = (snapshot.classes.representative(a), snapshot.classes.representative(b))
    return snapshot.sketches.agreement(left, right)
  }

  private mutating func load(_ text: Int, at place: Int) {
    if isLoaded[place] { return }
    let tokens = snapshot.texts.tokens(snapshot.classes.representative(text))
    snapshot.judge.hasher.hashes(of: tokens.span, into: &sets[place])
    self.tokens[place] = tokens
    table.assign(&sets[place])
    placeInTable = place
    isLoaded[place] = true
  }

  private mutating func verify(_ a: Int, _ placeA: Int, _ b: Int, _ placeB: Int) -> Bool {
    findings.counts.jaccards += 1
    if placeInTable != placeA && placeInTable != placeB {
      table.assign(&sets[placeA])
      placeInTable = placeA
    }
    let other = placeInTable == placeA ? placeB : placeA
    let overlap = SetOverlap(
      common: table.commonCount(sets[other]),
      first: sets[placeA].count,
      second: sets[placeB].count
    )
    guard overlap.jaccard >= snapshot.threshold, let relation = relation(placeA, placeB, overlap) else {
      findings.refuted.append((a, b))
      return false
    }
    return !isDoubtful(a, placeA, b, placeB, relation)
  }

  /// The relation of two texts by the measure asked for; nil if it does not reach the threshold.
  private mutating func relation(_ placeA: Int, _ placeB: Int, _ overlap: SetOverlap) -> TextRelation? {
    guard snapshot.judge.measure == .coverage else { return TextRelation(overlap) }
    findings.counts.coverages += 1
    let coverage = coverage.coverage(tokens[placeA], tokens[placeB])
    guard coverage.reaches(snapshot.judge.threshold) else { return nil }
    return TextRelation(coverage, threshold: snapshot.judge.threshold)
  }

  /// Notes a pair that is alike enough; whether its values differ, so that other pairs have a say in it.
  private mutating func isDoubtful(
    _ a: Int,
    _ placeA: Int,
    _ b: Int,
    _ placeB: Int,
    _ relation: TextRelation
  ) -> Bool {
    let finding = FormFinding(tokens[placeA], tokens[placeB]) {
      (readValues(of: a, at: placeA), readValues(of: b, at: placeB))
    }
    guard let finding else {
      findings.edges.append(JaccardLevel.Edge(a: min(a, b), b: max(a, b), relation: relation))
      return false
    }
    findings.refuted.append((a, b))
    findings.doubtful.append(DoubtfulPair(a, b, relation, finding))
    if finding.isForm {
      instanceCounts[a, default: 0] += 1
      instanceCounts[b, default: 0] += 1
    }
    return true
  }

  /// Whether a text has met so many other instances of its form that more of them tell nothing.
  private func isSated(_ text: Int) -> Bool {
    Int(snapshot.instanceCounts[text]) + instanceCounts[text, default: 0] >= FormResolution.witnessLimit
  }

  private mutating func readValues(of text: Int, at place: Int) -> TextValues {
    if let known = values[place] { return known }
    let read = snapshot.texts.values(snapshot.classes.representative(text))
    values[place] = read
    return read
  }
}
