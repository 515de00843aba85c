/// Compares the texts of LSH buckets: every pair of a small bucket, at most four pivots for each text of a large one.
struct BucketComparison {
  /// What comparing some buckets has shown.
  struct Findings: Sendable {
    var edges: [JaccardLevel.Edge] = []
    var refuted: [(a: Int, b: Int)] = []
    var failed: [Int] = []
    var counts = ComparisonCounts()
  }

  /// The most texts of a bucket in which all pairs are compared.
  static let smallBucket = 32
  /// The most texts that stand for a large bucket.
  static let pivotLimit = 4
  /// After so many failures against pivots, a text is compared exactly only where the estimate itself reaches the
  /// threshold: the instances of a template that most of the corpus shares would fail in every band.
  static let failureLimit: UInt8 = 2

  private(set) var findings = Findings()
  private let snapshot: JaccardLevel.Snapshot
  private let strictFloor: Int
  private var scratch: [UInt64] = []
  private var sets: [ShingleSet] = Array(repeating: ShingleSet(), count: smallBucket)
  private var isLoaded: [Bool] = Array(repeating: false, count: smallBucket)

  init(_ snapshot: JaccardLevel.Snapshot) {
    self.snapshot = snapshot
    strictFloor = max(snapshot.floor, Int((snapshot.threshold * Double(Signature.slotCount)).rounded(.up)))
  }

  /// Compares the texts of one bucket.
  mutating func compare(_ bucket: ArraySlice<KeyedIndex>) {
    for place in isLoaded.indices { isLoaded[place] = false }
    if bucket.count <= Self.smallBucket {
      compareAll(bucket.map { Int($0.index) })
    } else {
      comparePivots(bucket)
    }
  }

  /// Compares all pairs that are not yet joined. The sets of up to 32 texts are made once.
  private mutating func compareAll(_ texts: [Int]) {
    var roots = texts.map { snapshot.forest.root(of: $0) }
    for right in texts.indices.dropFirst() {
      for left in 0..<right where roots[left] != roots[right] {
        guard isCandidate(texts[left], texts[right], floor: snapshot.floor) else { continue }
        load(texts[left], at: left)
        load(texts[right], at: right)
        guard verify(texts[left], left, texts[right], right) else { continue }
        let joined = roots[right]
        for place in texts.indices where roots[place] == joined { roots[place] = roots[left] }
      }
    }
  }

  /// Compares each text with the pivots; a text that joins none of them becomes a pivot while there is room.
  private mutating func comparePivots(_ bucket: ArraySlice<KeyedIndex>) {
    var pivots: [(text: Int, root: Int)] = []
    let own = Self.pivotLimit
    for entry in bucket {
      let text = Int(entry.index)
      let root = snapshot.forest.root(of: text)
      if pivots.contains(where: { $0.root == root }) { continue }
      isLoaded[own] = false
      var failures = snapshot.failures[text]
      var isJoined = false
      for (place, pivot) in pivots.enumerated() where !isJoined {
        let floor = failures < Self.failureLimit ? snapshot.floor : strictFloor
        guard isCandidate(pivot.text, text, floor: floor) else { continue }
        load(pivot.text, at: place)
        load(text, at: own)
        isJoined = verify(pivot.text, place, text, own)
        if !isJoined {
          findings.failed.append(text)
          failures &+= 1
        }
      }
      if !isJoined && pivots.count < Self.pivotLimit { pivots.append((text, root)) }
    }
  }

  private mutating func isCandidate(_ a: Int, _ b: Int, floor: Int) -> Bool {
    guard snapshot.classes.areComparable(a, b) else { return false }
    findings.counts.estimates += 1
    return snapshot.signatures.agreement(a, b) >= floor && !snapshot.refuted.contains(a, b)
  }

  private mutating func load(_ text: Int, at place: Int) {
    if isLoaded[place] { return }
    let tokens = snapshot.tokens(snapshot.classes.representative(text))
    sets[place].assign(tokens, hasher: snapshot.hasher, scratch: &scratch)
    isLoaded[place] = true
  }

  private mutating func verify(_ a: Int, _ placeA: Int, _ b: Int, _ placeB: Int) -> Bool {
    findings.counts.jaccards += 1
    let jaccard = sets[placeA].jaccard(sets[placeB])
    if jaccard >= snapshot.threshold {
      findings.edges.append(JaccardLevel.Edge(a: min(a, b), b: max(a, b), jaccard: jaccard))
      return true
    }
    findings.refuted.append((a, b))
    return false
  }
}
