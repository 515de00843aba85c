import Stemma
import StemmaCommand
import StemmaTestSupport
import Testing

@Suite struct QueryTests {
  private func answer(on document: Int) -> QueryAnswer {
    let analysis = SampleAnalysis.speech
    let asked = analysis.documents.indices.map { $0 == document ? "asked" : nil }
    return Query(analysis, asked: asked).answer(on: document)
  }

  @Test func `A text that the store has under another id is a copy`() {
    let answer = answer(on: 1)
    #expect(answer.status == .copy)
    #expect(answer.id == "asked")
    #expect(answer.found.map(\.id) == ["original.txt", "aggregator.txt#2", "revised.txt"])
    #expect(answer.found.map(\.kind) == [.copy, .copy, .nearDuplicate])
  }

  @Test func `A report that quotes a passage reuses`() {
    let answer = answer(on: 3)
    #expect(answer.status == .reuses)
    #expect(answer.found.map(\.id) == ["original.txt"])
    #expect(answer.found[0].spans.map(\.source.chars) == [4..<32])
    #expect(answer.found[0].spans.map(\.target.chars) == [14..<42])
    let length = SampleAnalysis.speech.documents[3].text.unicodeScalars.count
    #expect(answer.found[0].similarity == 28 / Double(length))
  }

  @Test func `A text without relations is new`() {
    let answer = answer(on: 5)
    #expect(answer.status == .new)
    #expect(answer.jsonLine == "{\"id\":\"asked\",\"status\":\"new\",\"matches\":[]}\n")
    #expect(answer.text(style: TextStyle(width: 80, hasColor: false)) == "asked: new\n")
  }

  @Test func `The JSON line has the spans of both sides`() {
    #expect(
      answer(on: 3).jsonLine.hasPrefix(
        #"{"id":"asked","status":"reuses","matches":[{"id":"original.txt","kind":"reuses","similarity":0.5"#
      )
    )
    #expect(answer(on: 3).jsonLine.contains(#""spans":[{"source_chars":[4,32],"target_chars":[14,42]}]"#))
  }
}
