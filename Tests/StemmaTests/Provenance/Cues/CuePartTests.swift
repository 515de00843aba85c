import Stemma
import Testing

/// Every kind of evidence by an example: told, told the other way round, and silent.
@Suite("Parts of the evidence") struct CuePartTests {
  private static let kinds = CueKind.allCases.filter { !CueExample.elsewhere.contains($0) }

  @Test func `each kind has an example or is tested elsewhere`() {
    for kind in CueKind.allCases {
      #expect((CueExample(of: kind) == nil) == CueExample.elsewhere.contains(kind), "\(kind)")
    }
  }

  @Test(arguments: kinds)
  func `a kind is told of its example`(kind: CueKind) throws {
    let example = try #require(CueExample(of: kind))
    let told = try #require(cueKinds(example.documents)[kind])
    #expect(told > 0 && told <= kind.weight)
  }

  @Test(arguments: kinds)
  func `what is said is turned with the sides`(kind: CueKind) throws {
    let example = try #require(CueExample(of: kind))
    let told = cueKinds(example.documents)
    #expect(cueKinds(example.mirrored) == told.mapValues { -$0 })
  }

  @Test(arguments: kinds)
  func `what both sides have says nothing`(kind: CueKind) throws {
    let example = try #require(CueExample(of: kind))
    #expect(cueKinds([example.source, example.source]) == [:])
    #expect(cueKinds([example.target, example.target]) == [:])
  }

  @Test(arguments: CueKind.allCases)
  func `a weight is a positive number that leaves a doubt`(kind: CueKind) {
    #expect(kind.weight > 0 && kind.weight <= 3)
  }

  @Test func `texts without anything in them give no cue`() {
    let documents = ["", " ", "\n\n", "。"].map { CueExample.page($0) }
    let witnesses = documents.enumerated().map { index, document in
      WitnessText(
        document: document,
        witness: Witness(document: index),
        text: FoldedText(document.text),
        tokens: 0..<0
      )
    }
    let relations = [(0, 1), (1, 2), (2, 3)].map {
      Relation(a: $0, b: $1, spans: [], isCopy: false, isNearDuplicate: false)
    }
    let coverages = relations.map { $0.coverage() }
    let reader = CueReader(witnesses: witnesses, relations: relations, coverages: coverages)
    for (relation, coverage) in zip(relations, coverages) {
      #expect(reader.cues(of: relation, coverage: coverage) == [])
    }
  }

  @Test(arguments: [
    "(", "（", "??", "…", "...", "&", "&#", "<", "</", "来源：", "via ", "http://", "×", "\n", "# ", "#", "由于",
    "，", ",", "\u{0}",
    "🙂", "read more", "©",
  ])
  func `twenty thousand of anything are read`(piece: String) {
    let flood = String(repeating: piece, count: 20_000)
    let url = "https://" + String(repeating: "a/http://", count: 200)
    let pages = [
      CueExample.page(PageTexts.bridge + flood, url: url, source: flood, date: flood, fetched: flood),
      CueExample.page(flood + PageTexts.bridge, url: flood, source: "", date: "", fetched: ""),
    ]
    let told = cueKinds(pages)
    #expect(cueKinds(pages.reversed()) == told.mapValues { -$0 })
  }
}
