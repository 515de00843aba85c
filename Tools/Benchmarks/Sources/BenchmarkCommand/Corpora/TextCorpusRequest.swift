import SyntheticCorpora

/// Which corpus of texts in real languages is wanted.
struct TextCorpusRequest {
  var kind: TextCorpusKind
  var seed: UInt64 = 1
  /// The number of documents, and of copies among them; nil for what is usual for the kind.
  var documents: Int?
  var copies: Int?
  /// How many instances a form has, and the shares that are filled in; none for what is usual.
  var instances: [Int] = []
  var shares: [Double] = []

  /// Makes the documents.
  func texts() -> [LabelledText] {
    switch kind {
    case .forms: forms()
    case .chains: ChainCorpus(seed: seed).texts()
    case .previews: PreviewCorpus(seed: seed).texts()
    case .doubled: DoubledCorpus(seed: seed).texts()
    case .short: short()
    }
  }

  private func forms() -> [LabelledText] {
    var corpus = FormCorpus(seed: seed)
    if let documents { corpus.documents = documents }
    if let copies { corpus.copies = copies }
    if !instances.isEmpty { corpus.classes = instances.map { ($0, $0 < 50 ? 70 : $0 < 1_000 ? 35 : 3) } }
    if !shares.isEmpty { corpus.shares = shares }
    let articles = CorpusKind.unrelated.corpus(documents: corpus.documents, seed: seed, share: 0)
    corpus.filler = { String(decoding: articles.document($0).text, as: UTF16.self) }
    return corpus.texts()
  }

  private func short() -> [LabelledText] {
    var corpus = ShortCorpus(seed: seed)
    if let documents { corpus.documents = documents }
    if let copies { corpus.copies = copies }
    return corpus.texts()
  }
}
