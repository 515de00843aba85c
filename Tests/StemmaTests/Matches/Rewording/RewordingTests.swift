import Stemma
import StemmaTestSupport
import Testing

@Suite("Reworded passages")
struct RewordingTests {
  static func passages(_ texts: [String], threads: Int = 2) async -> [Match] {
    let documents = texts.enumerated().map { Document(id: "\($0.offset + 100)", text: $0.element) }
    let analysis = await Analyzer(threads: threads).analyze(documents)
    AnalyzerTests.check(analysis)
    return analysis.matches.filter { $0.class == .passage && $0.source != $0.target }
  }

  /// The share of the words of some sentences that a span of a text covers, and of the span that they make.
  static func overlap(_ span: TextSpan, of text: String, with part: String) -> (
    recall: Double, precision: Double
  ) {
    guard let range = text.utf8.span.firstRange(of: part) else { return (0, 0) }
    let common = Double(range.clamped(to: span.bytes).count)
    return (common / Double(range.count), common / Double(max(1, span.bytes.count)))
  }

  @Test("Sentences that were shuffled and half reworded are one passage", arguments: 0..<12)
  func shuffledSentences(seed: UInt64) async throws {
    var source = SyntheticSentences(seed: 100 + seed)
    let original = source.sentences(8)
    let copy = source.reworded(original, rate: 0.3)
    let first = source.sentences(30) + original + source.sentences(30)
    let second = source.sentences(25) + copy + source.sentences(40)
    let texts = [first, second].map(SyntheticSentences.text)
    let found = await Self.passages(texts)
    #expect(found.count == 1)
    let match = try #require(found.first)
    let sides = [
      Self.overlap(
        match.sourceSpan,
        of: texts[match.source],
        with: SyntheticSentences.text([original, copy][match.source])
      ),
      Self.overlap(
        match.targetSpan,
        of: texts[match.target],
        with: SyntheticSentences.text([original, copy][match.target])
      ),
    ]
    for side in sides {
      #expect(side.recall > 0.75 && side.precision > 0.75)
    }
    #expect(match.identity < 0.7)
  }

  @Test("In a corpus each reworded passage is found in its text, and in no other")
  func corpusOfTexts() async {
    var source = SyntheticSentences(vocabulary: 8_000, seed: 77)
    var sentences = (0..<150).map { _ in source.sentences(80) }
    for target in 0..<10 {
      let passage = Array(sentences[100 + target][30..<38])
      sentences[target].replaceSubrange(20..<28, with: source.reworded(passage, rate: 0.25))
    }
    let texts = sentences.map(SyntheticSentences.text)
    let found = await Self.passages(texts)
    let pairs = found.map { [min($0.source, $0.target), max($0.source, $0.target)] }
    #expect(Set(pairs) == Set((0..<10).map { [$0, 100 + $0] }))
    #expect(found.count == 10)
    #expect(await Self.passages(texts, threads: 1) == found)
  }

  @Test("A summary is reported with the whole of what it sums up")
  func summary() async throws {
    var source = SyntheticSentences(seed: 9)
    let original = source.sentences(60)
    let picked = stride(from: 2, to: 60, by: 10).map { original[$0] }
    let summary = picked.flatMap { source.reworded([$0], rate: 0.2) }
    let texts = [original, source.sentences(40) + summary + source.sentences(40)].map(SyntheticSentences.text)
    let found = await Self.passages(texts)
    let match = try #require(found.first)
    #expect(found.count == 1)
    let long = match.source == 0 ? match.sourceSpan : match.targetSpan
    #expect(long.bytes.count > texts[0].utf8.count * 7 / 10)
    let short = match.source == 0 ? match.targetSpan : match.sourceSpan
    let side = Self.overlap(short, of: texts[1], with: SyntheticSentences.text(summary))
    #expect(side.recall > 0.8 && side.precision > 0.8)
  }

  @Test("Where a copy is verbatim in part, one passage is reported")
  func partlyVerbatim() async {
    var source = SyntheticSentences(seed: 31)
    let original = source.sentences(9)
    let copy =
      source.reworded(Array(original[..<3]), rate: 0.3) + original[3..<6]
      + source.reworded(Array(original[6...]), rate: 0.3)
    let texts = [
      source.sentences(30) + original + source.sentences(30),
      source.sentences(30) + copy + source.sentences(30),
    ].map(SyntheticSentences.text)
    #expect(await Self.passages(texts).count == 1)
  }

