import SyntheticCorpora

/// A corpus of texts in a folder: `docs.jsonl`, and what is true of each document in `truth.jsonl`.
struct TextCorpusFolder {
  let path: String

  var documents: String { path + "/docs.jsonl" }
  var truth: String { path + "/truth.jsonl" }

  /// Writes both files.
  func write(_ texts: [LabelledText]) throws {
    var documents = try OutputFile(path: documents)
    var truth = try OutputFile(path: truth)
    for text in texts {
      try documents.write { $0 += text.record.utf8 }
      try truth.write { $0 += text.truthRecord.utf8 }
    }
    try documents.close()
    try truth.close()
  }
}
