/// Compares the texts of LSH buckets: every pair of a small bucket, at most four pivots for each text of a large one.
struct BucketComparison {
  /// What comparing some buckets has shown.
  struct Findings: Sendable {
    var edges: [JaccardLevel.Edge] = []
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
  /// In a large bucket, exact comparisons may fail so often, and once more for each that succeeds; after that an
  /// estimate must reach the threshold itself.
  static let failureLimit = 8

  private(set) var findings = Findings()
  private let snapshot: JaccardLevel.Snapshot
  private let strictFloor: Int
  /// The different shingles of some texts of the bucket, by place.
  private var sets: [[UInt64]] = Array(repeating: [], count: smallBucket)
  private var isLoaded: [Bool] = Array(repeating: false, count: smallBucket)
  /// The set of one place, to look others up in.
  private var table = ShingleTable()
  private var placeInTable = -1

  init(_ snapshot: JaccardLevel.Snapshot) {
    self.snapshot = snapshot
    strictFloor = max(snapshot.floor, BandingPlan.expectedAgreement(at: snapshot.threshold))
  }

  /// Compares two texts.
  mutating func compare(_ a: Int, _ b: Int) {
    guard snapshot.forest.root(of: a) != snapshot.forest.root(of: b) else { return }
    forgetTexts()
    _ = joins(a, 0, b, 1, floor: snapshot.floor)
  }

  /// Compares the texts of one bucket.
  mutating func compare(_ bucket: ArraySlice<UInt64>) {
    forgetTexts()
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
    for place in isLoaded.indices { isLoaded[place] = false }
    placeInTable = -1
  }

  /// Whether two texts are similar, with their sets in two places; nil if they are not worth a comparison.
  private mutating func joins(_ a: Int, _ placeA: Int, _ b: Int, _ placeB: Int, floor: Int) -> Bool? {
    guard snapshot.classes.areComparable(a, b) else { return nil }
    if snapshot.refuted.contains(a, b) { return nil }
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
    let tokens = snapshot.tokens(snapshot.classes.representative(text))
    snapshot.hasher.hashes(of: tokens.span, into: &sets[place])
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
    if overlap.jaccard >= snapshot.threshold {
      findings.edges.append(JaccardLevel.Edge(a: min(a, b), b: max(a, b), overlap: overlap))
      return true
    }
    findings.refuted.append((a, b))
    return false
  }
}