  @Test("Reworded text makes neither near-duplicates nor revisions")
  func relations() async {
    var source = SyntheticSentences(seed: 41)
    let original = source.sentences(40)
    let texts = [original, source.reworded(original, rate: 0.4)].map(SyntheticSentences.text)
    let documents = texts.enumerated().map { Document(id: "\($0.offset)", text: $0.element) }
    let analysis = await Analyzer().analyze(documents)
    #expect(!analysis.matches.isEmpty)
    #expect(analysis.clusters.isEmpty)
    #expect(analysis.graph.derivations.allSatisfy { $0.kind == .quotation })
  }

  @Test(
    "Sentences said otherwise are found in several languages",
    arguments: [
      (
        """
        The old mill stood at the bend of the river for two hundred years. Its wheel ground barley for eleven villages. \
        In the spring flood of 1874 the northern wall collapsed and killed the miller. His widow rebuilt the wall with \
        granite from a quarry near the abbey.
        """,
        """
        For two hundred years an old mill stood by the bend of this river. Eleven villages had their barley ground by \
        its wheel. The miller was killed when its northern wall collapsed in the spring flood of 1874. With granite \
        from the quarry near an abbey the wall was rebuilt by his widow.
        """
      ),
      (
        """
        Старая мельница двести лет стояла у излучины реки. Её колесо мололо ячмень для одиннадцати деревень. Весной 1874 \
        года паводок обрушил северную стену и погубил мельника. Вдова восстановила стену из гранита, добытого возле \
        аббатства.
        """,
        """
        У речной излучины двести лет стояла старая мельница. Для одиннадцати деревень её колёса мололи ячмень. Северная \
        стена обрушилась от паводка весной 1874 года, мельник погиб. Из гранита, который добывали возле аббатства, стену \
        восстановила вдова мельника.
        """
      ),
      (
        """
        Die alte Mühle stand zweihundert Jahre an der Biegung des Flusses. Ihr Rad mahlte Gerste für elf Dörfer. Beim \
        Hochwasser im Frühling 1874 stürzte die nördliche Mauer ein und erschlug den Müller. Seine Witwe baute die Mauer \
        mit Granit aus einem Steinbruch bei der Abtei wieder auf.
        """,
        """
        An der Biegung des Flusses stand zweihundert Jahre lang die alte Mühle. Für elf Dörfer mahlte ihr Rad die Gerste. \
        Im Frühling 1874 stürzte beim Hochwasser die nördliche Mauer ein, der Müller wurde erschlagen. Mit Granit aus dem \
        Steinbruch bei der Abtei baute seine Witwe die Mauer wieder auf.
        """
      ),
      (
        """
        ظلت الطاحونة القديمة قائمة عند منعطف النهر مئتي سنة. كانت عجلتها تطحن الشعير لإحدى عشرة قرية. في فيضان الربيع انهار \
        الجدار الشمالي وقتل الطحان. أعادت أرملته بناء الجدار بحجر الغرانيت من محجر قريب.
        """,
        """
        مئتي سنة ظلت الطاحونة القديمة عند منعطف النهر. لإحدى عشرة قرية كانت عجلتها تطحن الشعير. انهار الجدار الشمالي في \
        فيضان الربيع وقتل الطحان. بحجر الغرانيت من محجر قريب أعادت أرملته بناء الجدار.
        """
      ),
    ]
  )
  func languages(original: String, copy: String) async throws {
    var source = SyntheticSentences(seed: 3)
    let texts = [original, copy].map { text in
      SyntheticSentences.text(source.sentences(20)) + " " + text + " "
        + SyntheticSentences.text(source.sentences(20))
    }
    let found = await Self.passages(texts)
    let match = try #require(found.first)
    #expect(found.count == 1)
    let span = match.source == 0 ? match.sourceSpan : match.targetSpan
    let side = Self.overlap(span, of: texts[0], with: original)
    #expect(side.recall > 0.7 && side.precision > 0.7)
  }

  @Test("Texts on unlike subjects share nothing", arguments: 0..<20)
  func unrelatedTexts(seed: UInt64) async {
    var source = SyntheticSentences(seed: 500 + seed)
    let texts = (0..<2).map { _ in SyntheticSentences.text(source.sentences(60)) }
    #expect(await Self.passages(texts).isEmpty)
  }
}

extension Span<UInt8> {
  /// Where the bytes of a text first stand.
  fileprivate func firstRange(of text: String) -> Range<Int>? {
    let wanted = Array(text.utf8)
    guard !wanted.isEmpty, wanted.count <= count else { return nil }
    return (0...count - wanted.count).first { start in
      wanted.indices.allSatisfy { self[start + $0] == wanted[$0] }
    }
    .map { $0..<$0 + wanted.count }
  }
}
