import Foundation
import Stemma
import StemmaCommand
import StemmaTestSupport
import Testing

@Suite struct ReportTests {
  private let style = TextStyle(width: 100, hasColor: false)

  private func edge(_ source: Int, _ target: Int, directed: Bool = true) -> Derivation {
    Derivation(
      source: source,
      target: target,
      kind: .revision,
      directed: directed,
      confidence: 0.9,
      primary: true,
      evidence: [],
      spans: []
    )
  }

  private func analysis(_ edges: [Derivation], count: Int) -> Analysis {
    let documents = (0..<count).map { Document(id: "d\($0)", text: "text \($0)") }
    return Analysis(
      options: AnalysisOptions(),
      documents: documents,
      witnesses: (0..<count).map { Witness(document: $0) },
      signatures: [],
      clusters: [],
      matches: [],
      graph: ProvenanceGraph(derivations: edges)
    )
  }

  @Test func `A forest is drawn with branches, the largest tree first`() {
    let forest = FamilyForest(
      analysis([edge(0, 1), edge(3, 2), edge(2, 4, directed: false), edge(2, 5), edge(3, 6)], count: 8)
    )
    #expect(forest.families.map(\.root) == [3, 0])
    let rows = forest.rows(of: forest.families[0], limit: 100).map { "\($0.branches)d\($0.node)" }
    #expect(rows == ["d3", "├─ d2", "│  ├~ d4", "│  └─ d5", "└─ d6"])
  }

  @Test func `Edges that close a circle are cut, and every witness stands once`() {
    let edges = [
      edge(2, 0, directed: false), edge(0, 1, directed: false), edge(1, 2, directed: false), edge(2, 3),
    ]
    let forest = FamilyForest(analysis(edges, count: 4))
    #expect(forest.families.count == 1)
    let witnesses = forest.families.flatMap { forest.rows(of: $0, limit: 100) }.map(\.node)
    #expect(witnesses.sorted() == [0, 1, 2, 3])
  }

  @Test func `An unseen ancestor stands at the root of its tree, and is said to be none of the documents`() {
    let forest = FamilyForest(SampleAnalysis.unseen)
    #expect(forest.families.map { [$0.root, $0.size] } == [[4, 5]])
    #expect(forest.rows(of: forest.families[0], limit: 9).map(\.node) == [4, 3, 0, 1, 2])
    for width in [20, 100] {
      let report = ReportText(
        ReportFacts(SampleAnalysis.unseen),
        style: TextStyle(width: width, hasColor: false)
      )
      let lines = report.sections().joined().split(separator: "\n")
      #expect(lines.contains { $0.hasPrefix("  **2  a ") }, "\(width)")
    }
  }

  @Test(arguments: [40, 60, 80, 200])
  func `Sites stand in columns that fit the line`(width: Int) {
    for analysis in [SampleAnalysis.speech, SampleAnalysis.hostile] {
      let report = ReportText(ReportFacts(analysis), style: TextStyle(width: width, hasColor: false))
      let section = report.sections().first { $0.hasPrefix("WHICH SITE TAKES FROM WHICH\n") } ?? ""
      let rows = section.split(separator: "\n").filter { $0.contains(" → ") || $0.contains(" ~ ") }
      #expect(rows.count >= 4)
      for row in rows {
        #expect(ColumnWidth.of(row) <= width)
        #expect(!row.unicodeScalars.contains(where: HostileText.isActive))
      }
      let arrows = rows.compactMap { row in row.range(of: " → ").map { ColumnWidth.of(row[..<$0.lowerBound]) }
      }
      #expect(Set(arrows).count == 1)
    }
  }

  @Test func `A long chain of copies is drawn in linear space`() {
    let count = 20_000
    let forest = FamilyForest(analysis((1..<count).map { edge($0 - 1, $0) }, count: count))
    let rows = forest.rows(of: forest.families[0], limit: .max)
    #expect(rows.count == count)
    #expect(rows.allSatisfy { $0.branches.utf8.count < 300 })
  }

  @Test func `What could go is what the kept documents hold`() async {
    let article = "The lock keeper at Marsh End counted forty barges before the frost closed the upper canal."
    let more = " By noon the basin was full and three crews had begun to unload coal onto the frozen bank."
    let documents = [
      Document(id: "article", text: article + more, date: "2024-02-03"),
      Document(id: "copy", text: article + more, date: "2024-02-09"),
      Document(id: "other", text: "Seven beekeepers met in the hall to talk about the wet spring and bees."),
      Document(id: "preview", text: article, date: "2024-02-01"),
    ]
    let analysis = await Analyzer().analyze(documents, scope: .clusters)
    let plan = RemovalPlan(ClusterListing(analysis), judge: PairJudge(analysis.options))
    #expect(plan.removals.map { documents[$0.document].id } == ["copy", "preview"])
    #expect(plan.removals.allSatisfy { documents[$0.kept].id == "article" && $0.similarity == 1 })
    #expect(plan.removals.map(\.kind) == [.copy, .contained])
  }

