import Stemma
import StemmaTestSupport
import Testing

@Suite("Observations")
struct ObserverTests {
  private let speech = """
    清晨的渡口笼罩着薄雾，老船工解开缆绳，把第一批赶集的乡亲送到对岸。河水缓缓流过石阶，两岸的竹林在风中轻轻摇动。
    集市上摆满了新鲜的蔬菜、手编的竹篮和刚出炉的烧饼，孩子们围着糖人摊子不肯离开。到了中午，茶馆里坐满了歇脚的人。
    """

  private func observation(
    of text: String,
    in stored: String...,
    options: AnalysisOptions = AnalysisOptions(),
    isStock: (UInt64) -> Bool = { _ in false }
  ) -> Observation {
    let observer = Observer(options)
    let question = observer.question(Document(id: "asked", text: text))
    let documents = stored.enumerated().map { Document(id: "d\($0)", text: $1) }
    let observation = observer.observation(
      question,
      documents.flatMap { observer.relation(of: question, to: $0, isStock: isStock) }
    )
    let byID = Dictionary(uniqueKeysWithValues: documents.map { ($0.id, $0) })
    ObserverOracle.check(observation, of: question.document, stored: byID, options)
    return observation
  }

  private func slices(_ observation: Observation, of text: String) -> [String] {
    observation.newSpans.map { ObserverOracle.slice($0, of: text) }
  }

  @Test("A text in other characters, with glosses and in other lines is a copy")
  func copies() {
    let other = """
      清晨的渡(dù)口籠罩着薄霧，老船工解開纜(lǎn)繩，把第一批趕集的鄉親送到對岸。\r\n河水緩緩流過石階，兩岸的竹林在風中輕輕搖動。\r\n
      集市上擺滿了新鮮的蔬菜、手編的竹籃和剛出爐的燒餅，孩子們圍着糖人攤子不肯離開。到了中午，茶館裡坐滿了歇腳的人。
      """
    let found = observation(of: other, in: speech)
    #expect(found.status == .copy && found.relations.map(\.similarity) == [1])
    #expect(found.relations.flatMap(\.spans).map(\.target) == [Document(id: "", text: other).wholeSpan])
    #expect(found.newSpans.isEmpty && found.newShare == 0)
  }

  @Test("A text with few edits is a near-duplicate, and what was added is new", arguments: [true, false])
  func nearDuplicates(isJaccard: Bool) {
    let added = "我在岸边等了很久，后来天色暗了，渡口又只剩下那条旧船。"
    let text = speech.replacing("薄雾", with: "炊烟") + added
    let options = AnalysisOptions(measure: isJaccard ? .jaccard : .coverage)
    let found = observation(of: text, in: speech, options: options)
    #expect(found.status == .nearDuplicate && found.relations.count == 1)
    #expect(slices(found, of: text) == [String(added.dropLast())])
  }

  @Test("An excerpt is contained in a longer text")
  func containment() {
    var texts = ObservedTexts(seed: 3)
    let text = "\n　　" + speech
    let found = observation(of: text, in: texts.prose(400) + speech + texts.prose(300))
    #expect(found.status == .contained && found.relations.map(\.similarity) == [1])
    #expect(found.newSpans.isEmpty && found.newShare == 0)
  }

  @Test("A quotation is a passage with exact ends, and the rest is new")
  func quotation() {
    let quoted = "集市上摆满了新鲜的蔬菜、手编的竹篮和刚出炉的烧饼，孩子们围着糖人摊子不肯离开"
    let head = "记者昨日回到故乡，向镇上的老人问起从前。他说："
    let tail = "。如今桥已经通了，再没有人在对岸等船，只有几只白鹭停在旧码头的木桩上。"
    let text = head + quoted + tail
    let found = observation(of: text, in: speech)
    #expect(found.status == .reuses && found.relations.count == 1)
    #expect(found.relations.flatMap(\.spans).map { ObserverOracle.slice($0.source, of: speech) } == [quoted])
    #expect(found.relations.flatMap(\.spans).map { ObserverOracle.slice($0.target, of: text) } == [quoted])
    #expect(slices(found, of: text) == [String(head.dropLast()), String(tail.dropFirst().dropLast())])
  }

  @Test("Masked words stand opposite what they mask")
  func masks() {
    let plain = "柳河县委副书记赵明在清溪镇调研时指出，今年的防汛工作要早谋划、早部署，各村都要把物资准备齐全，柳河县水务局派专人值守。"
    let masked = "××县委副书记XX在××镇调研时指出，今年的防汛工作要早谋划、早部署，各村都要把物资准备齐全，××县水务局派专人值守。"
    let found = observation(of: masked, in: plain)
    #expect(found.status == .nearDuplicate && found.newSpans.isEmpty)
  }

