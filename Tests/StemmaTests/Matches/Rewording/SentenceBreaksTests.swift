import Stemma
import Testing

@Suite("Sentences of a text")
struct SentenceBreaksTests {
  static func sentences(_ text: String) -> [String] {
    let folded = FoldedText(text)
    let starts = SentenceBreaks.starts(of: folded, in: text.utf8.span).map(Int.init)
    let scalars = Array(text.unicodeScalars)
    return zip(starts, starts.dropFirst() + [folded.tokens.count]).map { start, end in
      guard let span = folded.span(of: start..<end) else { return "" }
      return String(String.UnicodeScalarView(scalars[span.chars]))
    }
  }

  @Test(
    "A terminator of any script ends a sentence where white space follows",
    arguments: [
      ("The dam was built in 1931. It failed twice! Why did it fail? Nobody knows.", 4),
      ("Плотину построили весной. Летом её прорвало! Почему так вышло? Никто не знает.", 4),
      ("Der Damm wurde gebaut. „Er hielt nicht.“ Danach kam das Wasser.", 3),
      ("بُني السد في الربيع. هل صمد أمام الماء؟ لا أحد يعرف الجواب۔ انتهى الأمر كله", 4),
      ("הסכר נבנה באביב ההוא. הוא לא החזיק מעמד! איש לא יודע למה.", 3),
      ("बाँध वसंत में बना था। वह गर्मी में टूट गया। कारण कोई नहीं जानता।", 3),
      ("Το φράγμα χτίστηκε νωρίς. Δεν άντεξε το νερό.", 2),
    ]
  )
  func terminators(text: String, count: Int) {
    let sentences = Self.sentences(text)
    #expect(sentences.count == count, "\(sentences)")
  }

  @Test("Neither initials nor numbers nor short pieces end a sentence")
  func abbreviations() {
    #expect(Self.sentences("The bridge of J. R. Smith cost 3.5 million in all that time").count == 1)
    #expect(Self.sentences("See fig. 3 for the plan of the bridge").count == 1)
    #expect(Self.sentences("The bridge\nwas never\n\nbuilt at all").count == 1)
    #expect(Self.sentences("It was the year 1931. Then came the flood.").count == 2)
  }

  @Test("A text without full stops breaks after forty words")
  func longSentences() {
    let text = (0..<100).map { "word\($0)" }.joined(separator: " ")
    #expect(Self.sentences(text).count == 3)
    #expect(Self.sentences("").isEmpty)
  }

  @Test("Hostile punctuation does no harm")
  func hostilePunctuation() {
    for text in ["...", ". . . a", "a. b. c. d. e.", "?!?! x ?!?! y", "\u{301}. a b c. \u{301}"] {
      #expect(Self.sentences(text).count <= 2)
    }
  }
}
