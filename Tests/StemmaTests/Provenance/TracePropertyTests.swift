import Stemma
import StemmaTestSupport
import Testing

@Suite struct TracePropertyTests {
  private static let names = ["a", "b", "c", "d", "e", "f"]

  /// Documents of scalars of 1 to 4 bytes, each with random span pairs from earlier ones and perhaps segments.
  private static func corpus(hasEqualLengths: Bool, _ random: inout SeededGenerator) -> TracedCorpus {
    var texts: [String: String] = [:]
    for name in names {
      let scalars = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        "aé中😀\u{301}\n".unicodeScalars.randomElement(using: &random) ?? "a"
      }
      texts[name] = String(String.UnicodeScalarView(scalars))
    }
    var corpus = TracedCorpus(texts)
    let lengths = names.map { (texts[$0] ?? "").unicodeScalars.count }
    for (index, name) in names.enumerated() where Bool.random(using: &random) {
      let middle = Int.random(in: 0...lengths[index], using: &random)
      corpus.addSegment(of: name, middle..<lengths[index])
    }
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let target = Int.random(in: 1..<names.count, using: &random)
      let source = Int.random(in: 0..<target, using: &random)
      let pairs = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        var pair = (range(lengths[source], &random), range(lengths[target], &random))
        if hasEqualLengths {
          let length = min(pair.0.count, pair.1.count)
          pair = (pair.0.prefix(length), pair.1.prefix(length))
        }
        return pair
      }
      let isSegment = corpus.hasSegment(names[target]) && Bool.random(using: &random)
      corpus.derive(
        isSegment ? "\(names[target])#1" : names[target],
        from: names[source],
        [.copy, .revision, .quotation].randomElement(using: &random) ?? .copy,
        [0.25, 0.5, 1].randomElement(using: &random) ?? 1,
        pairs,
        directed: Int.random(in: 0..<8, using: &random) > 0,
        primary: Bool.random(using: &random)
      )
    }
    return corpus
  }

  private static func range(_ length: Int, _ random: inout SeededGenerator) -> Range<Int> {
    let bounds = [Int.random(in: 0...length, using: &random), Int.random(in: 0...length, using: &random)]
    return min(bounds[0], bounds[1])..<max(bounds[0], bounds[1])
  }

  @Test(arguments: [true, false])
  func `Entries tile the text, and all spans lie on scalars`(hasEqualLengths: Bool) {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let corpus = Self.corpus(hasEqualLengths: hasEqualLengths, &random)
      for document in Self.names.indices {
        let entries = Trace(of: document, in: corpus.analysis).entries
        var end = 0
        for entry in entries {
          #expect(entry.span.chars.lowerBound == end && !entry.span.chars.isEmpty)
          #expect(entry.span == corpus.span(entry.span.chars, in: document))
          end = entry.span.chars.upperBound
          let source = corpus.analysis.witnesses[entry.origin].document
          #expect((entry.originSpan == nil) == (source == document))
          #expect((entry.kind == nil) == (source == document))
          if let place = entry.originSpan { #expect(place == corpus.span(place.chars, in: source)) }
        }
        #expect(end == corpus.analysis.documents[document].text.unicodeScalars.count)
      }
    }
  }

  @Test func `With spans of equal length each scalar is from where following it alone leads`() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let corpus = Self.corpus(hasEqualLengths: true, &random)
      for document in Self.names.indices {
        for entry in Trace(of: document, in: corpus.analysis).entries {
          for (place, scalar) in entry.span.chars.enumerated() {
            let expected = SlowTrace(of: scalar, in: document, corpus.analysis)
            let chars = entry.originSpan?.chars
            let found = SlowTrace(
              origin: entry.origin,
              place: chars.map { $0.lowerBound + place } ?? scalar,
              kind: entry.kind,
              confidence: entry.confidence
            )
            #expect(found == expected)
            if let chars { #expect(chars.count == entry.span.chars.count) }
          }
        }
      }
    }
  }
}

/// Where one scalar is from, followed step by step.
private struct SlowTrace: Equatable {
  var origin: Int
  var place: Int
  var kind: Derivation.Kind?
  var confidence: Double

  init(origin: Int, place: Int, kind: Derivation.Kind?, confidence: Double) {
    self.origin = origin
    self.place = place
    self.kind = kind
    self.confidence = confidence
  }

  init(of scalar: Int, in document: Int, _ analysis: Analysis) {
    let witnesses = analysis.witnesses
    let holder = witnesses.firstIndex {
      $0.document == document && $0.segment?.body.chars.contains(scalar) == true
    }
    self.init(origin: holder ?? document, place: scalar, kind: nil, confidence: 1)
    let edges = analysis.graph.derivations.filter {
      $0.kind != .member && ($0.directed || ($0.primary && $0.kind != .copy))
    }
    let ordered = edges.filter(\.primary) + edges.filter { !$0.primary }
    var current = document
    while true {
      let steps = ordered.lazy.filter { witnesses[$0.target].document == current }.flatMap { edge in
        edge.spans.map { (edge, $0) }
      }
      guard let (edge, pair) = steps.first(where: { $0.1.target.chars.contains(place) }) else { return }
      place += pair.source.chars.lowerBound - pair.target.chars.lowerBound
      origin = edge.source
      kind = kind ?? edge.kind
      confidence *= edge.confidence
      current = witnesses[edge.source].document
    }
  }
}
