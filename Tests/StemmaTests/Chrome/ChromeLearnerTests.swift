import Stemma
import StemmaTestSupport
import Testing

/// Chrome planted in pages of random Han text.
@Suite struct ChromeLearnerTests {
  private struct Planted {
    var documents: [Document] = []
    /// The lines of chrome in each document.
    var chrome: [String: [String]] = [:]
  }

  private static func han(_ count: Int, _ generator: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<count {
      if let scalar = Unicode.Scalar(UInt32.random(in: 0x4E00..<0x6200, using: &generator)) {
        text.append(scalar)
      }
    }
    return String(text)
  }

  /// Pages of one site with navigation, date, counter, a prompt between the paragraphs, neighbours and copyright.
  private static func pages(
    _ count: Int,
    source: String?,
    folder: String,
    labels: Bool,
    _ generator: inout SeededGenerator
  ) -> Planted {
    var planted = Planted()
    let navigation = "首页 | \(han(2, &generator)) | \(han(3, &generator))"
    let prompt = "扫一扫\(han(5, &generator))"
    let copyright = "版权所有 \(han(4, &generator)) 备案号 \(Int.random(in: 1...99_999_999, using: &generator))"
    for page in 0..<count {
      let date =
        "发布日期 2023-\(Int.random(in: 1...12, using: &generator))-\(Int.random(in: 1...28, using: &generator))"
      let counter = "浏览次数：\(Int.random(in: 0...9_999, using: &generator))"
      let body = (0..<4).map { _ in han(Int.random(in: 40...90, using: &generator), &generator) }
      var chrome = [navigation, date, counter, prompt]
      var lines = [navigation, han(12, &generator), date, counter] + body[..<2] + [prompt] + body[2...]
      if labels {
        let neighbours = ["上一篇 \(han(9, &generator))", "下一篇：\(han(11, &generator))"]
        chrome += neighbours
        lines += neighbours
      }
      lines.append(copyright)
      chrome.append(copyright)
      let document = Document(
        id: "\(folder)/\(page).txt",
        text: lines.joined(separator: "\n"),
        source: source
      )
      planted.documents.append(document)
      planted.chrome[document.id] = chrome
    }
    return planted
  }

  /// The masked lines of each document.
  private static func masked(_ documents: [Document], family: [Int]? = nil) async -> [String: [String]] {
    let corpus = await PreparedCorpus(documents, folding: .full, threads: 1)
    let mask = await ChromeMask(corpus: corpus, family: family ?? Array(documents.indices), threads: 2)
    var lines: [String: [String]] = [:]
    for (index, document) in corpus.documents.enumerated() {
      let bytes = Array(document.text.utf8)
      lines[document.id] = mask.ranges[index].compactMap { range in
        corpus.original(of: index)?.folded.span(of: range).map {
          String(decoding: bytes[$0.bytes], as: UTF8.self)
        }
      }
    }
    return lines
  }

  @Test(arguments: [91, 92, 93]) func `planted chrome is masked, all of it and nothing else`(seed: UInt64)
    async
  {
    var generator = SeededGenerator(seed: seed)
    var all = Planted()
    for (site, count) in [3, 5, 17, 60].enumerated() {
      let pages = Self.pages(count, source: "site\(site)", folder: "x", labels: true, &generator)
      for document in pages.documents {
        var document = document
        document.id = "\(site)/\(document.id)"
        all.chrome[document.id] = pages.chrome["\(document.id.dropFirst(2))"]
        all.documents.append(document)
      }
    }
    #expect(await Self.masked(all.documents) == all.chrome)
  }

  @Test func `a folder is a site if half of its pages say so`() async {
    var generator = SeededGenerator(seed: 94)
    let site = Self.pages(6, source: nil, folder: "pages", labels: false, &generator)
    #expect(await Self.masked(site.documents) == site.chrome)
    let few = Array(site.documents.prefix(3))
    #expect(await Self.masked(few).values.allSatisfy(\.isEmpty))
    let strangers = (0..<8).map { Document(id: "pages/s\($0).txt", text: Self.han(300, &generator)) }
    #expect(await Self.masked(site.documents + strangers).values.allSatisfy(\.isEmpty))
  }

