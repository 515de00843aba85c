/// The groups that a command put the documents of a generated corpus in.
struct ClusterLabels {
  private struct Line: Decodable {
    struct Member: Decodable {
      let id: String
    }
    let members: [Member]
  }

  /// For each document, the number of its group; documents in no group have numbers of their own.
  let labels: [Int]

  /// Reads what `stemma clusters` wrote about a corpus of `count` documents.
  init(path: String, count: Int) throws {
    var labels = Array(0..<count)
    for (number, line) in try JSONLines(path: path).decoded(as: Line.self).enumerated() {
      for member in line.members {
        // The members of a document's segments, ID#1 and so on, count for the document.
        guard let index = Int(member.id.dropFirst().prefix { $0 != "#" }), labels.indices.contains(index)
        else {
          throw BenchmarkError("\(path) names a document that is not in the corpus: \(member.id)")
        }
        labels[index] = count + number
      }
    }
    self.labels = labels
  }
}
