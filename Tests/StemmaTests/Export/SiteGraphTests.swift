import Foundation
import Stemma
import StemmaTestSupport
import Testing

@Suite struct SiteGraphTests {
  private func graph(_ analysis: Analysis) -> SiteGraph { SiteGraph(analysis, GraphPart(of: analysis)) }

  private func exported(_ analysis: Analysis, as format: ExportFormat) -> String {
    var text = ""
    graph(analysis).export(as: format) { text += $0 }
    return text
  }

  /// The site of a document, written down anew.
  private func site(_ document: Document) -> String? {
    if let source = document.source { return source.isEmpty ? nil : source }
    return document.url == nil ? nil : "host.example"
  }

  @Test func `The counts are those of the slow way`() {
    var random = RandomGraph(seed: 11)
    for _ in 0..<500 {
      let analysis = random.analysis()
      let graph = graph(analysis)
      for (index, site) in graph.sites.enumerated() {
        #expect(index == 0 || graph.sites[index - 1].name < site.name)
        #expect(analysis.documents.count { self.site($0) == site.name } == site.documents)
      }
      let known = analysis.graph.derivations.filter {
        $0.kind != .member && !analysis.isUnseen(max($0.source, $0.target))
      }
      let placed = known.filter { edge in
        [edge.source, edge.target].allSatisfy {
          site(analysis.documents[analysis.witnesses[$0].document]) != nil
        }
      }
      #expect(graph.unplaced == known.count - placed.count)
      #expect(graph.flows.reduce(0) { $0 + $1.derivations } == placed.count)
      for flow in graph.flows { check(flow, graph, placed, analysis) }
    }
  }

  private func check(_ flow: SiteFlow, _ graph: SiteGraph, _ placed: [Derivation], _ analysis: Analysis) {
    let names = (graph.sites[flow.source].name, graph.sites[flow.target].name)
    func document(_ node: Int) -> Int { analysis.witnesses[node].document }
    let edges = placed.filter { edge in
      let (from, to) = (
        site(analysis.documents[document(edge.source)]), site(analysis.documents[document(edge.target)])
      )
      let isForward = (from, to) == (names.0, names.1)
      return edge.directed == flow.directed
        && (isForward || !flow.directed && (to, from) == (names.0, names.1))
    }
    #expect(flow.copies == edges.count { $0.kind == .copy })
    #expect(flow.revisions == edges.count { $0.kind == .revision })
    #expect(flow.quotations == edges.count { $0.kind == .quotation })
    let ends = edges.flatMap { flow.directed ? [$0.target] : [$0.source, $0.target] }
    #expect(flow.documents == Set(ends.map(document)).count)
    guard flow.directed else {
      #expect(flow.medianLag == nil && flow.added == nil && flow.dated == 0 && flow.source <= flow.target)
      return
    }
    let lags = edges.compactMap { edge -> Double? in
      guard let later = day(analysis.documents[document(edge.target)].date),
        let earlier = day(analysis.documents[document(edge.source)].date)
      else { return nil }
      return later - earlier
    }.sorted()
    #expect(flow.dated == lags.count)
    let median = lags.isEmpty ? nil : (lags[(lags.count - 1) / 2] + lags[lags.count / 2]) / 2
    #expect(flow.medianLag == median)
    var (all, explained) = (Set<[Int]>(), Set<[Int]>())
    for edge in edges where !edge.spans.isEmpty {
      let document = analysis.documents[document(edge.target)]
      let text = analysis.witnesses[edge.target].segment?.body.chars ?? 0..<document.text.unicodeScalars.count
      for place in text {
        all.insert([edge.target, place])
        if edge.spans.contains(where: { $0.target.chars.contains(place) }) {
          explained.insert([edge.target, place])
        }
      }
    }
    #expect(flow.added == (all.isEmpty ? nil : 1 - Double(explained.count) / Double(all.count)))
  }

