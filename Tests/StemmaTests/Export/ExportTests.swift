import Stemma
import StemmaTestSupport
import Testing

@Suite struct ExportTests {
  private func exported(_ analysis: Analysis, as format: ExportFormat) -> String {
    var text = ""
    analysis.export(as: format) { text += $0 }
    return text
  }

  private func lines(_ analysis: Analysis, as format: ExportFormat) -> [Substring] {
    exported(analysis, as: format).split(separator: "\n")
  }

  @Test func `DOT draws clusters as boxes and marks their representative`() {
    let dot = exported(SampleAnalysis.speech, as: .dot)
    #expect(dot.hasPrefix("digraph stemma {\n"))
    #expect(dot.hasSuffix("}\n"))
    #expect(dot.contains("subgraph cluster_0 {"))
    #expect(dot.contains("county.example · 2022-03-01"))
    let marked = lines(SampleAnalysis.speech, as: .dot).filter { $0.contains("#ddf4ff") }
    #expect(marked.count == 1 && marked[0].contains("n2 ["))
  }

  @Test func `DOT puts a segment into its document's box unless a cluster claims it`() {
    let dot = lines(SampleAnalysis.speech, as: .dot)
    func line(_ part: String) -> Int? { dot.firstIndex { $0.contains(part) } }
    let cluster = line("subgraph cluster_0 {")
    let page = line("subgraph cluster_document_0 {")
    let claimed = line("    n7 [")
    let free = line("    n6 [")
    #expect(cluster != nil && page != nil && claimed != nil && free != nil)
    #expect((claimed ?? 0) < (page ?? 0))
    #expect((free ?? 0) > (page ?? 0))
  }

  @Test func `DOT leaves out texts without any relation`() {
    #expect(!exported(SampleAnalysis.speech, as: .dot).contains("unrelated"))
  }

