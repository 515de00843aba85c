import Stemma
import Testing

@Suite struct ChromeMaskTests {
  private func page(_ id: String, _ lines: String..., source: String? = nil, url: String? = nil) -> Document {
    Document(id: id, text: lines.joined(separator: "\n"), url: url, source: source)
  }

  /// The masked text of each document, piece by piece.
  private func masked(_ documents: [Document], family: [Int]? = nil) async -> [[String]] {
    let corpus = await PreparedCorpus(documents, folding: .full, threads: 1)
    let mask = await ChromeMask(corpus: corpus, family: family ?? Array(documents.indices))
    return corpus.documents.indices.map { document in
      let bytes = Array(corpus.documents[document].text.utf8)
      let tokens = mask.masked(corpus.tokens(of: document), of: document)
      let isMasked = tokens.indices.filter { tokens[$0] == Token.barrier(document: document, position: $0) }
      #expect(isMasked == mask.ranges[document].flatMap(Array.init))
      return mask.ranges[document].compactMap { range in
        corpus.original(of: document)?.folded.span(of: range).map {
          String(decoding: bytes[$0.bytes], as: UTF8.self)
        }
      }
    }
  }

  private let navigation = "网站首页 新闻中心 政务公开 互动交流"
  private let footer = "版权所有 渡口晚报社 未经许可不得转载"

  @Test func `navigation and footer of two pages of one site are masked`() async {
    let chrome = await masked([
      page("a", navigation, PageTexts.bridge, footer, source: "渡口晚报"),
      page("b", navigation, PageTexts.granary, footer, source: "渡口晚报"),
    ])
    #expect(chrome == [[navigation, footer], [navigation, footer]])
  }

  @Test func `pages of different sites or of none have no chrome`() async {
    let pages = [PageTexts.bridge, PageTexts.granary].enumerated()
    let others = await masked(pages.map { page(String($0), navigation, $1, footer, source: "site\($0)") })
    #expect(others == [[], []])
    #expect(await masked(pages.map { page(String($0), navigation, $1, footer) }) == [[], []])
  }

  @Test func `the site is the host of the address where none is named`() async {
    let chrome = await masked([
      page("a", navigation, PageTexts.bridge, url: "https://news.example/2024/1.html"),
      page("b", navigation, PageTexts.granary, url: "http://news.example?id=2"),
      page("c", navigation, "又有一座新桥开工。", url: "https://other.example/news.example/3"),
      page("d", navigation, "全县的粮仓都修好了。", url: "news.example/4"),
    ])
    #expect(chrome == [[navigation], [navigation], [], []])
  }

  @Test func `a named site goes before the address`() async {
    let chrome = await masked([
      page("a", navigation, PageTexts.bridge, source: "one", url: "https://news.example/1"),
      page("b", navigation, PageTexts.granary, source: "two", url: "https://news.example/2"),
    ])
    #expect(chrome == [[], []])
  }

  @Test func `a paragraph that two pages of one site share is reuse`() async {
    let shared = PageTexts.lines(2..<3, of: PageTexts.bridge)
    let pages = [
      page("a", navigation, PageTexts.bridge, source: "s"),
      page("b", navigation, PageTexts.granary, shared, "记者会继续关注。", source: "s"),
    ]
    #expect(await masked(pages) == [[navigation], [navigation]])
    let found = await AnalyzedPages(pages)
    #expect(found.edge("a", "b")?.kind == .quotation)
  }

  @Test func `a long paragraph at the end of two pages is reuse too`() async {
    let shared = PageTexts.bridge.split(separator: "\n").joined()
    let chrome = await masked([
      page("a", "白沙渡口通车，记者到现场看了一天。", shared, source: "s"),
      page("b", "回顾：去年最动人的一篇报道是怎样写成的。", shared, source: "s"),
    ])
    #expect(chrome == [[], []])
  }

  @Test func `a line that three pages of a site have is chrome wherever it stands`() async {
    let line = "扫一扫在手机打开当前页"
    let pages = ["甲镇修好了水渠。", "乙村种下了橘树。", "丙乡来了新教师。"].enumerated().map { index, text in
      page(String(index), "第\(text)", line, "全文完，\(text)", source: "s")
    }
    #expect(await masked(pages) == [[line], [line], [line]])
    #expect(await masked(Array(pages.prefix(2))) == [[], []])
  }

  @Test func `near-duplicate pages of one site do not make their text chrome`() async {
    let pages = ["a", "b", "c"].map { page($0, navigation, PageTexts.bridge, footer, source: "s") }
    #expect(await masked(pages, family: [7, 7, 7]) == [[], [], []])
    #expect(await masked(pages, family: [7, 7, 8]).allSatisfy { $0.contains(navigation) })
    let found = await AnalyzedPages(pages)
    #expect(found.edges.count == 2)
  }

  @Test func `empty texts, texts of one line and lines without tokens have no chrome`() async {
    let chrome = await masked([
      page("a", "", source: "s"), page("b", "\n\n。。。\n", source: "s"), page("c", "", source: "s"),
      page("d", PageTexts.bridge.split(separator: "\n").joined(), source: "s"),
      page("e", PageTexts.granary.split(separator: "\n").joined(), source: "s"),
    ])
    #expect(chrome == [[], [], [], [], []])
  }

  @Test func `no passage begins in chrome or runs across it`() async {
    let found = await AnalyzedPages([
      page("a", navigation, "首页推荐：河堤、渡口、旧码头与水上集市的四季照片展", footer, source: "s"),
      page("b", navigation, PageTexts.granary, footer, source: "s"),
      page("c", navigation, PageTexts.bridge, footer, source: "s"),
    ])
    #expect(found.edges == [])
    #expect(found.analysis.matches.filter { $0.source != $0.target && $0.class == .passage }.isEmpty)
  }
}
