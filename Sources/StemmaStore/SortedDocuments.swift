import Stemma

/// Documents in the order of their ids, to be found by id in O(log n).
struct SortedDocuments {
  private(set) var documents: [Document]

  /// Takes documents that are sorted already.
  init(sorted documents: [Document]) { self.documents = documents }

  /// Sorts by id.
  init(sorting documents: [Document]) {
    self.documents = documents.sorted { $0.id.precedes($1.id) }
  }

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

  /// Removes repetitions; returns the id that stands for different documents, if any.
  mutating func removeRepetitions() -> String? {
    var unique: [Document] = []
    unique.reserveCapacity(documents.count)
    for document in documents {
      if let last = unique.last, last.id.isIdentical(to: document.id) {
        guard last.isIdentical(to: document) else { return document.id }
      } else {
        unique.append(document)
      }
    }
    documents = unique
    return nil
  }
}
