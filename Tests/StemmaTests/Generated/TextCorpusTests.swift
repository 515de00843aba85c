import StemmaTestSupport
import Testing

@Suite struct TextCorpusTests {
  private static func forms(seed: UInt64) -> [LabelledText] {
    var corpus = FormCorpus(seed: seed)
    corpus.documents = 200
    corpus.copies = 30
    corpus.classes = [(2, 6), (3, 6), (10, 6)]
    return corpus.texts()
  }

  private static func texts(_ kind: TextCorpusKind, seed: UInt64) -> [LabelledText] {
    switch kind {
    case .forms: return forms(seed: seed)
    case .chains:
      var corpus = ChainCorpus(seed: seed)
      corpus.chains = 6
      return corpus.texts()
    case .previews:
      var corpus = PreviewCorpus(seed: seed)
      corpus.articles = 20
      return corpus.texts()
    case .doubled:
      var corpus = DoubledCorpus(seed: seed)
      corpus.articles = 20
      return corpus.texts()
    case .short:
      var corpus = ShortCorpus(seed: seed)
      corpus.documents = 300
      corpus.copies = 100
      return corpus.texts()
    }
  }

  @Test(arguments: TextCorpusKind.allCases)
  func equalSeedsGiveEqualBytes(_ kind: TextCorpusKind) {
    let runs = [1, 1, 2].map { seed in
      Self.texts(kind, seed: seed).map { $0.record + $0.truthRecord }.joined()
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0] != runs[2])
  }

  @Test func formsHaveTheCountsThatWereAskedFor() {
    let texts = Self.forms(seed: 3)
    #expect(texts.count == 200)
    let kinds = Dictionary(grouping: texts) { $0["kind"] }.mapValues(\.count)
    #expect(kinds[.string("instance")] == 6 * (2 + 3 + 10))
    #expect(kinds[.string("filler")] == 200 - 30 - 90)
    let instances = texts.filter { $0["kind"] == .string("instance") }
    for (_, texts) in Dictionary(grouping: instances, by: { $0["form"] }) {
      #expect(texts[0]["count"] == .integer(texts.count))
    }
    #expect(Set(texts.map(\.id)).count == 200)
    #expect(Set(instances.map(\.text)).count == 90)
  }

  @Test func snapshotsShareTheEntriesThatStay() {
    let chains = Dictionary(grouping: Self.texts(.chains, seed: 4)) { $0["chain"] }
    for snapshots in chains.values {
      let places = Dictionary(uniqueKeysWithValues: snapshots.map { ($0["place"], $0) })
      for place in 1..<snapshots.count {
        guard let page = places[.integer(place)], let earlier = places[.integer(place - 1)],
          case .integer(let entries) = page["entries"], case .integer(let dropped) = page["dropped"]
        else {
          Issue.record("a snapshot is missing")
          continue
        }
        let lines = page.text.split(separator: "\n")
        #expect(lines.count == entries + 1)
        #expect(
          lines.dropFirst(1 + dropped) == earlier.text.split(separator: "\n").dropFirst().dropLast(dropped)
        )
        #expect((page.date ?? "") > (earlier.date ?? ""))
      }
    }
  }

  @Test func previewsAreBeginningsOfTheirArticles() throws {
    let texts = Self.texts(.previews, seed: 5)
    let previews = texts.filter { $0["kind"] == .string("preview") }
    #expect(!previews.isEmpty)
    for preview in previews {
      let full = try #require(
        texts.first { $0["article"] == preview["article"] && $0["kind"] == .string("full") }
      )
      let asks = preview["asks"] == .string("yes")
      let lines = preview.text.split(separator: "\n", omittingEmptySubsequences: false)
      let text = lines.dropLast(asks ? 1 : 0).joined(separator: "\n")
      #expect(full.text.hasPrefix(text))
      let share = Double(text.count) / Double(full.text.count)
      #expect((0.25...0.96).contains(share))
      if let date = preview.date, let fullDate = full.date, preview["dated"] == .string("after") {
        #expect(date > fullDate)
      }
    }
  }

  @Test func doubledRecordsHoldTheirTextTwice() throws {
    let texts = Self.texts(.doubled, seed: 6)
    for doubled in texts where doubled["kind"] == .string("doubled") {
      let plain = try #require(
        texts.first { $0["article"] == doubled["article"] && $0["kind"] == .string("plain") }
      )
      #expect(doubled.text == plain.text + "\n" + plain.text)
    }
  }

  @Test func shortCopiesDifferByWhatTheirTruthSays() throws {
    let texts = Self.texts(.short, seed: 7)
    let bases = Dictionary(grouping: texts.filter { $0["kind"] == .string("base") }) { $0["text"] }
    for copy in texts where copy["kind"] != .string("base") && copy["unit"] == .string("characters") {
      let base = try #require(bases[copy["text"]]?.first)
      guard case .integer(let amount) = copy["amount"] else { continue }
      let changes = copy.text.difference(from: base.text).count
      let windows = (base.text.count + 39) / 40
      #expect(copy.text != base.text)
      // An exchange is a removal and an insertion.
      #expect(changes <= 2 * amount * windows)
    }
  }
}
