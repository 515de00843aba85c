import Stemma
import StemmaTestSupport
import Testing

@Suite struct RepetitionFinderTests {
  private struct Repetition: Hashable {
    var first: String
    var second: String
    var identity: Double
  }

  /// The repetitions in one text, as they stand there.
  private func repetitions(_ text: String, stock: [String] = []) async -> [Repetition] {
    let options = AnalysisOptions(stockPhrases: stock)
    let analysis = await Analyzer(options: options).analyze([Document(id: "a", text: text)])
    return analysis.matches.filter { $0.source == $0.target && $0.class == .passage }.map {
      let document = analysis.documents[0]
      return Repetition(
        first: "\($0.sourceSpan.chars.lowerBound) \(document.text(in: $0.sourceSpan))",
        second: "\($0.targetSpan.chars.lowerBound) \(document.text(in: $0.targetSpan))",
        identity: $0.identity
      )
    }
  }

  /// The repetitions of a wording from its first place to each later one.
  private func all(_ wording: String, in text: String) -> [Repetition] {
    let scalars = Array(text.unicodeScalars)
    let places = scalars.indices.filter { scalars[$0...].starts(with: wording.unicodeScalars) }
    return places.dropFirst().map {
      Repetition(first: "\(places[0]) \(wording)", second: "\($0) \(wording)", identity: 1)
    }
  }

  private let title = "在全镇古树名木保护启动会上的讲话"

  @Test func `a title that stands again above the text`() async {
    let text = "\(title)\n\n\(title)\n\n乡亲们，村口那棵老樟树今年三百岁了。"
    #expect(await repetitions(text) == all(title, in: text))
  }

  @Test func `a title with a masked year`() async {
    let title = "镇长在全镇20XX年古树名木保护启动会上的讲话"
    let text = "\(title)\n\n\(title)\n\n乡亲们，村口那棵老樟树今年三百岁了。"
    #expect(await repetitions(text) == all(title, in: text))
  }

  @Test func `the end of the line above a doubled title does not shift it`() async {
    let (page, title) = ("古树保护启动会领导讲话稿", "最新启动会领导讲话稿")
    let text = "\(page)\n\(title)\n\n\(title)怎么写？下面是编辑部整理的三篇，供大家参考。"
    #expect(await repetitions(text) == all(title, in: text))
  }

  @Test func `a page title in several places is told by its first and each later one`() async {
    let title = "古树保护启动会领导讲话稿"
    let text = """
      \(title)
      编辑部按：老樟树的故事，要从一场大水说起。
      \(title)，仅供参考。
      \(title)（一）乡亲们，大家好。
      """
    #expect(await repetitions(text) == all(title, in: text))
  }

  @Test func `a widget that stands twice`() async {
    let widget = "客服小樟\n加微信领取资料：881706\n说出想要的标题\n一刻钟内回复"
    let text = "讲话到此结束，试读完毕。\n\n\(widget)\n\n在线咨询\n\n\(widget)\n\n回到顶端"
    #expect(await repetitions(text) == all(widget, in: text))
  }

  @Test func `a stock phrase repeats like any other wording`() async {
    let phrase = "把古树当作传家宝来守护"
    let text = "会议提出，\(phrase)。到会的人都记在了本子上。散会时又有人说：\(phrase)！"
    let expected = all(phrase, in: text)
    #expect(await repetitions(text) == expected)
    #expect(await repetitions(text, stock: [phrase]) == expected)
    #expect(await repetitions("\(text)加强组织领导，落实工作责任。他又说，加强组织领导，落实工作责任。").count == 2)
  }

  @Test func `a paragraph that returns with a change is one repetition`() async {
    let paragraph = "清晨的渡口笼罩着薄雾，老船工解开缆绳，把第一批赶集的乡亲送到对岸，河水缓缓流过石阶"
    let changed = "清晨的渡口笼罩着薄雾，老船工解开缆绳，把最后几个赶集的乡亲送到对岸，河水缓缓流过石阶"
    let found = await repetitions("\(paragraph)。\n中间另有一段别的话，说的是集市。\n\(changed)。")
    #expect(found.count == 1)
    #expect(
      found.allSatisfy { $0.identity < 1 && $0.second.hasSuffix(changed) && $0.first == "0 \(paragraph)" }
    )
  }

  @Test func `short wording, rows of signs and masked words say nothing`() async {
    #expect(await repetitions("老樟树还在，老樟树还在。") == [])
    #expect(await repetitions(String(repeating: "哈", count: 500)) == [])
    #expect(await repetitions(String(repeating: "很好", count: 500)) == [])
    #expect(await repetitions(String(repeating: "××，", count: 500)) == [])
    #expect(await repetitions("") == [])
  }

  /// All pairs of places with equal tokens that cannot be extended, found by looking at each pair.
  private func oracle(_ tokens: [UInt32]) -> [(a: Int, b: Int, length: Int)] {
    var runs: [(Int, Int, Int)] = []
    for b in tokens.indices {
      for a in 0..<b where tokens[a] == tokens[b] && (a == 0 || tokens[a - 1] != tokens[b - 1]) {
        var length = 0
        while b + length < tokens.count, tokens[a + length] == tokens[b + length] { length += 1 }
        runs.append((a, b, length))
      }
    }
    return runs
  }

  @Test(arguments: [81, 82, 83, 84, 85, 86]) func `all that repeats is told, and only that`(seed: UInt64)
    async
  {
    var generator = SeededGenerator(seed: seed)
    var tokens: [UInt32] = []
    var pieces: [[UInt32]] = []
    for _ in 0..<30 {
      if !pieces.isEmpty, Bool.random(using: &generator) {
        tokens += pieces[Int.random(in: pieces.indices, using: &generator)]
      } else {
        pieces.append(PassageFinderTests.text(Int.random(in: 3...40, using: &generator), using: &generator))
        tokens += pieces[pieces.count - 1]
      }
    }
    let findings = await PassageFinderTests.findings([tokens])
    for finding in findings { PassageFinderTests.check(finding, [tokens]) }
    #expect(findings.allSatisfy { $0.passage.matched >= PassageRule.minimumRepetition })
    // Whatever stands twice, is long enough and does not overlap itself is covered by some repetition's later place.
    for run in oracle(tokens) where run.length >= PassageRule.minimumRepetition && run.b - run.a >= run.length
    {
      let later = run.b..<run.b + run.length
      #expect(PassageFinderTests.covered(later, by: findings.map(\.passage.b)) > 0.5)
    }
  }

  @Test(arguments: [3, 40, 400, 4_000]) func `a row of one sentence is told place by place`(count: Int) async
  {
    var generator = SeededGenerator(seed: 87)
    let sentence = PassageFinderTests.text(12, using: &generator)
    let row = Array(repeating: sentence, count: count).flatMap { $0 }
    let findings = await PassageFinderTests.findings([row])
    // A thousand are told at most.
    #expect(findings.map(\.passage.b) == (1..<min(count, 1_001)).map { $0 * 12..<($0 + 1) * 12 })
    #expect(findings.allSatisfy { $0.passage.a == 0..<12 })
  }
}
