import SyntheticCorpora

/// Which corpus is wanted.
struct CorpusRequest: Hashable {
  var kind: CorpusKind
  var documents: Int
  var seed: UInt64 = 1
  var share = 0.7

  /// What the corpus is called in tables.
  var title: String {
    switch kind {
    case .template, .templates: "\(kind.rawValue), \(Int((share * 100).rounded())) % fixed"
    default: kind.rawValue
    }
  }

  /// The name of its file.
  var fileName: String {
    "\(title.filter { $0.isLetter || $0.isNumber })-\(documents)-\(seed).jsonl"
  }

  /// As many documents of another corpus.
  func with(_ kind: CorpusKind, share: Double = 0.7) -> CorpusRequest {
    CorpusRequest(kind: kind, documents: documents, seed: seed, share: share)
  }

  /// The corpus itself.
  var corpus: any Corpus { kind.corpus(documents: documents, seed: seed, share: share) }
}