  @Test func `Places that nearly coincide are one place of a passage`() {
    func match(_ source: Int, _ sourceStart: Int, _ target: Int, _ targetStart: Int, length: Int) -> Match {
      func span(_ start: Int) -> TextSpan {
        TextSpan(chars: start..<start + length, bytes: start..<start + length)
      }
      return Match(
        source: source,
        target: target,
        sourceSpan: span(sourceStart),
        targetSpan: span(targetStart),
        identity: 1,
        score: 30,
        class: .passage,
        directed: true,
        matched: length
      )
    }
    let groups = PassageGroups([
      match(0, 10, 1, 50, length: 100), match(0, 12, 2, 0, length: 99), match(3, 0, 4, 0, length: 30),
    ]).groups
    #expect(groups.map(\.documents) == [3, 2])
    #expect(groups[0].places.map(\.document) == [0, 1, 2])
  }

  @Test func `Passages inside a cluster are not told a second time`() {
    let facts = ReportFacts(SampleAnalysis.speech)
    #expect(facts.passages.groups.map { $0.places.map(\.document) } == [[2, 3]])
    #expect(facts.formulae.groups.map(\.places) == [2])
  }

  @Test(arguments: [80, 100, 120])
  func `No line of a report is wider than the terminal`(width: Int) {
    for analysis in [SampleAnalysis.speech, SampleAnalysis.hostile] {
      let text = ReportText(ReportFacts(analysis), style: TextStyle(width: width, hasColor: false)).sections()
      for line in text.joined().split(separator: "\n") { #expect(ColumnWidth.of(line) <= width, "\(line)") }
    }
  }

  @Test func `Sentences are broken at spaces`() {
    #expect(LineWrapping.lines("one two  three", columns: 7) == ["one two", "three"])
    #expect(LineWrapping.lines("嵐溪縣人民 a", columns: 6) == ["嵐…民", "a"])
    #expect(LineWrapping.lines("", columns: 7) == [])
  }

  @Test func `A report says what was found`() {
    let text = ReportText(ReportFacts(SampleAnalysis.speech), style: style).sections().joined(separator: "\n")
    for heading in [
      "THE SAME TEXT", "WHICH TEXT COMES FROM WHICH", "REUSED PASSAGES", "PAGES THAT HOLD SEVERAL TEXTS",
      "STOCK PHRASES",
      "WHAT COULD GO",
    ] {
      #expect(text.contains("\(heading)\n"))
    }
    #expect(text.contains("6 documents with 2 segments, "))
    #expect(text.contains("└─ copy 0.90 aggregator.txt#2"))
    #expect(text.contains("├~ copy 0.50 copy.txt"))
  }

  @Test func `A report of hostile texts holds no active character`() {
    let text = ReportText(ReportFacts(SampleAnalysis.hostile), style: style).sections().joined()
    #expect(!text.unicodeScalars.contains { HostileText.isActive($0) && $0 != "\n" })
  }

  @Test func `JSON lines begin with their type`() {
    var lines: [String] = []
    ReportJSON(ReportFacts(SampleAnalysis.speech)).write { lines.append($0) }
    let types = lines.map { $0.split(separator: "\"")[3] }
    let counts = [
      ("totals", 1), ("segment", 2), ("cluster", 1), ("derivation", 6), ("sites", 4), ("passage", 4),
      ("formula", 1),
      ("removable", 2),
    ]
    let expected = counts.flatMap { Array(repeating: $0.0, count: $0.1) }
    #expect(types.map(String.init) == expected)
    #expect(lines.allSatisfy { $0.hasPrefix(#"{"type":""#) && $0.hasSuffix("}\n") })
  }

  @Test func `An excerpt is one line, however long and wild the passage is`() {
    #expect(Excerpt.line("  一\n\n 二\t三\u{1B} ", columns: 40) == "一 二 三\\u{1B}")
    let long = Excerpt.line(String(repeating: "很长", count: 50_000)[...], columns: 21)
    #expect(ColumnWidth.of(long) <= 21 && long.contains("…"))
  }

  @Test(arguments: [
    (0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1000, "1 kB"), (1250, "1.3 kB"), (91_000, "91 kB"),
    (2_500_000_000, "2.5 GB"),
  ])
  func `Sizes are round`(bytes: Int, expected: String) {
    #expect(Quantity.bytes(bytes) == expected)
  }

  @Test func `Numbers have their groups of digits`() {
    #expect(Quantity.count(1_234_567, "document") == "1,234,567 documents")
    #expect(Quantity.count(1, "match", "matches") == "1 match")
    #expect(Quantity.share(1) == "1.00" && Quantity.share(0.5) == "0.50" && Quantity.share(0.957) == "0.96")
    #expect(Quantity.percent(1, of: 3) == "33 %" && Quantity.percent(0, of: 0) == "0 %")
  }
}