  @Test("Texts of words are observed as those of characters are")
  func words() {
    let story = """
      The harbour froze early that year, and nobody in the village owned a boat worth saving. We walked out over the ice \
      with lanterns and counted the masts that still stood above it.
      """
    let quoting = """
      My grandmother kept a letter in which somebody says: the harbour froze early that year, and NOBODY in the village \
      owned a boat worth saving. She never told us who had written it or why.
      """
    #expect(observation(of: story.uppercased(), in: story).status == .copy)
    let found = observation(of: quoting, in: story)
    #expect(found.status == .reuses)
    #expect(
      slices(found, of: quoting) == [
        "My grandmother kept a letter in which somebody says",
        "She never told us who had written it or why",
      ]
    )
    #expect(observation(of: "Nothing of the kind was ever seen here.", in: story).status == .new)
  }

  // MARK: Segments

  @Test("Of a page that collects texts the segment is named")
  func segments() {
    var texts = ObservedTexts(seed: 4)
    let bodies = (0..<3).map { _ in texts.prose(150) }
    let page = zip(["一", "二", "三"], bodies).map { "【篇\($0)】\n\($1)\n" }.joined()
    #expect(Segmenter().segments(of: page).count == 3)
    let copy = observation(of: bodies[1], in: page)
    #expect(copy.relations.map(\.id) == ["d0#2"] && copy.status == .copy)
    let spans = copy.relations.flatMap(\.spans)
    #expect(spans.map(\.source) == Segmenter().segments(of: page)[1...1].map(\.body))

    let edited = texts.edited(bodies[2], oneOf: 40)
    let near = observation(of: edited, in: page)
    #expect(near.relations.map(\.id) == ["d0#3"] && near.status == .nearDuplicate)

    let quoted = texts.part(of: bodies[0], 60)
    let quoting = observation(of: texts.prose(60) + quoted + texts.prose(60), in: page)
    #expect(quoting.relations.map(\.id) == ["d0"] && quoting.status == .reuses)

    // Most of the page is the segment, but the segment is what was asked about; a version of the page is the page.
    let short = "【篇一】\n\(bodies[0])\n【篇二】\n\(texts.prose(110))\n"
    for isJaccard in [false, true] {
      let options = AnalysisOptions(measure: isJaccard ? .jaccard : .coverage, threshold: 0.5)
      #expect(observation(of: bodies[0], in: short, options: options).relations.map(\.id) == ["d0#1"])
      let part = texts.edited(bodies[0], oneOf: 50)
      #expect(observation(of: part, in: short, options: options).relations.map(\.id) == ["d0#1"])
      let version = texts.edited(short, oneOf: 50)
      #expect(observation(of: version, in: short, options: options).relations.map(\.id) == ["d0"])
    }

    // What else of the text is in the page stands beside the segment.
    let both = observation(of: bodies[1] + quoted, in: page)
    #expect(both.relations.map(\.id) == ["d0#2", "d0"])
    #expect(both.relations.map(\.kind) == [.nearDuplicate, .reuses] && both.newSpans.isEmpty)
  }

  // MARK: Stock wording

  @Test("Stock phrases, ours and the user's, are no passage; with enough else they are part of one")
  func stockPhrases() {
    var texts = ObservedTexts(seed: 5)
    let stock = "深入学习贯彻习近平新时代中国特色社会主义思想，坚持稳中求进工作总基调"
    let own = "在老渡口边上重修的那座磨坊今年秋天又转起来了"
    let (head, tail) = (texts.prose(80), texts.prose(90))
    #expect(observation(of: head + stock, in: stock + tail).status == .new)
    #expect(observation(of: head + own, in: own + tail).status == .new)
    #expect(observation(of: head + stock + own, in: stock + own + tail).status == .new)
    let long = own + "磨坊主说水还是从前的水"
    let found = observation(of: head + stock + long + tail, in: texts.prose(90) + stock + long)
    #expect(found.status == .reuses)
    #expect(slices(found, of: head + stock + long + tail).count == 2)
    let options = AnalysisOptions(stockPhrases: [long])
    #expect(observation(of: head + long, in: texts.prose(90) + long).status == .reuses)
    #expect(observation(of: head + long, in: texts.prose(90) + long, options: options).status == .new)
  }

  @Test("Beside stock wording a passage needs the weight that it needs without", arguments: [23, 24])
  func leastOwnWeight(count: Int) {
    var texts = ObservedTexts(seed: 7)
    let stock = "深入学习贯彻习近平新时代中国特色社会主义思想"
    let own = ObservedTexts.string("在老渡口边上重修的那座磨坊今年秋天又转起来了水声很远都能听见".unicodeScalars.prefix(count))
    #expect(FoldedText(own).tokens.count == count)
    for shared in [stock + own, own + stock, own.prefix(12) + stock + own.dropFirst(12)] {
      let found = observation(of: texts.prose(60) + shared, in: texts.prose(200) + shared + texts.prose(20))
      #expect(found.status == (count < PassageRule.minimumWeight ? .new : .reuses))
    }
  }

  @Test("Seeds that the store calls stock are no evidence, and a near-duplicate needs none")
  func commonSeeds() {
    var texts = ObservedTexts(seed: 6)
    let text = texts.prose(80) + speech
    var stock: Set<UInt64> = []
    Seed.forEach(in: FoldedText(speech).tokens) { stock.insert($2) }
    let stored = speech + texts.prose(200)
    #expect(observation(of: text, in: stored).status == .reuses)
    #expect(observation(of: text, in: stored, isStock: stock.contains).status == .new)
    let edited = speech.replacing("薄雾", with: "炊烟")
    #expect(observation(of: edited, in: speech, isStock: { _ in true }).status == .nearDuplicate)
    #expect(observation(of: speech, in: speech, isStock: { _ in true }).status == .copy)
  }

  @Test("A form that is filled in otherwise is told as a form, and an edited copy of an instance as such")
  func forms() {
    var texts = ObservedTexts(seed: 8)
    let parts = (0..<6).map { _ in texts.prose(24) }
    func filled() -> String { parts.map { $0 + texts.prose(18) }.joined() }
    let (first, second) = (filled(), filled())
    #expect(observation(of: first, in: second).status == .form)
    let edited = texts.edited(first, oneOf: 60)
    #expect(observation(of: edited, in: first).status == .nearDuplicate)
    #expect(observation(of: edited, in: second, first).status == .nearDuplicate)
  }

  // MARK: Texts with little in them

  @Test("Short texts are copies if they are equal, and nothing can be said of empty ones")
  func shortTexts() {
    #expect(observation(of: "通知", in: "通 知。").status == .copy)
    #expect(observation(of: "Yes", in: "yes!").status == .copy)
    #expect(observation(of: "通知", in: "通告").status == .new)
    #expect(observation(of: "通知", in: "通告").newShare == 1)
    #expect(observation(of: "通知", in: "", "。", "××").status == .new)
    #expect(observation(of: "😀😀", in: "", "😀😀", "😀").status == .copy)
    #expect(observation(of: "……！", in: "", "……。", "××").status == .new)
    for folding in Folding.allCases {
      let options = AnalysisOptions(folding: folding)
      let nothing = observation(of: "", in: "", "。", "×××", speech, options: options)
      #expect(nothing.relations.isEmpty && nothing.newSpans.isEmpty && nothing.newShare == 0)
      for text in ["。……！", "××××", "* * *"] {
        let found = observation(of: text, in: "", text, "×××", speech, options: options)
        #expect(found.status == .copy && found.newSpans.isEmpty, "\(text) \(folding)")
      }
      for text in ["", "。……！", "\u{0}\u{FFFE}", "é", "×县"] {
        _ = observation(of: speech, in: text, options: options)
        _ = observation(of: text, in: speech, options: options)
      }
    }
  }

  @Test(
    "A page of hundreds of segments costs little, whatever of them is asked about",
    arguments: [false, true]
  )
  func manySegments(isJaccard: Bool) {
    var texts = ObservedTexts(seed: 9)
    let bodies = (0..<300).map { _ in texts.prose(110) }
    let page = bodies.enumerated().map { "【第\($0 + 1)篇】\n\($1)\n" }.joined()
    let observer = Observer(AnalysisOptions(measure: isJaccard ? .jaccard : .coverage))
    let asked = [bodies.reversed().joined(), Array(repeating: bodies[7], count: 300).joined(), bodies[9]]
    let found = asked.map { text in
      observer.relation(
        of: observer.question(Document(id: "asked", text: text)),
        to: Document(id: "page", text: page)
      ) { _ in false }
    }
    #expect(
      found[0].map(\.id) == ["page"] && found[0].map(\.kind) == [isJaccard ? .nearDuplicate : .contained]
    )
    #expect(found[1].count <= 1)
    #expect(found[2].map(\.id) == ["page#10"])
  }

  @Test("White space and punctuation alone are nothing new")
  func marks() {
    let text = "【\(speech)】 ……\n\n"
    for folding in Folding.allCases {
      let options = AnalysisOptions(folding: folding, threshold: 0.9)
      let found = observation(of: text, in: speech, options: options)
      #expect(found.newSpans.isEmpty && found.newShare == 0)
    }
    #expect(observation(of: text, in: "").newSpans.map(\.chars) == [1..<text.unicodeScalars.count - 7])
  }

  @Test("The order of statuses is from close to far")
  func statuses() {
    #expect(Observation.Status.allCases.sorted() == Observation.Status.allCases)
    #expect(
      Observation.Status.allCases.map(\.rawValue).joined(separator: " ")
        == "copy near-duplicate contained reuses form new"
    )
  }
}
