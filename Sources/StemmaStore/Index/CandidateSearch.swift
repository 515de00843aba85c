import Glibc

/// Finds the documents of a snapshot that are worth comparing with a text: those that share seeds that follow each other
/// in it, since a passage holds several in a row, while what two texts share by chance is scattered.
struct CandidateSearch {
  /// A key with more documents is looked at in the oldest of them only.
  private static let listLimit = 64
  /// So many documents of keys are looked at, the rarest keys first.
  private static let placeBudget = 512
  /// At most so many candidates are compared.
  private static let candidateLimit = 8
  /// A key that stands in at most so many documents is worth one comparison by itself.
  private static let rareCount = 3
  /// A text of fewer minimizers has no row of them to go by.
  private static let shortText = 4
  /// In a store of fewer documents whatever shares a key can be compared.
  private static let surveyedStore = 1000
  /// Of so many questions one meets a document by a row of keys that it shares by chance, as the logarithm.
  private static let chance = 3.0
  /// The share of a text's keys that is no chance, in a row or not.
  private static let closeShare = 0.2
  /// A key that documents of so many families have is stock wording.
  private static let stockFamilies = 24
  /// In a smaller store nothing is so common that it says nothing.
  private static let smallStore = 50

  private let snapshot: StoreSnapshot
  private let seeds: QuestionSeeds
  /// For each key, where its postings are in each segment.
  private var ranges: [Range<Int>] = []
  /// For each key, how many documents have it, removed ones too.
  private var counts: [Int]
  private var recent: [(count: Int, rows: [Int])]

  /// Looks up all keys. O(keys × segments).
  init(_ seeds: QuestionSeeds, in snapshot: StoreSnapshot) throws(StoreError) {
    self.snapshot = snapshot
    self.seeds = seeds
    counts = [Int](repeating: 0, count: seeds.keys.count)
    ranges.reserveCapacity(seeds.keys.count * snapshot.segments.count)
    for segment in snapshot.segments {
      let first = ranges.count
      try segment.seeds.appendPlaces(of: seeds.keys, to: &ranges)
      for index in seeds.keys.indices { counts[index] += ranges[first + index].count }
    }
    recent = snapshot.recent.postings(
      of: seeds.keys,
      below: snapshot.recentCount,
      without: snapshot.removedRecent,
      limit: Self.listLimit
    )
    for (index, found) in recent.enumerated() { counts[index] += found.count }
  }

  /// What the keys of a text have found in one document.
  private struct Score {
    var weight = 0.0
    var keys = 0
    /// The row of neighbouring keys that ended last, and the best.
    var run = 0.0
    var bestRun = 0.0
    var lastStep = -2
    var isRare = false
    var isWhole = false
  }

  /// The candidates, the most promising first; of equal ones the oldest.
  func candidates() throws(StoreError) -> [DocumentPlace] {
    let lists = try lists()
    var scores: [DocumentPlace: Score] = [:]
    scores.reserveCapacity(Self.placeBudget)
    let total = Double(max(2, snapshot.rowCount))
    var isCounted = [Bool](repeating: false, count: seeds.keys.count)
    func visit(_ key: Int, step: Int?) {
      let weight = log(1 + total / Double(counts[key]))
      for place in lists[key] ?? [] {
        var score = scores[place, default: Score()]
        if !isCounted[key] {
          score.weight += weight
          score.keys += 1
        }
        if let step {
          score.run = score.lastStep == step - 1 ? score.run + weight : weight
          score.bestRun = max(score.bestRun, score.run)
          score.lastStep = step
        }
        score.isRare = score.isRare || counts[key] <= Self.rareCount
        score.isWhole = score.isWhole || key == seeds.whole
        scores[place] = score
      }
      isCounted[key] = true
    }
    // Keys that were not looked at neither make nor break a row.
    for (step, key) in seeds.order.lazy.filter({ lists[$0] != nil }).enumerated() { visit(key, step: step) }
    for key in seeds.keys.indices where !isCounted[key] { visit(key, step: nil) }
    return chosen(scores)
  }

