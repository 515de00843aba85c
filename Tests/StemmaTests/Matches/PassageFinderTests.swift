import Stemma
import StemmaTestSupport
import Testing

@Suite("The finder of passages")
struct PassageFinderTests {
  static let finder = PassageFinder(threads: 2, stockPhrases: [])

  /// Random Han-like tokens.
  static func text(_ count: Int, using generator: inout SeededGenerator) -> [UInt32] {
    (0..<count).map { _ in UInt32.random(in: 0x4E00..<0x6200, using: &generator) }
  }

  static func edited(_ text: [UInt32], rate: Double, using generator: inout SeededGenerator) -> [UInt32] {
    text.flatMap { token -> [UInt32] in
      guard Double.random(in: 0..<1, using: &generator) < rate else { return [token] }
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: return []
      case 1: return [token] + Self.text(1, using: &generator)
      default: return Self.text(1, using: &generator)
      }
    }
  }

  static func findings(_ texts: [[UInt32]], family: [Int]? = nil) async -> [PassageFinder.Finding] {
    await finder.findings(in: texts, family: family ?? Array(texts.indices))
  }

  /// What must be true of any finding.
  static func check(_ finding: PassageFinder.Finding, _ texts: [[UInt32]]) {
    #expect(finding.a <= finding.b)
    let a = texts[finding.a]
    let b = texts[finding.b]
    let passage = finding.passage
    var endA = 0
    var endB = 0
    var matched = 0
    for block in passage.blocks {
      #expect(block.length > 0 && block.a >= endA && block.b >= endB)
      endA = block.a + block.length
      endB = block.b + block.length
      #expect(endA <= a.count && endB <= b.count)
      for offset in 0..<block.length {
        #expect(a[block.a + offset] == b[block.b + offset] && a[block.a + offset] != Token.wildcard)
      }
      matched += block.length
    }
    #expect(passage.matched == matched && matched > 0)
    #expect(passage.a.upperBound == endA && passage.b.upperBound == endB)
    #expect((0.0...1.0).contains(passage.identity))
    if finding.a == finding.b { #expect(passage.a.upperBound <= passage.b.lowerBound) }
  }

  /// The tokens of a range that some passages cover.
  static func covered(_ range: Range<Int>, by ranges: [Range<Int>]) -> Double {
    let count = range.count { place in ranges.contains { $0.contains(place) } }
    return Double(count) / Double(range.count)
  }

  @Test(
    "Planted passages with up to 20 % of edits are found, and nothing else is",
    arguments: [61, 62, 63, 64]
  )
  func plantedPassages(seed: UInt64) async {
    var generator = SeededGenerator(seed: seed)
    var texts = (0..<60).map { _ in Self.text(Int.random(in: 200...900, using: &generator), using: &generator)
    }
    struct Plant {
      var a: Int
      var rangeA: Range<Int>
      var b: Int
      var rangeB: Range<Int>
    }
    var plants: [Plant] = []
    var expected = 0
    var found = 0
    // Each text gives once or takes once, so that ranges stay.
    for pair in 0..<25 {
      let a = 2 * pair
      let b = a + 1
      let count = Int.random(in: 120...190, using: &generator)
      let start = Int.random(in: 0...(texts[a].count - count), using: &generator)
      let rate = Double(pair % 5) * 0.05
      let copy = Self.edited(Array(texts[a][start..<start + count]), rate: rate, using: &generator)
      let at = Int.random(in: 0...texts[b].count, using: &generator)
      texts[b].insert(contentsOf: copy, at: at)
      plants.append(Plant(a: a, rangeA: start..<start + count, b: b, rangeB: at..<at + copy.count))
    }
    let findings = await Self.findings(texts)
    for finding in findings {
      Self.check(finding, texts)
      let plant = plants.first { $0.a == finding.a && $0.b == finding.b }
      #expect(
        plant.map { finding.passage.b.overlaps($0.rangeB) && finding.passage.a.overlaps($0.rangeA) } == true
      )
      // Chance makes a few characters more alike.
      if let plant {
        #expect(finding.passage.b.lowerBound >= plant.rangeB.lowerBound - 6)
        #expect(finding.passage.b.upperBound <= plant.rangeB.upperBound + 6)
      }
    }
    for plant in plants {
      let own = findings.filter { $0.a == plant.a && $0.b == plant.b && $0.class == .passage }.map(\.passage)
      #expect(own.count == 1)
      expected += plant.rangeA.count + plant.rangeB.count
      found += Int(Double(plant.rangeA.count) * Self.covered(plant.rangeA, by: own.map(\.a)))
      found += Int(Double(plant.rangeB.count) * Self.covered(plant.rangeB, by: own.map(\.b)))
    }
    #expect(Double(found) >= 0.95 * Double(expected), "\(found) of \(expected)")
  }

  @Test("Random texts share no passage and no formula")
  func randomTexts() async {
    var generator = SeededGenerator(seed: 65)
    let texts = (0..<60).map { _ in Self.text(400, using: &generator) }
    #expect(await Self.findings(texts).isEmpty)
    #expect(await Self.findings([]).isEmpty)
    #expect(await Self.findings([[], [1], []]).isEmpty)
  }

  @Test("Noise, script, width and line breaks do not divide a passage")
  func variantsOfOneText() async {
    let plain = """
      清晨的渡口笼罩着薄雾，老船工解开缆绳，把第一批赶集的乡亲送到对岸。河水缓缓流过石阶，两岸的竹林在风中轻轻摇动。\
      集市上摆满了新鲜的蔬菜、手编的竹篮和刚出炉的烧饼，孩子们围着糖人摊子不肯离开。到了中午，茶馆里坐满了歇脚的人。
      """
    let variants = [
      """
      清晨的渡(dù)口籠罩著薄霧，老船工解開纜(lǎn)繩，把第一批趕集的鄉親送到對岸。\r\n河水緩緩流過石階，兩岸的竹林在風中輕輕搖動。\r\n
      集市上擺滿了新鮮的蔬菜、手編的竹籃和剛出爐的燒餅，孩子們圍著糖人攤子不肯離開。到了中午，茶館裡坐滿了歇腳的人。
      """,
      plain.map { "\($0)\n" }.joined(),
      plain.map { "\($0)\u{200B}" }.joined(),
    ]
    let first = FoldedText(plain)
    for variant in variants {
      let second = FoldedText(variant)
      let texts = [first.tokens, second.tokens]
      let findings = await Self.findings(texts)
      #expect(findings.count == 1)
      for finding in findings {
        Self.check(finding, texts)
        #expect(finding.passage.a == 0..<first.tokens.count && finding.passage.b == 0..<second.tokens.count)
        #expect(finding.class == .passage && finding.passage.identity > 0.95)
      }
    }
  }

  @Test("Masked words stand opposite what they mask")
  func maskedText() async {
    let plain = FoldedText("柳河县委副书记赵明在清溪镇调研时指出，今年的防汛工作要早谋划、早部署，各村都要把物资准备齐全，柳河县水务局派专人值守。")
    let masked = FoldedText("××县委副书记XX在××镇调研时指出，今年的防汛工作要早谋划、早部署，各村都要把物资准备齐全，××县水务局派专人值守。")
    let texts = [plain.tokens, masked.tokens]
    let findings = await Self.findings(texts)
    #expect(findings.count == 1)
    for finding in findings {
      Self.check(finding, texts)
      #expect(finding.passage.identity == 1)
      #expect(finding.passage.b.upperBound == masked.tokens.count)
      #expect(finding.passage.matched == masked.tokens.count { $0 != Token.wildcard })
    }
  }

  @Test("A passage that repeats inside a text is told once for each later place")
  func repetitions() async {
    var generator = SeededGenerator(seed: 66)
    let passage = Self.text(40, using: &generator)
    var text: [UInt32] = []
    var starts: [Int] = []
    for _ in 0..<3 {
      text += Self.text(100, using: &generator)
      starts.append(text.count)
      text += passage
    }
    let findings = await Self.findings([text])
    for finding in findings { Self.check(finding, [text]) }
    #expect(findings.map(\.passage.b) == starts.dropFirst().map { $0..<$0 + 40 })
    #expect(findings.allSatisfy { $0.class == .passage && $0.passage.a.count == 40 })
  }

  @Test("A passage in two places of the other text is found in both")
  func twoPlaces() async {
    var generator = SeededGenerator(seed: 67)
    let passage = Self.text(60, using: &generator)
    let a = Self.text(100, using: &generator) + passage + Self.text(100, using: &generator)
    let b = passage + Self.text(300, using: &generator) + passage
    let findings = await Self.findings([a, b]).filter { $0.a != $0.b }
    #expect(findings.map(\.passage.b) == [0..<60, 360..<420])
    #expect(findings.allSatisfy { $0.passage.a == 100..<160 })
  }

  @Test(
    "What many texts write is a formula with a score below that of a passage; what two share is a passage"
  )
  func formulaeByFrequency() async {
    var generator = SeededGenerator(seed: 71)
    let stock = Self.text(30, using: &generator)
    let copied = Self.text(30, using: &generator)
    let texts = (0..<120).map { index in
      Self.text(200, using: &generator) + (index % 6 == 0 ? stock : []) + (index < 2 ? copied : [])
        + Self.text(200, using: &generator)
    }
    let rule = PassageRule(unitCount: 120, tokenCount: texts.reduce(0) { $0 + $1.count })
    let findings = await Self.findings(texts)
    for finding in findings { Self.check(finding, texts) }
    let passages = findings.filter { $0.class == .passage }
    #expect(passages.map { [$0.a, $0.b] } == [[0, 1]])
    #expect(passages.allSatisfy { $0.passage.score >= rule.requiredScore })
    let formulae = findings.filter { $0.class == .formula }
    #expect(formulae.count == 4)
    #expect(formulae.allSatisfy { $0.passage.score > 0 && $0.passage.score < rule.requiredScore })
    #expect(formulae.allSatisfy { Array(texts[$0.b][$0.passage.b]) == stock })
  }

  @Test("A short wording in common is a formula, and of one wording a few examples are kept")
  func formulae() async {
    var generator = SeededGenerator(seed: 68)
    let wording = Self.text(12, using: &generator)
    let texts = (0..<20).map { _ in
      Self.text(50, using: &generator) + wording + Self.text(50, using: &generator)
    }
    let findings = await Self.findings(texts)
    #expect(!findings.isEmpty && findings.count <= 4)
    for finding in findings {
      Self.check(finding, texts)
      #expect(finding.class == .formula && finding.passage.b == 50..<62 && finding.passage.a == 50..<62)
    }
  }

  @Test("Stock phrases alone make no passage")
  func stockPhrases() async {
    var generator = SeededGenerator(seed: 69)
    let wording = Self.text(40, using: &generator)
    let texts = (0..<2).map { _ in Self.text(50, using: &generator) + wording }
    let plain = await Self.findings(texts)
    #expect(plain.map(\.class) == [.passage])
    let finder = PassageFinder(threads: 1, stockPhrases: [wording])
    let stock = await finder.findings(in: texts, family: [0, 1])
    #expect(stock.map(\.class) == [.formula])
  }

  @Test("The answer is the same for any number of threads")
  func threads() async {
    var generator = SeededGenerator(seed: 70)
    let base = Self.text(300, using: &generator)
    let texts = (0..<80).map { _ in
      Self.text(60, using: &generator) + Self.edited(base, rate: 0.1, using: &generator)[0..<120]
    }
    let family = texts.indices.map { $0 % 40 }
    let one = await PassageFinder(threads: 1, stockPhrases: []).findings(in: texts, family: family)
    #expect(!one.isEmpty)
    for threads in [2, 5] {
      #expect(
        await PassageFinder(threads: threads, stockPhrases: []).findings(in: texts, family: family) == one
      )
    }
  }

  @Test("Two texts alone give the passages that they give in a corpus")
  func pairs() async {
    var generator = SeededGenerator(seed: 71)
    let a = Self.text(500, using: &generator)
    let b = Self.text(100, using: &generator) + Self.edited(Array(a[100..<300]), rate: 0.1, using: &generator)
    let alone = Self.finder.passages(a, b)
    #expect(alone == (await Self.findings([a, b])).map(\.passage))
    #expect(alone.count == 1)
    #expect(Self.finder.passages(a, []).isEmpty)
  }

  // MARK: Cost. Each of these ends in a moment where work is bounded, and not at all where it is quadratic.

  @Test("A family of three hundred copies costs little")
  func largeFamily() async {
    var generator = SeededGenerator(seed: 72)
    let base = Self.text(60, using: &generator)
    let texts = (0..<300).map { _ in Self.edited(base, rate: 0.1, using: &generator) }
    let findings = await Self.findings(texts, family: Array(repeating: 0, count: 300))
    #expect(findings.count <= 300 * 300)
    for finding in findings.prefix(50) { Self.check(finding, texts) }
  }

  @Test("A row of one character costs little and says little", arguments: [20, 100, 200, 300, 20_000])
  func rowOfOneCharacter(_ count: Int) async {
    let row = Array(repeating: UInt32(0x54C8), count: count)
    let texts = [row, row + [0x4E00], [0x4E01] + row]
    let findings = await Self.findings(texts)
    #expect(findings.count <= 12)
    for finding in findings { Self.check(finding, texts) }
  }

  @Test("A row of one sentence costs little and says little", arguments: [5, 40, 400, 3_000])
  func rowOfOneSentence(_ count: Int) async {
    var generator = SeededGenerator(seed: 73)
    let sentence = Self.text(12, using: &generator)
    let row = Array(repeating: sentence, count: count).flatMap { $0 }
    let texts = [row, Self.text(50, using: &generator) + row]
    let findings = await Self.findings(texts)
    #expect(findings.count <= 3 * count)
    for finding in findings.prefix(50) { Self.check(finding, texts) }
  }

  @Test("A limit of memory changes nothing")
  func memoryLimit() async {
    var generator = SeededGenerator(seed: 66)
    let base = Self.text(4_000, using: &generator)
    let texts = (0..<70).map { number -> [UInt32] in
      let start = number * 50
      return Self.text(100, using: &generator)
        + Self.edited(Array(base[start..<start + 300]), rate: 0.05, using: &generator)
    }
    let family = Array(texts.indices)
    let expected = await PassageFinder(threads: 1, stockPhrases: []).findings(in: texts, family: family)
    #expect(expected.count > 70)
    for threads in [1, 3] {
      let plan = MemoryPlan(limit: 1, blockLength: 64) { ListedTokens() }
      let finder = PassageFinder(threads: threads, stockPhrases: [], plan: plan)
      #expect(await finder.findings(in: texts, family: family) == expected)
    }
  }
}
