import Stemma

/// Documents in the order of their ids, to be found by id in O(log n).
struct SortedDocuments {
  let documents: [Document]

  /// Takes documents that are sorted already.
  init(sorted documents: [Document]) { self.documents = documents }

  /// The index of a document with an id.
  func index(of id: String) -> Int? {
    var low = 0
    var high = documents.count
    while low < high {
      let middle = (low + high) / 2
      if documents[middle].id.precedes(id) { low = middle + 1 } else { high = middle }
    }
    return low < documents.count && documents[low].id.isIdentical(to: id) ? low : nil
  }
}
