import Stemma
import StemmaTestSupport
import Testing

@testable import StemmaIngest

/// Passages of texts that are read again, against those of texts in memory.
@Suite struct StreamedPassagesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func found(
    _ inputs: [String],
    _ options: AnalysisOptions,
    threads: Int,
    plan: MemoryPlan
  ) async -> (matches: [Match], ids: [String], problems: [InputProblem]) {
    let analyzer = Analyzer(options: options, threads: threads)
    var problems: [InputProblem] = []
    var reader = InputReader()
    reader.blockSize = 3_000
    let sketched = await reader.sketch(
      inputs,
      folding: options.folding,
      for: analyzer.clusterFinder,
      keepingTokensIn: plan.tokenTable()
    ) { problems.append($0) }
    let (corpus, sketches, later) = sketched.prepared()
    let matches = await analyzer.matches(in: corpus, sketches: sketches, plan: plan).matches
    return (matches, corpus.documents.map(\.id), problems + later())
  }

  @Test(arguments: Folding.allCases, [20, 150])
  func passagesAreThoseOfTextsInMemory(folding: Folding, count: Int) async throws {
    let path = try folder.write(
      "a.jsonl",
      SketchedCorpusTests.records(count, seed: 81).joined(separator: "\n")
    )
    let options = AnalysisOptions(folding: folding)
    let expected = await Analyzer(options: options).analyze(InputReader().readAll([path]).documents)
    #expect(expected.matches.count > 20)
    let files = TemporaryTokens()
    let plans = [
      MemoryPlan.unlimited, MemoryPlan(limit: 1, blockLength: 100) { files.newFile() },
      MemoryPlan(limit: 50_000) { files.newFile() },
    ]
    for (plan, threads) in zip(plans, [1, 3, 2]) {
      let found = await found([path], options, threads: threads, plan: plan)
      #expect(found.matches == expected.matches && found.problems.isEmpty)
      #expect(found.ids == expected.documents.map(\.id))
    }
    #expect(files.problem == nil)
  }

  @Test func aTextThatChangedHasNoSpansAndIsNamed() async throws {
    let path = try folder.write(
      "a.jsonl",
      SketchedCorpusTests.records(20, seed: 82).joined(separator: "\n")
    )
    let analyzer = Analyzer()
    let sketched = await InputReader().sketch(
      [path],
      folding: .full,
      for: analyzer.clusterFinder,
      keepingTokensIn: TokenTable()
    ) { _ in }
    let (corpus, sketches, problems) = sketched.prepared()
    try folder.write("a.jsonl", String(repeating: "{\"text\":\"x\"}\n", count: 10_000))
    let matches = await analyzer.matches(in: corpus, sketches: sketches).matches
    #expect(!matches.isEmpty && matches.allSatisfy { $0.sourceSpan.bytes.isEmpty })
    #expect(problems().count == 1)
  }

  @Test func temporaryFilesHaveNoNames() throws {
    let files = TemporaryTokens()
    let file = try #require(files.newFile())
    #expect(file.append([1, 2, 3]) == 0 && file.append([4]) == 3)
    #expect(file.read(1..<4) == [2, 3, 4] && file.read(3..<9) == [4])
    #expect(files.problem == nil)
  }
}
