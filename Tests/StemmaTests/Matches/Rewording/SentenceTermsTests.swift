import Stemma
import Testing

@Suite("The stems of sentences")
struct SentenceTermsTests {
  static func terms(_ text: String) -> SentenceTerms {
    let folded = FoldedText(text)
    return SentenceTerms(tokens: folded.tokens, text: folded, original: text.utf8.span)
  }

  @Test(
    "Inflected forms have one stem in any script",
    arguments: [
      ("The builders finished the bridges that were building slowly", 1, 7),
      ("Строители построили новую плотину для строительства дороги весной", 0, 5),
      ("Die Verwaltung sah gestern die Verwaltungen aller sieben Länder", 1, 5),
    ]
  )
  func stems(text: String, first: Int, second: Int) {
    let terms = Self.terms(text)
    #expect(terms.count == 1)
    #expect(terms.tokenTerms[first] == terms.tokenTerms[second])
    #expect(terms.terms.count < terms.tokenTerms.count)
  }

  @Test("Stems do not depend on case or composition")
  func folding() {
    let one = Self.terms("Éloïse écrivait toujours des lettres assez longues à sa mère.")
    let other = Self.terms("ÉLOÏSE ÉCRIVAIT TOUJOURS DES LETTRES ASSEZ LONGUES À SA MÈRE.")
    #expect(one.terms == other.terms && !one.isEmpty)
  }

  @Test("Text without spaced words has no stems")
  func otherScripts() {
    #expect(Self.terms("今年政府工作报告提出，全年粮食产量达到1.4万亿斤。GDP增长5%左右。").isEmpty)
    #expect(Self.terms("").isEmpty)
    #expect(Self.terms("one two three").isEmpty)
  }

  @Test("In mixed text only the sentences in words have stems")
  func mixedText() {
    let terms = Self.terms("全年粮食产量达到一万亿斤。The harvest was larger than in all of the years before. 全年粮食产量达到。")
    #expect(!terms.isEmpty)
    let sentences = (0..<terms.count).filter { !terms.entryRange(of: $0).isEmpty }
    #expect(sentences.count == 1)
  }

  @Test("Entries count what stands in the sentence")
  func entries() {
    let terms = Self.terms(
      "The river and the road and the river were all long. A road is not a river at all."
    )
    #expect(terms.count == 2)
    for sentence in 0..<2 {
      let range = terms.tokens(of: sentence..<sentence + 1)
      var counts: [UInt32: UInt32] = [:]
      for token in range { counts[terms.tokenTerms[token], default: 0] += 1 }
      let entries = terms.entries[terms.entryRange(of: sentence)]
      #expect(Dictionary(uniqueKeysWithValues: entries.map { ($0.term, $0.count) }) == counts)
      #expect(range.allSatisfy { terms.sentence(of: $0) == sentence })
    }
  }
}
