import Stemma
import StemmaTestSupport
import Testing

@Suite("Observations of any texts")
struct ObserverPropertyTests {
  /// A text and one that was made of parts of it.
  private func pair(_ texts: inout ObservedTexts) -> (stored: String, question: String) {
    let isWorded = texts.number(0...3) == 0
    func text(_ count: Int) -> String {
      isWorded ? texts.words(count / 4) : texts.prose(count)
    }
    let stored = text(texts.number(0...300))
    switch texts.number(0...4) {
    case 0: return (stored, texts.edited(stored, oneOf: texts.number(8...200)))
    case 1: return (stored, text(texts.number(0...200)))
    case 2: return (texts.part(of: stored, texts.number(1...200)), stored)
    default:
      var question = text(texts.number(0...60))
      for _ in 0..<texts.number(1...3) {
        question += texts.edited(
          texts.part(of: stored, texts.number(20...200)),
          oneOf: texts.number(10...100)
        )
        question += text(texts.number(0...60))
      }
      return (stored, question)
    }
  }

  @Test("A relation is what sets of shingles say, and spans and news are what they cover", arguments: 0..<12)
  func relations(seed: UInt64) {
    var texts = ObservedTexts(seed: 1_000 + seed)
    let options = AnalysisOptions(
      folding: seed % 6 == 4 ? .whitespace : seed % 6 == 5 ? .none : .full,
      shingleLength: texts.pick([1, 3, 5, 5, 9], else: 5),
      measure: seed % 2 == 0 ? .jaccard : .coverage,
      threshold: texts.pick([0, 0.3, 0.7, 0.7, 0.9], else: 0.7)
    )
    let observer = Observer(options)
    for _ in 0..<40 {
      let (stored, asked) = pair(&texts)
      let document = Document(id: "stored", text: stored)
      let question = observer.question(Document(id: "asked", text: asked))
      let relations = observer.relation(of: question, to: document) { _ in false }
      let observation = observer.observation(question, relations)
      #expect(observation.id == "asked")
      ObserverOracle.check(observation, of: question.document, stored: ["stored": document], options)

      let a = FoldedText(ofDocument: stored, folding: options.folding).tokens
      let b = FoldedText(ofDocument: asked, folding: options.folding).tokens
      if a == b {
        #expect(observation.status == (b.isEmpty ? .new : .copy))
        continue
      }
      // The verdict that clusters go by.
      let judgement = PairJudge(options).judgement(
        PairJudge.Subject(tokens: a[...]) { TextValues(stored) },
        PairJudge.Subject(tokens: b[...]) { TextValues(asked) }
      )
      if options.measure == .jaccard {
        let similarity = ObserverOracle.jaccard(a, b, length: options.shingleLength)
        #expect(judgement.relation.similarity == similarity)
      }
      let isWhole = options.measure == .jaccard || judgement.relation.shareOfLonger >= 0.5
      let isNear = judgement.verdict == .related && isWhole
      #expect(isNear == (observation.status == .nearDuplicate))
      let isForm = judgement.verdict == .instances && !observation.relations.isEmpty
      if isForm { #expect(observation.status == .form) }
      if isNear {
        #expect(observation.relations.map(\.similarity) == [judgement.relation.similarity])
      } else if observation.status != .form {
        // No seed is stock and the made-up texts hold no stock phrases: every passage counts.
        let passages = PassageFinder(threads: 1, stockPhrases: []).passages(a, b)
        #expect(observation.relations.flatMap(\.spans).count == passages.count)
        let stock = observer.relation(of: question, to: document) { _ in true }
        #expect(stock.isEmpty)
      }
    }
  }

  @Test("Many candidates are in order, and new is what none of them has", arguments: 0..<4)
  func manyCandidates(seed: UInt64) {
    var texts = ObservedTexts(seed: 1_100 + seed)
    let options = AnalysisOptions()
    let observer = Observer(options)
    let asked = texts.prose(400)
    var stored: [String: Document] = [:]
    for number in 0..<8 {
      let part = texts.edited(texts.part(of: asked, texts.number(30...400)), oneOf: 60)
      stored["d\(number)"] = Document(id: "d\(number)", text: texts.prose(100) + part + texts.prose(50))
    }
    stored["copy b"] = Document(id: "copy b", text: asked)
    stored["copy a"] = Document(id: "copy a", text: " \(asked)\n")
    let question = observer.question(Document(id: "asked", text: asked))
    let relations = stored.keys.sorted().reversed().compactMap { stored[$0] }.flatMap {
      observer.relation(of: question, to: $0) { _ in false }
    }
    let observation = observer.observation(question, relations)
    ObserverOracle.check(observation, of: question.document, stored: stored, options)
    #expect(observation.relations.prefix(2).map(\.id) == ["copy a", "copy b"])
    #expect(observation.relations.map(\.kind) == observation.relations.map(\.kind).sorted())
    #expect(observation.newSpans.isEmpty && observation.newShare == 0)
    let others = observer.observation(question, relations.filter { $0.kind != .copy })
    ObserverOracle.check(others, of: question.document, stored: stored, options)
  }
}
