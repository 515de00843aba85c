import Foundation
import Stemma
import StemmaTestSupport
import Testing

@testable import StemmaIngest

/// Clusters of texts that are read again, against those of texts in memory.
@Suite struct SketchedCorpusTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Families of edited texts, copies, pages of several speeches and records without an id, as JSON Lines.
  static func records(_ count: Int, seed: UInt64) -> [String] {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动".unicodeScalars)
    func text(_ length: Int) -> [Unicode.Scalar] {
      (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
    }
    var lines: [String] = []
    var base = text(200)
    for number in 0..<count {
      if number % 5 == 0 { base = text(Int.random(in: 20...600, using: &generator)) }
      var edited = base
      for _ in 0..<Int.random(in: 0...(number % 5 * 4), using: &generator) {
        edited[Int.random(in: 0..<edited.count, using: &generator)] = alphabet[0]
      }
      var content = String(String.UnicodeScalarView(edited))
      if number % 17 == 0 {
        let other = String(String.UnicodeScalarView(text(180)))
        content = "【篇一】\\n同志们：\(content)。\(other)。\\n【篇二】\\n同志们：\(other)。\(content)。"
      }
      let date = number % 3 == 0 ? ",\"date\":\"2024-0\(1 + number % 9)-11\"" : ""
      let id = number % 7 == 0 ? "" : "\"id\":\"d\((number * 7919) % count)\","
      lines.append("{\(id)\"text\":\"\(content)\\n\"\(date)}")
    }
    return lines
  }

  private func expected(_ inputs: [String], _ options: AnalysisOptions) async -> [String] {
    let (documents, _) = InputReader().readAll(inputs)
    let analysis = await Analyzer(options: options).analyze(documents, scope: .clusters)
    let lines = JSONLinesExporter(analysis)
    return analysis.clusters.indices.map { lines.line(forCluster: $0) }
  }

  private func found(
    _ inputs: [String],
    _ options: AnalysisOptions,
    threads: Int = 1,
    reader: InputReader = InputReader()
  ) async -> (lines: [String], problems: [InputProblem]) {
    let finder = ClusterFinder(options: options, threads: threads)
    var problems: [InputProblem] = []
    let corpus = await reader.sketch(inputs, folding: options.folding, for: finder) { problems.append($0) }
    let (clusters, search) = await corpus.clusters(finder)
    let forms = corpus.formNumbers(of: search)
    let lines = clusters.enumerated().map { number, cluster in
      JSONLinesExporter.line(for: cluster, number: number, form: forms.number(of: cluster)) {
        corpus.id(of: $0)
      }
    }
    return (lines, problems + corpus.problems)
  }

  @Test(arguments: AnalysisOptions.Measure.allCases, Folding.allCases)
  func clustersAreThoseOfTextsInMemory(measure: AnalysisOptions.Measure, folding: Folding) async throws {
    let path = try folder.write("a.jsonl", Self.records(150, seed: 71).joined(separator: "\n"))
    let options = AnalysisOptions(folding: folding, measure: measure)
    let expected = await expected([path], options)
    #expect(expected.count > 10)
    var small = InputReader()
    small.blockSize = 2_000
    for threads in [1, 2, 5] {
      let found = await found([path], options, threads: threads, reader: small)
      #expect(found.lines == expected && found.problems.isEmpty)
    }
  }

  @Test func whereARecordCameFromMakesNoDifference() async throws {
    let lines = Self.records(120, seed: 72).filter { $0.contains("\"id\"") }
    let content = lines.joined(separator: "\n") + "\n"
    let plain = try folder.write("a.jsonl", content)
    let zipped = try folder.write("b.jsonl.gz", Gzip.member(content.utf8))
    let first = try folder.write("c/1.jsonl", lines[..<50].joined(separator: "\n"))
    let second = try folder.write("c/2.jsonl", lines[50...].reversed().joined(separator: "\n"))
    let options = AnalysisOptions(measure: .jaccard)
    let expected = await expected([plain], options)
    #expect(await found([zipped], options, threads: 2).lines == expected)
    #expect(await found([second, first], options).lines == expected)
    #expect(await found([folder.path + "/c"], options, threads: 2).lines == expected)
    let descriptor = open(plain, O_RDONLY)
    defer { close(descriptor) }
    var reader = InputReader()
    reader.standardInput = descriptor
    #expect(await found(["-"], options, reader: reader).lines == expected)
  }

  @Test func textFilesAreReadAgainToo() async throws {
    let text = String(repeating: "各县市区人民政府，市政府各部门：现将有关事项通知如下。", count: 4)
    for (name, content) in [("a.txt", text), ("b.md", text + "特此通知"), ("d/c.txt", "完全不同的一篇文章")] {
      try folder.write("t/\(name)", content)
    }
    try folder.write("t/z.txt.gz", Gzip.member((text + "，请遵照执行").utf8))
    let path = folder.path + "/t"
    let options = AnalysisOptions(measure: .jaccard)
    let found = await found([path], options, threads: 2)
    #expect(found.lines == (await expected([path], options)) && found.lines.count == 1)
  }

  @Test func problemsAreThoseOfReadingDocuments() async throws {
    var lines = Self.records(60, seed: 73)
    lines[10] = "not JSON"
    lines[20] = "{\"id\":\"x\"}"
    lines[30] = "{\"id\":\"x\",\"text\":\"\"}"
    lines[40] = "{\"id\":[],\"text\":\"text\",\"date\":{}}"
    lines[50] = lines[1]
    lines[55] = ""
    let path = try folder.write("a.jsonl", lines.joined(separator: "\n"))
    let empty = try folder.write("empty.jsonl", "\n")
    let missing = folder.path + "/missing.jsonl"
    let cut = try folder.write("cut.jsonl.gz", Gzip.member(lines[0].utf8).dropLast(9))
    let inputs = [path, empty, missing, cut, path]
    /// A repeated id has its record kept here.
    func told(_ problems: [InputProblem]) -> [InputProblem] {
      problems.map { problem in
        var problem = problem
        if problem.code == .duplicateID { problem.advice = "the later document is compared with nothing" }
        return problem
      }
    }
    let expected = InputReader().readAll(inputs)
    var small = InputReader()
    small.blockSize = 500
    for threads in [1, 3] {
      let found = await found(inputs, AnalysisOptions(measure: .jaccard), threads: threads, reader: small)
      #expect(folder.lines(found.problems) == folder.lines(told(expected.problems)))
    }
    let few = InputReader(limits: InputLimits(maximumLineBytes: 300, maximumProblemsPerFile: 2))
    let limited = await found(inputs, AnalysisOptions(), reader: few)
    #expect(folder.lines(limited.problems) == folder.lines(told(few.readAll(inputs).problems)))
  }

  @Test func anEarlierIDWinsAndTheLaterDocumentIsInNoCluster() async throws {
    let text = String(repeating: "这是一段用来检查重复编号的文字", count: 5)
    let lines = ["a", "b", "a"].map { "{\"id\":\"\($0)\",\"text\":\"\(text)\"}" }
    let path = try folder.write("a.jsonl", lines.joined(separator: "\n"))
    let options = AnalysisOptions(measure: .jaccard)
    let finder = ClusterFinder(options: options, threads: 1)
    let corpus = await InputReader().sketch([path], folding: .full, for: finder) { _ in }
    let clusters = await corpus.clusters(finder).clusters
    #expect(clusters.map { $0.members.map(\.witness) } == [[0, 1]])
    #expect(corpus.documentsByID == [0, 1] && corpus.documentCount == 2)
    #expect((0..<corpus.recordCount).map { corpus.earlierRecord(withIDOf: $0) } == [nil, nil, 0])
    guard case .line(let bytes)? = corpus.record(2) else { throw CancellationError() }
    #expect(bytes == Array(lines[2].utf8) && corpus.place(ofRecord: 2) == (path, 3))
  }

  @Test func aFileThatChangesBetweenTheReadingsIsNamedAndItsTextsJoinNothing() async throws {
    let lines = Self.records(60, seed: 74)
    let path = try folder.write("a.jsonl", lines.joined(separator: "\n"))
    let options = AnalysisOptions(measure: .jaccard)
    let finder = ClusterFinder(options: options, threads: 1)
    let corpus = await InputReader().sketch([path], folding: .full, for: finder) { _ in }
    try folder.write("a.jsonl", String(repeating: "x", count: 40))
    let clusters = await corpus.clusters(finder).clusters
    #expect(clusters.isEmpty)
    #expect(corpus.document(3) == nil && corpus.record(4) == nil)
    #expect(folder.lines(corpus.problems).count == 1)
    #expect(folder.lines(corpus.problems)[0].hasPrefix("TMP/a.jsonl: has changed while it was read; "))
  }
}
