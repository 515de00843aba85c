import Stemma
import Testing

@Suite struct FormulaCensusTests {
  private let phrase = "把古树当作传家宝来守护"

  /// Texts with nothing in common but what they are given.
  private func documents(_ phrases: [String]) -> [Document] {
    let openings = ["桥头的茶摊又支起来了", "新学期的课桌刚刚漆过", "码头工人换上了厚棉袄", "果园里的梯子还没收", "戏台上锣鼓响了三遍"]
    let ends = ["老人们看得直点头", "操场上跑着几个孩子", "船老大点起一袋烟", "筐子摞得比人还高", "散场时下起了小雨"]
    return phrases.enumerated().map { index, phrase in
      Document(id: "\(index)", text: "\(openings[index])，\(phrase)，\(ends[index])。")
    }
  }

  private func reasons(_ documents: [Document], stock: [String] = []) async -> [FormulaCensus.Reason] {
    let analysis = await Analyzer(options: AnalysisOptions(stockPhrases: stock)).analyze(documents)
    let census = await FormulaCensus(analysis, threads: 2)
    return analysis.matches.filter { $0.class == .formula }.map {
      census.reason(for: $0.sourceSpan, of: analysis.documents[$0.source])
    }
  }

  @Test func `wording of two texts is too short to tell`() async {
    #expect(await reasons(documents([phrase, phrase])) == [.short])
  }

  @Test func `wording of many families is counted, near-duplicates once`() async {
    let found = await reasons(documents([phrase, phrase, phrase, phrase]))
    #expect(!found.isEmpty && found.allSatisfy { $0 == .frequent(families: 4) })
    var copies = documents([phrase, phrase])
    copies += copies.map { Document(id: "\($0.id) copy", text: $0.text) }
    let reasons = await reasons(copies)
    #expect(!reasons.isEmpty && reasons.allSatisfy { $0 == .short })
  }

  @Test func `wording of the list, in either script, is a stock phrase`() async {
    #expect(await reasons(documents([phrase, phrase]), stock: ["把古樹當作傳家寶來守護"]) == [.stockPhrase])
    let shipped = "倒排工期、挂图作战"
    #expect(await reasons(documents([shipped, shipped])) == [.stockPhrase])
  }

  @Test func `an analysis without formulae has nothing to count`() async {
    #expect(await reasons(documents(["一", "二"])) == [])
  }
}
