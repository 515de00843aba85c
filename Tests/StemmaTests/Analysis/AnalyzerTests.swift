import Stemma
import StemmaTestSupport
import Testing

@Suite("The analyzer")
struct AnalyzerTests {
  /// For each document, the byte offset of each scalar and of the end.
  static func offsets(_ documents: [Document]) -> [[Int]] {
    documents.map { document in
      var offsets = [0]
      for scalar in document.text.unicodeScalars {
        offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar))
      }
      return offsets
    }
  }

  static func isWellFormed(_ span: TextSpan, _ offsets: [Int]) -> Bool {
    !span.chars.isEmpty && span.chars.upperBound < offsets.count
      && offsets[span.chars.lowerBound] == span.bytes.lowerBound
      && offsets[span.chars.upperBound] == span.bytes.upperBound
  }

  /// What must be true of any analysis.
  static func check(_ analysis: Analysis) {
    let offsets = offsets(analysis.documents)
    let ids = analysis.documents.map { Array($0.id.utf8) }
    #expect(zip(ids, ids.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    #expect(analysis.signatures.count == analysis.witnesses.count)
    for (index, witness) in analysis.witnesses.enumerated() {
      #expect(
        index >= analysis.documents.count ? witness.segment != nil : witness == Witness(document: index)
      )
      guard let segment = witness.segment else { continue }
      #expect(isWellFormed(segment.body, offsets[witness.document]))
      if let title = segment.title { #expect(isWellFormed(title, offsets[witness.document])) }
    }
    for match in analysis.matches {
      #expect(isWellFormed(match.sourceSpan, offsets[match.source]))
      #expect(isWellFormed(match.targetSpan, offsets[match.target]))
      #expect((0...1).contains(match.identity) && match.matched > 0)
      #expect(match.class == .passage || !match.directed)
    }
    let keys = analysis.matches.map {
      [$0.target, $0.targetSpan.chars.lowerBound, $0.source, $0.sourceSpan.chars.lowerBound]
    }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) })
    var members: Set<Int> = []
    for cluster in analysis.clusters {
      #expect(cluster.members.first?.witness == cluster.representative && cluster.members.count > 1)
      #expect(cluster.members.allSatisfy { members.insert($0.witness).inserted })
    }
    let representatives = analysis.clusters.map(\.representative)
    #expect(representatives == representatives.sorted())
    for edge in analysis.graph.derivations {
      #expect(edge.source != edge.target && (0...1).contains(edge.confidence))
      for span in edge.spans {
        #expect(isWellFormed(span.source, offsets[analysis.witnesses[edge.source].document]))
        #expect(isWellFormed(span.target, offsets[analysis.witnesses[edge.target].document]))
      }
    }
  }

  @Test("Every span lies on scalar boundaries of the original", arguments: [81, 82, 83])
  func spansAreWellFormed(seed: UInt64) async {
    var corpus = HostileCorpus(seed: seed)
    let documents = corpus.documents(seed == 83 ? 70 : 30)
    for folding in Folding.allCases where folding == .full || seed == 81 {
      let analysis = await Analyzer(options: AnalysisOptions(folding: folding), threads: 2).analyze(documents)
      Self.check(analysis)
      #expect(!analysis.matches.isEmpty && !analysis.clusters.isEmpty && !analysis.graph.derivations.isEmpty)
    }
  }

  @Test(
    "The answer does not depend on threads or on the order of the documents",
    arguments: AnalysisOptions.Measure.allCases
  )
  func answerIsDeterministic(_ measure: AnalysisOptions.Measure) async {
    var corpus = HostileCorpus(seed: 85)
    let documents = corpus.documents(50)
    let options = AnalysisOptions(measure: measure)
    let expected = await Analyzer(options: options).analyze(documents)
    var generator = SeededGenerator(seed: 86)
    for threads in [2, 5] {
      let analysis = await Analyzer(options: options, threads: threads)
        .analyze(documents.shuffled(using: &generator))
      #expect(analysis == expected)
    }
    let clusters = await Analyzer(options: options, threads: 2).analyze(documents, scope: .clusters)
    #expect(clusters.clusters == expected.clusters && clusters.signatures == expected.signatures)
    #expect(clusters.witnesses == expected.witnesses)
    #expect(clusters.matches.isEmpty && clusters.graph.derivations.isEmpty)
  }

  @Test("An empty corpus has an empty answer")
  func emptyCorpus() async {
    for threads in [1, 2] {
      let analysis = await Analyzer(threads: threads).analyze([])
      #expect(analysis.documents.isEmpty && analysis.witnesses.isEmpty && analysis.clusters.isEmpty)
      #expect(analysis.matches.isEmpty && analysis.graph.derivations.isEmpty)
    }
  }

  @Test("Documents that fold to nothing are kept and joined to nothing")
  func emptyTexts() async {
    let texts = ["", "。，！", "\r\n", "\u{FEFF}", "[bookmark: _GoBack]", "😀", "短"]
    let documents = texts.enumerated().map { Document(id: "\($0)", text: $1, source: "one") }
    let analysis = await Analyzer(threads: 2).analyze(documents)
    Self.check(analysis)
    #expect(analysis.documents == documents)
    #expect(analysis.clusters.isEmpty && analysis.matches.isEmpty && analysis.graph.derivations.isEmpty)
  }

  @Test("One document relates to nothing")
  func oneDocument() async {
    var corpus = HostileCorpus(seed: 87)
    let analysis = await Analyzer().analyze([Document(id: "only", text: corpus.text(500))])
    Self.check(analysis)
    #expect(analysis.witnesses.count == 1 && analysis.clusters.isEmpty && analysis.graph.derivations.isEmpty)
  }

  @Test("Of two equal documents one is the other's copy, over the whole text")
  func equalDocuments() async {
    let text = "山脚下的磨坊又转起来了，水声盖过了说话声。磨坊主把新麦倒进斗里，白面从石缝间慢慢落下。"
    let documents = [
      Document(id: "later", text: text, date: "2024-05-02"),
      Document(id: "first", text: text + "\n", date: "2024-05-01"),
    ]
    let analysis = await Analyzer().analyze(documents)
    Self.check(analysis)
    #expect(analysis.clusters.map { $0.members.map(\.witness) } == [[0, 1]])
    #expect(analysis.clusters.first?.members.last?.kind == .copy)
    let match = analysis.matches.first
    #expect(
      analysis.matches.count == 1 && match?.source == 0 && match?.target == 1 && match?.directed == true
    )
    #expect(match?.identity == 1 && match?.matched == FoldedText(text).tokens.count)
    let edge = analysis.graph.derivations.first
    #expect(edge?.source == 0 && edge?.target == 1 && edge?.kind == .copy && edge?.directed == true)
  }

  @Test("Progress rises to 1")
  func progress() async {
    var corpus = HostileCorpus(seed: 88)
    let documents = corpus.documents(10)
    for scope in [Analyzer.Scope.clusters, .everything] {
      let (stream, continuation) = AsyncStream.makeStream(of: Double.self)
      _ = await Analyzer().analyze(documents, scope: scope) { continuation.yield($0) }
      continuation.finish()
      var values: [Double] = []
      for await value in stream { values.append(value) }
      #expect(values == values.sorted() && values.last == 1)
    }
  }

  @Test("A crowd of near-duplicates costs little, and each member is related to another")
  func crowd() async {
    var corpus = HostileCorpus(seed: 89)
    let base = corpus.text(200)
    let documents = (0..<60).map { Document(id: "\($0)", text: corpus.edited(base, rate: 0.02)) }
    let analysis = await Analyzer(threads: 2).analyze(documents)
    Self.check(analysis)
    #expect(analysis.clusters.count == 1 && analysis.clusters.first?.members.count == 60)
    let related = Set(analysis.matches.filter { $0.class == .passage }.flatMap { [$0.source, $0.target] })
    #expect(related.count == 60)
    #expect(analysis.matches.count < 60 * 20)
  }
}
