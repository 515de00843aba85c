import Stemma
import Testing

/// Each cue by itself; positive log-odds say that the first document is the source.
@Suite struct CueReaderTests {
  private let bridge = PageTexts.bridge

  private func page(_ text: String, date: String? = nil, fetched: String? = nil) -> Document {
    Document(id: "page", text: text, date: date, fetched: fetched)
  }

  @Test func `clean copies without dates give no cue`() {
    #expect(cues(page(bridge), page(bridge)) == [:])
    #expect(cues(page(bridge), page(bridge.replacing("木船", with: "渡船"))) == [:])
  }

  @Test(
    arguments: [
      ("2024-03-01", "2024-03-02", CueKind.date.weight), ("2024-03-02", "2024-03-01", -CueKind.date.weight),
      ("2024年2月", "2024-03-01T08:00", CueKind.date.weight),
    ]
  )
  func `the earlier date is the source's`(first: String, second: String, logOdds: Double) {
    #expect(cues(page(bridge, date: first), page(bridge, date: second)) == [.date: logOdds])
  }

  @Test(arguments: [
    ("2024-03-01", "2024-03-01"), ("2024-03", "2024-03-31"), ("soon", "2024-03-01"), ("", ""),
  ])
  func `dates that overlap or cannot be read say nothing`(first: String, second: String) {
    #expect(cues(page(bridge, date: first), page(bridge, date: second)) == [:])
  }