  /// The day of a date as ``RandomGraph`` writes them.
  private func day(_ date: String?) -> Double? {
    guard let date, date != "some day" else { return nil }
    return date == "2024-02" ? 32 : Double(date.suffix(2))
  }

  @Test func `Flows of the sample are told in words and numbers`() {
    let graph = graph(SampleAnalysis.speech)
    let lines = graph.flows.map { graph.line(for: $0) }
    #expect(
      lines[0] == #"{"source":"county.example","target":"city.example","directed":true,"documents":1,"#
        + #""derivations":1,"copies":0,"revisions":1,"quotations":0,"lag_days":31,"dated":1,"added":0}"#
        + "\n"
    )
    #expect(
      lines.last == #"{"source":"county.example","target":"mirror.example","directed":false,"documents":2,"#
        + #""derivations":1,"copies":1,"revisions":0,"quotations":0}"# + "\n"
    )
    #expect(graph.flows.map(\.lagWords) == ["31 days later", "1 day later", "426 days later", nil])
    #expect(graph.flows[1].addedWords == "44 % added")
  }

  @Test(arguments: ExportFormat.allCases)
  func `Hostile names of sites break no format`(format: ExportFormat) throws {
    let text = exported(SampleAnalysis.hostile, as: format)
    #expect(!text.contains("<script") || format == .jsonLines || format == .provJSON)
    #expect(!text.unicodeScalars.contains { HostileText.isActive($0) && $0 != "\n" })
    switch format {
    case .dot: #expect(!text.contains("\\"))
    case .graphML:
      let parser = XMLElementCounter(text)
      #expect(parser.counts["node"] == graph(SampleAnalysis.hostile).sites.count)
      #expect(parser.counts["edge"] == graph(SampleAnalysis.hostile).flows.count)
    case .provJSON, .jsonLines:
      for line in text.split(separator: "\n") {
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
      }
    }
  }

  @Test func `Of many pairs of sites the largest are drawn, and the drawing says so`() {
    var analysis = SampleAnalysis.hostile
    let sites = 0..<120
    analysis.documents = sites.map { Document(id: "\(1000 + $0)", text: "x", source: "site \($0)") }
    analysis.witnesses = sites.map { Witness(document: $0) }
    analysis.clusters = []
    let edges = analysis.graph.derivations
    analysis.graph.derivations = sites.dropFirst().flatMap { target in
      var edge = edges[target % 2]
      (edge.source, edge.target) = (0, target)
      return Array(repeating: edge, count: target)
    }
    let dot = exported(analysis, as: .dot)
    #expect(dot.contains("label=<the 100 largest of 119 pairs of sites>"))
    #expect(dot.split(separator: "\n").count { $0.contains(" -> ") } == 100)
    #expect(!dot.contains("site 19<") && dot.contains("site 20<") && dot.contains("penwidth=6,"))
    #expect(exported(analysis, as: .jsonLines).split(separator: "\n").count == 119)
  }

  @Test func `A site that thousands of texts are from is counted in one pass`() {
    var analysis = SampleAnalysis.hostile
    let count = 100_000
    let span = TextSpan(chars: 0..<1, bytes: 0..<1)
    analysis.documents = [
      Document(id: "a", text: "x", source: "one"), Document(id: "b", text: "x", source: "two"),
    ]
    analysis.witnesses = [Witness(document: 0), Witness(document: 1)]
    analysis.clusters = []
    let edge = Derivation(
      source: 0,
      target: 1,
      kind: .quotation,
      directed: true,
      confidence: 1,
      primary: false,
      evidence: [],
      spans: [Derivation.SpanPair(source: span, target: span)]
    )
    analysis.graph.derivations = Array(repeating: edge, count: count)
    let flows = graph(analysis).flows
    #expect(flows.map(\.quotations) == [count] && flows.map(\.documents) == [1] && flows.map(\.added) == [0])
  }
}