  @Test func `paragraphs that all texts of a folder quote are reuse`() async {
    var generator = SeededGenerator(seed: 95)
    let quote = Self.han(40, &generator)
    let texts = (0..<6).map { number in
      let lines = [Self.han(60, &generator), quote, Self.han(60, &generator)]
      return Document(id: "essays/\(number).txt", text: lines.joined(separator: "\n"))
    }
    #expect(await Self.masked(texts).values.allSatisfy(\.isEmpty))
    let analysis = await Analyzer().analyze(texts)
    #expect(analysis.matches.count { $0.class == .passage } == 15)
  }

  @Test func `a paragraph on few pages of a large site is reuse`() async {
    var generator = SeededGenerator(seed: 96)
    var site = Self.pages(40, source: "s", folder: "x", labels: false, &generator)
    let quote = Self.han(80, &generator)
    for index in 0..<3 { site.documents[index].text += "\n\(quote)\n\(Self.han(50, &generator))" }
    let end = Self.han(40, &generator)
    for index in 3..<6 { site.documents[index].text += "\n\(end)" }
    let masked = await Self.masked(site.documents)
    #expect(masked.values.allSatisfy { !$0.contains(quote) && !$0.contains(end) })
  }

  @Test func `the turns of a talk are text though each begins with a label`() async {
    var generator = SeededGenerator(seed: 97)
    let talks = (0..<6).map { number in
      let turns = (0..<5).flatMap { _ in ["问：\(Self.han(14, &generator))", "答：\(Self.han(20, &generator))"] }
      return Document(id: "t\(number)", text: turns.joined(separator: "\n"), source: "s")
    }
    #expect(await Self.masked(talks).values.allSatisfy(\.isEmpty))
  }

  @Test func `rows of a table and lists of dates are text`() async {
    var generator = SeededGenerator(seed: 98)
    let tables = (0..<6).map { number in
      let rows = (0..<5).map { _ in
        (0..<4).map { _ in String(Int.random(in: 10...99, using: &generator)) }.joined(separator: " ")
      }
      let text = ([Self.han(30, &generator)] + rows + [Self.han(30, &generator)]).joined(separator: "\n")
      return Document(id: "t\(number)", text: text, source: "s")
    }
    #expect(await Self.masked(tables).values.allSatisfy(\.isEmpty))
  }

  @Test func `a report lists the chrome of each site with pages and examples`() async {
    let texts = (1...4).map { number in
      let lines = ["首页 | 要闻 | 副刊", "浏览次数：\(number * 37)", "正文第\(number)段各不相同", "下一篇：标题\(number)"]
      return Document(id: "p\(number)", text: lines.joined(separator: "\n"), source: "渡口晚报")
    }
    let sites = await SiteChrome.sites(in: await Analyzer().analyze(texts), threads: 2)
    #expect(sites.map(\.site.name) == ["渡口晚报"])
    #expect(sites.map(\.pages) == [4])
    let lines = sites.flatMap(\.lines)
    #expect(lines.map(\.text) == ["首页 | 要闻 | 副刊", "浏览次数：#", "正文第#段各不相同", "下一篇：标题#"])
    #expect(lines.map(\.kind) == [.line, .numbered, .numbered, .numbered])
    #expect(lines.allSatisfy { $0.pages == 4 && $0.examples == [0, 1, 2] })
  }

  @Test func `a corpus without recurring lines has no chrome`() async {
    let analysis = await Analyzer().analyze([
      Document(id: "a", text: PageTexts.bridge), Document(id: "b", text: PageTexts.granary),
    ])
    #expect(await SiteChrome.sites(in: analysis, threads: 1).isEmpty)
    #expect(await SiteChrome.sites(in: await Analyzer().analyze([]), threads: 1).isEmpty)
  }
}
