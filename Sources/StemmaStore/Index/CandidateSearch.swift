import Glibc

/// Finds the documents of a snapshot that share rare seeds with a text.
struct CandidateSearch {
  /// What a look-up of one text found.
  struct Result {
    /// Where the candidates are, the most promising first.
    var places: [DocumentPlace] = []
    /// The keys of the text that are stock wording: documents of many families have them.
    var stock: Set<UInt64> = []
  }

  /// At most so many documents of a key are looked at, the oldest.
  static let listLimit = 64
  /// A key that documents of so many families have is stock wording.
  static let stockFamilies = 24
  /// At most so many candidates are verified.
  static let candidateLimit = 8
  /// Of these, so many that share a single key.
  private static let singleLimit = 3
  /// In a smaller store nothing is so common that it says nothing.
  private static let smallStore = 50

  let snapshot: StoreSnapshot

  /// O(keys × segments) and at most 64 documents a key.
  func candidates(_ sketch: DocumentSketch, whole: UInt64?) throws(StoreError) -> Result {
    let lists = try postings(of: sketch.keys)
    var result = Result()
    var last: (places: [DocumentPlace], isStock: Bool) = ([], false)
    var weights: [DocumentPlace: (weight: Double, keys: Int)] = [:]
    let total = Double(max(2, snapshot.rowCount))
    for (key, list) in zip(sketch.keys, lists) where !list.places.isEmpty {
      if list.count >= Self.stockFamilies, snapshot.rowCount >= Self.smallStore {
        // The keys of a template have the same documents.
        if last.places != list.places { last = (list.places, try isStock(list.places)) }
        if last.isStock { result.stock.insert(key) }
      }
      let isWhole = key == whole
      let weight = isWhole ? 1000 : log(1 + total / Double(list.count))
      for place in list.places {
        let (sum, keys) = weights[place, default: (0, 0)]
        weights[place] = (sum + weight, keys + (isWhole ? 2 : 1))
      }
    }
    let ranked = weights.sorted { left, right in
      left.value.weight != right.value.weight
        ? left.value.weight > right.value.weight : left.key < right.key
    }
    var singles = 0
    for (place, found) in ranked {
      if found.keys == 1 {
        singles += 1
        if singles > Self.singleLimit { continue }
      }
      result.places.append(place)
      if result.places.count == Self.candidateLimit { break }
    }
    return result
  }

  private struct List {
    var count = 0
    var places: [DocumentPlace] = []
  }

  /// For each key, how many documents have it, and the oldest of them.
  private func postings(of keys: [UInt64]) throws(StoreError) -> [List] {
    var lists = [List](repeating: List(), count: keys.count)
    for (number, segment) in snapshot.segments.enumerated() {
      let removed = snapshot.removed(in: segment)
      for (index, key) in keys.enumerated() {
        let places = try segment.seeds.places(of: key)
        lists[index].count += places.count
        for place in places {
          if lists[index].places.count == Self.listLimit { break }
          let row = try segment.seeds.row(at: place)
          guard row < segment.rows else {
            throw segment.damaged(expected: "a row below \(segment.rows)", got: "\(row)")
          }
          if !removed.contains(row) { lists[index].places.append(DocumentPlace(segment: number, row: row)) }
        }
      }
    }
    let recent = snapshot.recent.postings(
      of: keys,
      below: snapshot.recentCount,
      without: snapshot.removedRecent,
      limit: Self.listLimit
    )
    for (index, found) in recent.enumerated() {
      lists[index].count += found.count
      for row in found.rows.prefix(Self.listLimit - lists[index].places.count) {
        lists[index].places.append(DocumentPlace(segment: snapshot.segments.count, row: row))
      }
    }
    return lists
  }

  /// Whether documents of many families are among these; a family is told by its signatures, which are alike.
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