  @Test func `DOT draws undirected edges without a head`() {
    let dot = lines(SampleAnalysis.speech, as: .dot)
    #expect(dot.contains { $0.contains("n2 -> n1") && $0.contains("dir=none") })
    #expect(
      dot.contains { $0.contains("n2 -> n4") && $0.contains("revision 0.92") && !$0.contains("dir=none") }
    )
  }

  @Test func `DOT draws surer edges thicker, and edges to further sources thin`() {
    var analysis = SampleAnalysis.speech
    analysis.graph.derivations[1].primary = false
    analysis.graph.derivations[2].confidence = 1
    let dot = lines(analysis, as: .dot)
    #expect(dot.contains { $0.contains("n2 -> n3") && !$0.contains("penwidth") })
    #expect(dot.contains { $0.contains("n2 -> n4") && $0.contains("penwidth=2.5,") })
    #expect(dot.contains { $0.contains("n2 -> n1") && $0.contains("penwidth=1,") })
  }

  @Test func `DOT holds no raw markup, backslash or control character of hostile names`() {
    let dot = exported(SampleAnalysis.hostile, as: .dot)
    #expect(!dot.contains("<script"))
    #expect(!dot.contains("\\"))
    #expect(!dot.unicodeScalars.contains { HostileText.isActive($0) && $0 != "\n" })
  }

  @Test func `GraphML declares every key it uses`() {
    let graph = lines(SampleAnalysis.speech, as: .graphML)
    let declared = graph.filter { $0.hasPrefix("  <key ") }.compactMap {
      $0.split(separator: "\"").dropFirst().first
    }
    let used = graph.filter { $0.hasPrefix("      <data ") }.compactMap {
      $0.split(separator: "\"").dropFirst().first
    }
    #expect(Set(used).isSubset(of: Set(declared)))
    #expect(graph.count { $0.hasPrefix("    <node ") } == SampleAnalysis.speech.witnesses.count)
    #expect(graph.count { $0.hasPrefix("    <edge ") } == SampleAnalysis.speech.graph.derivations.count)
  }

  @Test func `GraphML holds only characters of XML 1.0`() {
    let graph = exported(SampleAnalysis.hostile, as: .graphML)
    #expect(!graph.contains("<script"))
    #expect(!graph.unicodeScalars.contains { HostileText.isActive($0) && $0 != "\n" })
  }

  @Test func `PROV-JSON tells revisions, quotations, members and alternates apart`() {
    let prov = exported(SampleAnalysis.speech, as: .provJSON)
    #expect(prov.contains(#""prov:usedEntity":"text:original%2Etxt","prov:type":{"$":"prov:Quotation""#))
    #expect(prov.contains(#""prov:usedEntity":"text:original%2Etxt","prov:type":{"$":"prov:Revision""#))
    #expect(
      prov.contains(
        #""hadMember":{"_:e3":{"prov:collection":"text:aggregator%2Etxt","prov:entity":"text:aggregator%2Etxt%231"}"#
      )
    )
    #expect(
      prov.contains(
        #""alternateOf":{"_:e0":{"prov:alternate1":"text:copy%2Etxt","prov:alternate2":"text:original%2Etxt"}}"#
      )
    )
    #expect(
      prov.contains(#""_:a3":{"prov:entity":"text:report%2Etxt","prov:agent":"site:news%2Eexample"}"#)
    )
    #expect(prov.contains(#""site:news%2Eexample":{"prov:type":{"$":"stemma:Site","type":"xsd:QName"},"#))
  }

  @Test func `JSON Lines are those of the contract`() {
    let lines = lines(SampleAnalysis.speech, as: .jsonLines)
    #expect(lines.count == 6)
    #expect(
      lines[1]
        == #"{"source":"original.txt","target":"report.txt","kind":"quotation","directed":true,"confidence":0.91,"#
        + #""primary":true,"evidence":["date","containment"],"#
        + #""spans":[{"source_chars":[4,32],"target_chars":[14,42]}]}"#
    )
    let exporter = JSONLinesExporter(SampleAnalysis.speech)
    #expect(
      exporter.line(forCluster: 0)
        == #"{"cluster":0,"representative":"original.txt","members":["#
        + #"{"id":"original.txt","similarity":1,"kind":"copy"},{"id":"aggregator.txt#2","similarity":1,"kind":"copy"},"#
        + #"{"id":"copy.txt","similarity":1,"kind":"copy"},"#
        + #"{"id":"revised.txt","similarity":0.9583,"kind":"near-duplicate"}]}"# + "\n"
    )
    #expect(
      exporter.line(for: SampleAnalysis.speech.matches[2])
        == #"{"source":"original.txt","target":"report.txt","source_chars":[4,32],"target_chars":[14,42],"#
        + #""source_bytes":[12,96],"target_bytes":[42,126],"identity":1,"score":41.25,"class":"passage","directed":true}"#
        + "\n"
    )
  }

  @Test func `Unseen ancestors are told apart in every format`() {
    let dot = lines(SampleAnalysis.unseen, as: .dot)
    #expect(dot.count { $0.contains("label=<unseen>") && $0.contains("style=dashed") } == 2)
    #expect(dot.contains { $0.hasPrefix("  n4 -> n3 [") })
    let graph = exported(SampleAnalysis.unseen, as: .graphML)
    #expect(graph.contains("<data key=\"label\">**1</data>\n      <data key=\"type\">unseen</data>"))
    let prov = exported(SampleAnalysis.unseen, as: .provJSON)
    #expect(prov.contains(#""text:%2A%2A1":{"prov:label":"**1","stemma:unseen":true}"#))
    let json = lines(SampleAnalysis.unseen, as: .jsonLines)
    #expect(json[0].hasPrefix(#"{"source":"**1","target":"*a","kind":"revision","directed":true,"#))
    #expect(json[0].hasSuffix(#""evidence":["shared-error"],"spans":[]}"#))
  }

  @Test(arguments: ExportFormat.allCases)
  func `An empty analysis gives a whole document`(format: ExportFormat) {
    let empty = Analysis(
      options: AnalysisOptions(),
      documents: [],
      witnesses: [],
      signatures: [],
      clusters: [],
      matches: [],
      graph: ProvenanceGraph(derivations: [])
    )
    let text = exported(empty, as: format)
    #expect(format == .jsonLines ? text.isEmpty : text.hasSuffix("}\n") || text.hasSuffix("</graphml>\n"))
  }
}
