import Stemma
import StemmaTestSupport
import Testing

@testable import Stemma

@Suite struct CopyAttachmentTests {
  private func witness(_ index: Int, _ text: String, date: String? = nil) -> WitnessText {
    let folded = FoldedText(text)
    return WitnessText(
      document: Document(id: String(index), text: text, date: date),
      witness: Witness(document: index),
      text: folded,
      tokens: 0..<folded.tokens.count
    )
  }

  private func relation(_ a: Int, _ b: Int, isCopy: Bool) -> Relation {
    let span = Relation.SpanPair(a: 0..<6, b: 0..<6, matched: isCopy ? 6 : 5)
    return Relation(a: a, b: b, spans: [span], isCopy: isCopy, isNearDuplicate: true)
  }

  private let texts = ["一二三\n四五六", "一二三四五六", "一二\n三四\n五六", "一二\n三四\n五七"]

  @Test func `a text is joined to the copy whose lines are most like its own`() {
    let witnesses = texts.enumerated().map { witness($0, $1) }
    let relations = [
      relation(0, 1, isCopy: true), relation(0, 2, isCopy: true), relation(0, 3, isCopy: false),
    ]
    let found = CopyAttachment(relations, of: witnesses).attached(relations)
    #expect(found.contains { $0.a == 2 && $0.b == 3 && !$0.isCopy })
    #expect(found.count { $0.isCopy } == 2 && found.count == 3)
  }

  @Test func `dated copies stay around the first`() {
    let witnesses = texts.enumerated().map { witness($0, $1, date: "2024-05-0\($0 + 1)") }
    let relations = [
      relation(0, 1, isCopy: true), relation(0, 2, isCopy: true), relation(0, 3, isCopy: false),
    ]
    #expect(CopyAttachment(relations, of: witnesses).attached(relations) == relations)
  }
}
