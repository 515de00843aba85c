/// One document that repeats a line.
struct RepeatedLineCorpus: Corpus {
  let count = 1
  private let text: [UInt16]

  init(lines: Int, seed: UInt64) {
    var writer = Writer(Language(), seed: seed, item: 0)
    let article = writer.article(length: 30).spelled(writer.language.vocabulary)
    let line = article.filter { $0 != 0x0A }.prefix(30) + [0x0A]
    text = Array(repeatElement(line, count: lines).joined())
  }

  func document(_ index: Int) -> LabelledDocument { LabelledDocument(text: text, family: 0, kind: "base") }
}
