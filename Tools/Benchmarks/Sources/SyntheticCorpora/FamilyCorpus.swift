/// Articles, and edited copies of some of them at random places.
struct FamilyCorpus: Corpus {
  let count: Int
  /// The share of documents that are copies.
  let copyShare: Double
  /// What copies undergo.
  let edits: [Edit]
  /// The share of documents that stand on a page of a site with navigation and related links.
  let pageShare: Double
  private let seed: UInt64
  private let language = Language()
  private let sites: [Site]

  init(count: Int, seed: UInt64, copyShare: Double, edits: [Edit], pageShare: Double = 0) {
    self.count = count
    self.seed = seed
    self.copyShare = copyShare
    self.edits = edits
    self.pageShare = pageShare
    let language = language
    sites = (0..<min(2_000, max(10, count / 250))).map { Site(language, seed: seed, number: $0) }
  }

  func document(_ index: Int) -> LabelledDocument {
    let writer = Writer(language, seed: seed ^ 0x45_4449_5453, item: index)
    var editor = Editor(writer: writer, sites: sites)
    guard isCopy(index) else {
      var text = article(index).spelled(language.vocabulary)
      if editor.writer.generator.chance(pageShare) { text = editor.framed(text, isWide: true) }
      return LabelledDocument(text: text, family: index, kind: "base")
    }
    let origin = origin(using: &editor.writer.generator)
    let edit = edits[Int.random(in: 0..<edits.count, using: &editor.writer.generator)]
    let copy = editor.copy(of: article(origin), by: edit)
    return LabelledDocument(text: copy, family: origin, kind: edit.rawValue)
  }

  private func isCopy(_ index: Int) -> Bool {
    var generator = SeededGenerator(seed: seed ^ 0x434F_5049_4553, item: index)
    return index > 0 && generator.chance(copyShare)
  }

  private func article(_ index: Int) -> Article {
    var writer = Writer(language, seed: seed, item: index)
    let length = writer.articleLength()
    return writer.article(length: length)
  }

  /// A document that is no copy. A quarter of the copies go back to a hundredth of the documents.
  private func origin(using generator: inout SeededGenerator) -> Int {
    let step = generator.chance(0.25) ? 100 : 1
    for _ in 0..<64 {
      let index = Int.random(in: 0...((count - 1) / step), using: &generator) * step
      if !isCopy(index) { return index }
    }
    return 0
  }
}
