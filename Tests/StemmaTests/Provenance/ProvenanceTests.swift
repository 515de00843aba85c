import Glibc
import Stemma
import Testing

/// The provenance of a few pages, from their texts to the graph.
@Suite struct ProvenanceTests {
  private let bridge = PageTexts.bridge
  private let granary = PageTexts.granary

  private func edges(_ documents: Document...) async -> [String] {
    await AnalyzedPages(documents).edges
  }

  private func probability(_ logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }

  @Test func `an exact copy without dates is undirected, for no more reason than being equal`() async throws {
    let pages = await AnalyzedPages([Document(id: "a", text: bridge), Document(id: "b", text: bridge)])
    #expect(pages.edges == ["a -- b copy: equality"])
    let edge = try #require(pages.edge("a", "b"))
    #expect(edge.confidence == 0.5 && edge.primary && edge.evidence == [.equality])
  }

  @Test func `the date gives an exact copy its direction`() async throws {
    let pages = await AnalyzedPages([
      Document(id: "a", text: bridge, date: "2024-05-02"),
      Document(id: "b", text: bridge, date: "2024-05-01"),
    ])
    #expect(pages.edges == ["b -> a copy: date, equality"])
    let edge = try #require(pages.edge("a", "b"))
    #expect((0.84...0.86).contains(edge.confidence))
  }

  @Test func `a weak cue leaves an edge undirected, with a confidence above a half and below .8`()
    async throws
  {
    let pages = await AnalyzedPages([
      Document(id: "a", text: bridge, fetched: "2024-05-02"),
      Document(id: "b", text: bridge, fetched: "2024-05-01"),
    ])
    #expect(pages.edges == ["a -- b copy: fetched, equality"])
    let confidence = try #require(pages.edge("a", "b")).confidence
    #expect(
      abs(confidence - probability(CueKind.fetched.weight)) < 1e-12 && (0.5..<0.8).contains(confidence)
    )
  }

  @Test func `cues that contradict each other leave an edge undirected`() async throws {
    let glossed = bridge.replacing("围堰", with: "围堰(yàn)")
    let pages = await AnalyzedPages([
      Document(id: "a", text: glossed, date: "2024-05-01"),
      Document(id: "b", text: bridge, date: "2024-05-02"),
    ])
    #expect(pages.edges == ["a -- b copy: gloss, equality"])
    #expect(try #require(pages.edge("a", "b")).confidence < 0.8)
  }

  @Test func `an innocent traditional reprint has no direction and a converted page has`() async {
    let converted = PageTexts.traditionalBridge.replacing("這裏還是", with: "这里还是")
    #expect(
      await edges(Document(id: "a", text: PageTexts.traditionalBridge), Document(id: "b", text: bridge)) == [
        "a -- b copy: equality"
      ]
    )
    #expect(
      await edges(Document(id: "a", text: converted), Document(id: "b", text: bridge)) == [
        "b -> a copy: script, equality"
      ]
    )
  }

  @Test func `an excerpt is a quotation from the whole`() async {
    let excerpt = PageTexts.lines(2..<3, of: bridge)
    let found = await edges(
      Document(id: "a", text: excerpt, date: "2024-05-03"),
      Document(id: "b", text: bridge, date: "2024-05-01")
    )
    #expect(found == ["b -> a quotation: date, containment"])
  }

  @Test func `a page made of two texts has both as parents`() async {
    let made = PageTexts.lines(1..<4, of: bridge) + "\n" + PageTexts.lines(0..<3, of: granary)
    let pages = await AnalyzedPages([
      Document(id: "made", text: made, date: "2024-06-01"),
      Document(id: "bridge", text: bridge, date: "2024-05-01"),
      Document(id: "granary", text: granary, date: "2024-05-02"),
    ])
    #expect(
      Set(pages.edges.map { $0.prefix { $0 != ":" } }) == [
        "bridge -> made quotation", "granary -> made quotation",
      ]
        || Set(pages.edges.map { $0.prefix { $0 != ":" } }) == [
          "bridge -> made revision", "granary -> made quotation",
        ]
    )
    #expect(pages.analysis.graph.derivations.count { $0.primary } == 1)
    #expect(pages.edges.allSatisfy { $0.contains(": date") })
  }

  @Test func `a copy of a copy derives from that copy`() async {
    let second = bridge.replacing("木船", with: "渡船").replacing("老工人", with: "老石工") + "桥头立着一块新碑。"
    let third = second.replacing("乌桕", with: "垂柳")
    let found = await edges(
      Document(id: "a", text: third, date: "2024-05-03"),
      Document(id: "b", text: second, date: "2024-05-02"),
      Document(id: "c", text: bridge, date: "2024-05-01")
    )
    #expect(found == ["b -> a revision: date", "c -> b revision: date"])
  }

  @Test func `pages on different things have no edge`() async {
    #expect(await edges(Document(id: "a", text: bridge), Document(id: "b", text: granary)) == [])
  }

  @Test func `instances derive from their template without any date`() async {
    func notice(_ town: String, _ name: String, _ sum: String, _ firm: String, _ months: String) -> String {
      """
      \(town)镇党委书记\(name)在奠基仪式上说，桥梁工程总投资\(sum)万元，由\(firm)公司承建，工期\(months)个月。
      建成以后，两岸居民过河只要五分钟，学生上学不必再绕路，柑橘当天就能运到省城，年轻人也愿意回来。
      工程指挥部要求各施工单位守住质量和安全两条底线，汛期安排专人值守，遇到大水立即停工。
      """
    }
    let found = await edges(
      Document(id: "first", text: notice("白沙", "张有田", "三千", "江北路桥", "十八")),
      Document(id: "second", text: notice("青石", "李长河", "五千", "山南建设", "二十")),
      Document(id: "form", text: notice("×××", "×××", "×××", "×××", "×××"))
    )
    #expect(found == ["form -> first revision: placeholder", "form -> second revision: placeholder"])
  }

  @Test func `a masked copy of a text that others copied in full is no template`() async {
    let masked = bridge.replacing("白沙", with: "××").replacing("柑橘", with: "××").replacing("乌桕", with: "××")
    let found = await edges(
      Document(id: "a", text: masked),
      Document(id: "b", text: bridge),
      Document(id: "c", text: bridge.replacing("木船", with: "渡船"))
    )
    #expect(found.allSatisfy { !$0.contains("->") })
    #expect(found.contains { $0.hasSuffix("placeholder") })
  }
}
