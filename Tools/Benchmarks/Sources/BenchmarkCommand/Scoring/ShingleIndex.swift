/// For each shingle of a corpus, the documents that hold it, ascending.
struct ShingleIndex {
  private struct Posting {
    let hash: UInt64
    let document: UInt32
  }

  /// The documents, shingle by shingle.
  private let holders: [UInt32]
  /// For each document and each of its shingles, the place of the shingle's first holder.
  private let places: [[UInt32]]

  /// Indexes sets of hashes. O(n log n).
  init(_ sets: [[UInt64]]) {
    var postings: [Posting] = []
    postings.reserveCapacity(sets.reduce(0) { $0 + $1.count })
    for (document, set) in sets.enumerated() {
      for hash in set { postings.append(Posting(hash: hash, document: UInt32(document))) }
    }
    postings.sort { ($0.hash, $0.document) < ($1.hash, $1.document) }
    holders = postings.map(\.document)
    var places = sets.map { set in
      var row: [UInt32] = []
      row.reserveCapacity(set.count)
      return row
    }
    var first = 0
    for index in postings.indices {
      if postings[index].hash != postings[first].hash { first = index }
      places[Int(postings[index].document)].append(UInt32(first))
    }
    self.places = places
  }

  /// Calls `body` with each document before `document` that shares a shingle, once for each shingle.
  @inline(__always)
  func forEachEarlierHolder(of document: Int, _ body: (Int) -> Void) {
    let holders = holders.span
    for place in places[document] {
      var index = Int(place)
      while holders[index] < document {
        body(Int(holders[index]))
        index += 1
      }
    }
  }
}
