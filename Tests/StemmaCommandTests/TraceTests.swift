import Stemma
import StemmaCommand
import StemmaTestSupport
import Testing

@Suite struct TraceTests {
  private let trace = TraceLines(SampleAnalysis.speech)

  @Test func `Spans cover a document without gaps`() {
    for (index, document) in SampleAnalysis.speech.documents.enumerated() {
      let lines = trace.lines(of: index)
      #expect(lines.map { String(document.text(in: $0.span)) }.joined() == document.text)
      for (line, next) in zip(lines, lines.dropFirst()) {
        #expect(line.span.chars.upperBound == next.span.chars.lowerBound)
        #expect(line.span.bytes.upperBound == next.span.bytes.lowerBound)
      }
    }
  }

  @Test func `A quoted passage is traced to the text it is from`() {
    let lines = trace.lines(of: 3)
    #expect(lines.map { $0.origin?.id } == [nil, "original.txt", nil])
    #expect(lines[1].span.chars == 14..<42)
    #expect(lines[1].origin?.chars == 4..<32)
    #expect(
      lines[1].jsonLine(of: "report.txt")
        == #"{"chars":[14,42],"bytes":[42,126],"origin":"original.txt","origin_chars":[4,32],"#
        + "\"kind\":\"quotation\",\"confidence\":0.91}\n"
    )
  }

  @Test func `A span is followed through a copy to its first text`() {
    var analysis = SampleAnalysis.speech
    let place = analysis.graph.derivations[1].spans
    let target = SampleAnalysis.span(of: "The harbour was closed", in: analysis.documents[5].text)
    analysis.graph.derivations.append(
      Derivation(
        source: 3,
        target: 5,
        kind: .quotation,
        directed: true,
        confidence: 0.5,
        primary: true,
        evidence: [],
        spans: [Derivation.SpanPair(source: place[0].target, target: target)]
      )
    )
    let lines = TraceLines(analysis).lines(of: 5)
    #expect(lines[0].origin?.id == "original.txt")
    #expect(lines[0].origin?.chars == 4..<32)
    #expect(lines[0].origin?.confidence == 0.91 * 0.5)
    #expect(lines[1].origin == nil)
  }

  @Test func `The margin stands beside the text, and rows fit their width`() {
    let style = TextStyle(width: 100, hasColor: false)
    var rows = ""
    let document = SampleAnalysis.speech.documents[3]
    TraceText(trace.lines(of: 3), of: document, style: style).write { rows += $0 }
    #expect(rows.contains("original.txt 2022-03-01 quotation 0.91   │ 我们"))
    for row in rows.split(separator: "\n") {
      #expect(ColumnWidth.of(row) <= 100)
      #expect(row.contains(" │ "))
    }
  }
}