  @Test func `the time of fetching counts where a date is missing, and less`() {
    let first = page(bridge, fetched: "2024-03-01")
    #expect(cues(first, page(bridge, fetched: "2024-03-05")) == [.fetched: CueKind.fetched.weight])
    #expect(
      cues(first, page(bridge, date: "2024-01-01", fetched: "2024-02-05")) == [
        .fetched: -CueKind.fetched.weight
      ]
    )
    #expect(cues(first, page(bridge, date: "2024-05-05")) == [.fetched: CueKind.seenEarlier.weight])
    let dated = page(bridge, date: "2024-03-09", fetched: "2024-03-10")
    #expect(cues(dated, page(bridge, date: "2024-03-09", fetched: "2024-03-11")) == [:])
    #expect(CueKind.fetched.weight < CueKind.directed)
  }

  @Test func `pinyin glosses on one side only are later`() {
    let glossed = bridge.replacing("围堰", with: "围堰(yàn)")
    #expect(cues(page(bridge), page(glossed)) == [.gloss: CueKind.gloss.weight])
    #expect(cues(page(glossed), page(bridge)) == [.gloss: -CueKind.gloss.weight])
    #expect(cues(page(glossed), page(glossed.replacing("柑橘", with: "柑橘(jú)"))) == [:])
  }

  @Test func `lost bytes on one side only are later`() {
    // `。縣` as it shows where a file was misread.
    let clean = bridge.replacing("河堤。\n", with: "河堤。縣里的图书馆也关了半天门。\n")
    let broken = clean.replacing("。縣里", with: "??h里")
    #expect(clean != broken)
    #expect(cues(page(clean), page(broken))[.mojibake] == CueKind.mojibake.weight)
    #expect(cues(page(broken), page(clean))[.mojibake] == -CueKind.mojibake.weight)
  }

  @Test func `traditional text with traces of conversion comes from simplified text`() {
    let converted = PageTexts.traditionalBridge.replacing("這裏還是", with: "这里还是")
    #expect(cues(page(bridge), page(converted)) == [.script: CueKind.script.weight])
    #expect(cues(page(converted), page(bridge)) == [.script: -CueKind.script.weight])
  }

  @Test func `a traditional reprint without such traces has no direction`() {
    #expect(cues(page(bridge), page(PageTexts.traditionalBridge)) == [:])
    #expect(cues(page(PageTexts.traditionalBridge), page(bridge)) == [:])
  }

  private let template = """
    ×××镇党委书记×××在奠基仪式上说，桥梁工程总投资×××万元，由×××公司承建，工期×××个月。
    建成以后，两岸居民过河只要五分钟，学生上学不必再绕路，柑橘当天就能运到省城，年轻人也愿意回来。
    工程指挥部要求各施工单位守住质量和安全两条底线，汛期安排专人值守，遇到大水立即停工。
    """

  private func filled(_ words: String...) -> String {
    words.reduce(template) { $0.replacing("×××", with: $1, maxReplacements: 1) }
  }

  @Test func `a text that two others fill in differently is their template`() {
    let first = filled("白沙", "张有田", "三千", "江北路桥", "十八")
    let second = filled("青石", "李长河", "五千", "山南建设", "二十")
    #expect(cues(page(template), page(first), page(second)) == [.placeholder: CueKind.template.weight])
    #expect(cues(page(first), page(template), page(second)) == [.placeholder: -CueKind.template.weight])
  }

  @Test func `masked words on one side only are later, but that is a weak cue`() {
    let spelled = filled("白沙", "张有田", "三千", "江北路桥", "十八")
    #expect(cues(page(spelled), page(template)) == [.placeholder: CueKind.masked.weight])
    #expect(cues(page(template), page(spelled)) == [.placeholder: -CueKind.masked.weight])
    #expect(CueKind.masked.weight < CueKind.directed)
  }

  @Test func `a masked copy is no template of texts that agree on the masked words`() {
    let spelled = filled("白沙", "张有田", "三千", "江北路桥", "十八")
    let edited = spelled.replacing("立即停工", with: "马上停工").replacing("两条底线", with: "两条红线")
    #expect(cues(page(spelled), page(template), page(edited)) == [.placeholder: CueKind.masked.weight])
  }

  @Test func `a text that breaks off is later than the whole`() {
    let beginning = PageTexts.lines(0..<3, of: bridge)
    #expect(cues(page(bridge), page(beginning)) == [.truncation: CueKind.truncation.weight])
    #expect(cues(page(beginning), page(bridge)) == [.truncation: -CueKind.truncation.weight])
  }

  @Test func `an excerpt is later than the whole`() {
    let middle = PageTexts.lines(2..<4, of: bridge)
    #expect(cues(page(bridge), page(middle)) == [.containment: CueKind.containment.weight])
    #expect(cues(page(middle), page(bridge)) == [.containment: -CueKind.containment.weight])
  }

  @Test func `a part of a text that is made of several is not its excerpt`() {
    let composite = PageTexts.lines(0..<3, of: PageTexts.granary) + "\n" + PageTexts.lines(1..<4, of: bridge)
    let made = page(composite)
    #expect(cues(made, page(bridge), page(PageTexts.granary))[.containment] == nil)
    #expect(cues(page(bridge), made, page(PageTexts.granary))[.containment] == nil)
    #expect(
      cues(page(PageTexts.lines(1..<4, of: bridge)), made)[.containment] == -CueKind.containment.weight
    )
  }

  @Test func `a frame around the text and residue of an editor are later`() {
    let framed = "网站首页返回列表今日要闻\n" + bridge + "\n渡口晚报陈小满摄影报道"
    #expect(cues(page(bridge), page(framed)) == [.residue: CueKind.residue.weight])
    #expect(cues(page(framed), page(bridge)) == [.residue: -CueKind.residue.weight])
    let marked = bridge.replacing("昨天", with: "[bookmark: _GoBack]昨天")
    #expect(cues(page(bridge), page(marked)) == [.residue: CueKind.residue.weight])
  }

  @Test func `what only the end of one text has may have been cut off or put there`() {
    let whole = bridge + "\n散会以后，村里的老人还在桥头坐到天黑，说要看一看路灯。"
    #expect(cues(page(bridge), page(whole)) == [:])
  }

  @Test func `a segment of a page with several texts is later than a page of its own`() throws {
    let text = FoldedText(bridge)
    let all = 0..<text.tokens.count
    let body = try #require(text.span(of: all))
    let segment = Segment(ordinal: 1, title: nil, body: body)
    let witnesses = [Witness(document: 0), Witness(document: 1, segment: segment)].map {
      WitnessText(document: page(bridge), witness: $0, text: text, tokens: all)
    }
    let relation = Relation(
      a: 0,
      b: 1,
      spans: [.init(a: all, b: all, matched: all.count)],
      isCopy: true,
      isNearDuplicate: true
    )
    let reader = CueReader(witnesses: witnesses, relations: [relation], coverages: [relation.coverage()])
    let cues = reader.cues(of: relation, coverage: relation.coverage())
    #expect(cues.map(\.evidence) == [.aggregation])
    #expect(cues.map(\.logOdds) == [CueKind.aggregation.weight])
    #expect(reader.isSegment(1) && !reader.isSegment(0))
  }

  @Test func `cues are told by strength`() {
    let glossed = bridge.replacing("围堰", with: "围堰(yàn)")
    let pages = RelatedPages([page(bridge, date: "2024-03-02"), page(glossed, date: "2024-03-01")])
    let reader = CueReader(witnesses: pages.witnesses, relations: pages.relations, coverages: pages.coverages)
    let found = reader.cues(of: pages.relations[0], coverage: pages.coverages[0])
    #expect(found.map(\.evidence) == [.gloss, .date])
  }
}