  private func chosen(_ scores: [DocumentPlace: Score]) -> [DocumentPlace] {
    let needed = max(2, Int(Self.closeShare * Double(seeds.keys.count)))
    let surveysAll = seeds.order.count < Self.shortText || snapshot.rowCount < Self.surveyedStore
    // Were keys spread by chance, a row of weight w would be met in documents * keys * e^-w documents.
    let chance = log(Double(max(1, snapshot.rowCount)) * Double(max(1, seeds.order.count))) + Self.chance
    var single: (place: DocumentPlace, weight: Double)?
    var chosen: [(place: DocumentPlace, score: Score)] = []
    for (place, score) in scores {
      if score.isWhole || surveysAll || score.bestRun >= chance || score.keys >= needed {
        chosen.append((place, score))
      } else if score.isRare,
        single.map({ score.weight > $0.weight || score.weight == $0.weight && place < $0.place }) ?? true
      {
        single = (place, score.weight)
      }
    }
    chosen.sort { left, right in
      if left.score.isWhole != right.score.isWhole { return left.score.isWhole }
      if left.score.weight != right.score.weight { return left.score.weight > right.score.weight }
      return left.place < right.place
    }
    var places = chosen.prefix(Self.candidateLimit).map(\.place)
    if let single, places.count < Self.candidateLimit { places.append(single.place) }
    return places
  }

  /// For each key, the oldest documents that have it; nil for the common keys beyond the budget.
  private func lists() throws(StoreError) -> [[DocumentPlace]?] {
    var lists = [[DocumentPlace]?](repeating: nil, count: seeds.keys.count)
    var budget = Self.placeBudget
    for key in counts.indices.sorted(by: { (counts[$0], $0) < (counts[$1], $1) }) {
      let length = min(counts[key], Self.listLimit)
      guard length <= budget else { break }
      budget -= length
      lists[key] = try places(of: key)
    }
    return lists
  }

  /// The oldest documents that have a key.
  private func places(of key: Int) throws(StoreError) -> [DocumentPlace] {
    var places: [DocumentPlace] = []
    for (number, segment) in snapshot.segments.enumerated() {
      let removed = snapshot.removed(in: segment)
      for posting in ranges[number * seeds.keys.count + key] {
        if places.count == Self.listLimit { return places }
        let row = try segment.seeds.row(at: posting)
        guard row < segment.rows else {
          throw segment.damaged(expected: "a row below \(segment.rows)", got: "\(row)")
        }
        if !removed.contains(row) { places.append(DocumentPlace(segment: number, row: row)) }
      }
    }
    for row in recent[key].rows.prefix(Self.listLimit - places.count) {
      places.append(DocumentPlace(segment: snapshot.segments.count, row: row))
    }
    return places
  }

  /// The keys that are stock wording: documents of many families are among the oldest that have them. A family is told by
  /// its signatures, which are alike.
  func stockKeys() throws(StoreError) -> Set<UInt64> {
    var stock: Set<UInt64> = []
    guard snapshot.rowCount >= Self.smallStore else { return stock }
    var last: (places: [DocumentPlace], isStock: Bool) = ([], false)
    for (key, count) in counts.enumerated() where count >= Self.stockFamilies {
      let places = try places(of: key)
      // The keys of a template have the same documents.
      if places != last.places { last = (places, try isStock(places)) }
      if last.isStock { stock.insert(seeds.keys[key]) }
    }
    return stock
  }

  private func isStock(_ places: [DocumentPlace]) throws(StoreError) -> Bool {
    var families: [[UInt32]] = []
    for place in places {
      let signature = try snapshot.signature(at: place)
      if !families.contains(where: { DocumentSketch.areAlike($0, signature) }) { families.append(signature) }
      if families.count >= Self.stockFamilies { return true }
    }
    return false
  }
}
