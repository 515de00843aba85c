import Stemma
import Testing

/// What looks like evidence and is none.
@Suite struct CueSilenceTests {
  private let bridge = PageTexts.bridge

  private func told(_ first: String, _ second: String) -> [CueKind: Double] {
    cueKinds([CueExample.page(first, source: "site1"), CueExample.page(second, source: "site2")])
  }

  @Test func `a text that ends with dots of its own was not cut off`() {
    let dotted = bridge + "……"
    #expect(told(bridge, dotted) == [:])
    #expect(told(dotted, bridge)[.truncationMarker] == nil)
  }

  @Test func `dots where the other goes on are a cut`() {
    let cut = PageTexts.lines(0..<3, of: bridge)
    #expect(told(bridge, cut + "...")[.truncationMarker] == CueKind.truncationMarker.weight)
    #expect(told(bridge, cut + "…… \n")[.truncationMarker] == CueKind.truncationMarker.weight)
    #expect(told(bridge, cut)[.truncationMarker] == nil)
  }

  @Test func `a phrase of a preview inside of both texts says nothing`() {
    let preview = bridge.replacing("昨天", with: "点击查看更多。昨天")
    #expect(told(preview, PageTexts.lines(0..<4, of: preview))[.truncationMarker] == nil)
  }

  @Test func `both sides have an editor`() {
    #expect(told("来源：甲地日报\n" + bridge, bridge + "\n责任编辑：乙")[.editorial] == nil)
  }

  @Test func `a source in the middle of a sentence is no label`() {
    let text = bridge + PageTexts.granary + PageTexts.granary
    let named = text.replacing("全镇一年增收", with: "收入来源：全镇一年增收")
    #expect(told(text, named)[.editorial] == nil)
  }

  @Test func `a page that names itself as its source cites nobody`() {
    func page(_ text: String, _ url: String, _ source: String) -> Document {
      CueExample.page(text, url: url, source: source)
    }
    let first = page(bridge, "https://dukou.example/a/1", "渡口晚报")
    let second = page(bridge + "\n来源：甲地日报", "https://jiadi.example/b", "甲地日报")
    #expect(cueKinds([first, second])[.attribution] == nil)
    let same = page(bridge + "\n来源：渡口晚报", "https://dukou.example/a/2", "渡口晚报")
    #expect(cueKinds([first, same])[.attribution] == nil)
    let english = page(bridge + "\nOriginally published at Dukou News.", "https://jiadi.example/b", "甲地日报")
    #expect(cueKinds([first, english])[.attribution] == CueKind.attribution.weight)
  }

  @Test func `two mirrors, two sites and two pages have no order`() {
    func told(_ first: String, _ second: String) -> Double? {
      cueKinds([CueExample.page(bridge, url: first), CueExample.page(bridge, url: second)])[.mirror]
    }
    let page = "https://a.example/news/12345.html"
    #expect(told(page, "https://b.example/news/12345.html") == nil)
    #expect(
      told("https://mirror.a.example/news/12345.html", "https://cache.a.example/news/12345.html") == nil
    )
    #expect(told(page, "https://mirror.a.example/news/99999.html") == nil)
    #expect(told(page, "https://m.a.example/news/12345.html").map { $0 < CueKind.directed && $0 > 0 } == true)
  }

  @Test func `another layout of lines is no damage`() {
    #expect(told(bridge, bridge.replacing("\n", with: "\n\n")) == [:])
    #expect(told(bridge, bridge.replacing("。", with: "。\n")) == [:])
  }

  @Test func `lines that end inside of sentences are damage`() {
    var wrapped = ""
    for (index, character) in bridge.enumerated() {
      wrapped.append(character)
      if index % 20 == 19, character != "\n" { wrapped.append("\n") }
    }
    #expect(told(bridge, wrapped) == [.lineBreaks: CueKind.lineBreaks.weight])
    #expect(told(wrapped, bridge) == [.lineBreaks: -CueKind.lineBreaks.weight])
  }

  @Test func `signs that mean themselves are no HTML`() {
    #expect(told(bridge, bridge.replacing("两岸居民", with: "两岸 & 居民 < 行人")) == [:])
    #expect(told(bridge, bridge.replacing("两岸居民", with: "两岸<p>居民")) == [.entities: CueKind.entities.weight])
    #expect(told(bridge, bridge.replacing("两岸", with: "&#8220;两岸")) == [.entities: CueKind.entities.weight])
  }

  @Test func `merged forms show a converter where no character was left`() {
    let clean = PageTexts.traditionalBridge
    let simplified = bridge + "\n由于准备充分，旅游的人都说好。"
    #expect(told(simplified, clean + "\n由于准備充分，旅游的人都說好。")[.script] == CueKind.script.weight)
    #expect(told(simplified, clean + "\n由於準備充分，旅遊的人都說好。")[.script] == nil)
  }

  @Test func `a replacement without residue says nothing`() {
    #expect(told(CueExample.county, CueExample.county.replacing("青溪", with: "石桥"))[.replacement] == nil)
  }

  @Test func `a gloss outside of the shared text says nothing`() {
    let glossed = PageTexts.granary.replacing("粮仓的墙厚", with: "粮仓(cāng)的墙厚")
    #expect(told(bridge, bridge + "\n" + glossed)[.gloss] == nil)
  }

  @Test func `of two texts each has the reading that the other lacks`() throws {
    let example = try #require(CueExample(of: .privateReadings))
    #expect(cueKinds([example.source, example.target])[.privateReadings] == nil)
  }

  @Test func `what a later version of a page may repair says nothing of pages that may be one`() throws {
    for kind in CueKind.allCases where kind.reach == .reprints {
      var example = try #require(CueExample(of: kind))
      example.source.source = example.target.source
      #expect(cueKinds(example.documents)[kind] == nil)
      example.source.source = nil
      #expect(cueKinds(example.documents)[kind] == nil)
    }
  }
}
