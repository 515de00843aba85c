import Foundation
import SyntheticCorpora

/// A corpus in JSON Lines, with its truth beside it.
struct CorpusFile {
  /// The path of the documents, `NAME.jsonl`.
  let path: String

  /// The path of the truth: a line with id, family and kind for each document.
  var truthPath: String {
    let stem = path.hasSuffix(".jsonl") ? String(path.dropLast(6)) : path
    return stem + ".truth.jsonl"
  }

  /// The size of the documents in bytes.
  var size: Int {
    get throws {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      return (attributes[.size] as? Int) ?? 0
    }
  }

  /// Writes both files, a document after the other. The documents get their name when all are written.
  func write(_ corpus: any Corpus) throws {
    let unfinished = path + ".unfinished"
    var documents = try OutputFile(path: unfinished)
    var truth = try OutputFile(path: truthPath)
    for index in 0..<corpus.count {
      let document = corpus.document(index)
      try documents.write { RecordEncoder.append(document, index: index, to: &$0) }
      try truth.write { RecordEncoder.appendTruth(document, index: index, to: &$0) }
    }
    try documents.close()
    try truth.close()
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.moveItem(atPath: unfinished, toPath: path)
  }
}
