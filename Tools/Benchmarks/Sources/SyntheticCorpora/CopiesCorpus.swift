/// One text again and again.
struct CopiesCorpus: Corpus {
  let count: Int
  private let text: [UInt16]

  init(count: Int, seed: UInt64) {
    self.count = count
    var writer = Writer(Language(), seed: seed, item: 0)
    text = writer.article(length: 800).spelled(writer.language.vocabulary)
  }

  func document(_ index: Int) -> LabelledDocument {
    LabelledDocument(text: text, family: 0, kind: index == 0 ? "base" : "copy")
  }
}
