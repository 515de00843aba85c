import Foundation
import Stemma
import StemmaIngest
import Testing

/// Everything that `Fixtures/truth.json` names is found in `Fixtures/Corpus`, and nothing more.
@Suite struct FixtureTruthTests {
  let truth: FixtureTruth
  let analysis: Analysis

  init() async throws {
    truth = try FixtureTruth.load()
    let corpus = FixtureTruth.fixtures.appending(path: "Corpus").path(percentEncoded: false)
    let (documents, problems) = InputReader().readAll([corpus])
    #expect(problems.isEmpty, "the corpus is read without a problem: \(problems)")
    analysis = await Analyzer(threads: 2).analyze(documents)
  }

  private func scalars(_ document: Int, _ chars: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(
      contentsOf: analysis.documents[document].text.unicodeScalars.dropFirst(chars.lowerBound).prefix(
        chars.count
      )
    )
    return String(text)
  }

  @Test func `pages of several texts are split where the truth says, and no other page is`() {
    let expected = truth.segments.flatMap { page in
      page.segments.map { "\(page.document) \($0.title_chars ?? []) \($0.body_chars)" }
    }
    let found = analysis.witnesses.compactMap { witness -> String? in
      guard let segment = witness.segment else { return nil }
      let title = segment.title.map { [$0.chars.lowerBound, $0.chars.upperBound] } ?? []
      let body = [segment.body.chars.lowerBound, segment.body.chars.upperBound]
      return "\(analysis.documents[witness.document].id) \(title) \(body)"
    }
    #expect(Set(found) == Set(expected))
    #expect(found.count == expected.count)
  }

  @Test func `the clusters are those of the truth`() {
    let found = Set(analysis.clusters.map { Set($0.members.map { analysis.id(of: $0.witness) }) })
    #expect(found == Set(truth.clusters.map(Set.init)))
  }

  private struct Pair: Hashable {
    var first: String
    var second: String
  }

  private struct Place: Comparable {
    var first: Range<Int>
    var second: Range<Int>

    static func < (left: Place, right: Place) -> Bool {
      (left.first.lowerBound, left.second.lowerBound) < (right.first.lowerBound, right.second.lowerBound)
    }

    /// The largest distance of a border from the one of another place.
    func distance(to other: Place) -> Int {
      [
        first.lowerBound - other.first.lowerBound, first.upperBound - other.first.upperBound,
        second.lowerBound - other.second.lowerBound, second.upperBound - other.second.upperBound,
      ].map(abs).max() ?? 0
    }
  }

  private func place(_ a: String, _ spanA: Range<Int>, _ b: String, _ spanB: Range<Int>) -> (Pair, Place) {
    a < b
      ? (Pair(first: a, second: b), Place(first: spanA, second: spanB))
      : (Pair(first: b, second: a), Place(first: spanB, second: spanA))
  }

  @Test func `each reused passage is found with its borders, and no other`() {
    var expected: [Pair: [Place]] = [:]
    for entry in truth.reuse {
      let (pair, place) = place(
        entry.source,
        entry.source_chars[0]..<entry.source_chars[1],
        entry.target,
        entry.target_chars[0]..<entry.target_chars[1]
      )
      expected[pair, default: []].append(place)
    }
    var found: [Pair: [Place]] = [:]
    for match in analysis.matches where match.class == .passage && match.source != match.target {
      let (pair, place) = place(
        analysis.documents[match.source].id,
        match.sourceSpan.chars,
        analysis.documents[match.target].id,
        match.targetSpan.chars
      )
      found[pair, default: []].append(place)
    }
    #expect(Set(found.keys) == Set(expected.keys))
    for (pair, places) in expected {
      let got = (found[pair] ?? []).sorted()
      #expect(got.count == places.count, "\(pair): \(got)")
      for (one, other) in zip(got, places.sorted()) {
        // A border may take in or leave out a character that happens to be equal, or punctuation.
        #expect(one.distance(to: other) <= 3, "\(pair): found \(one), expected \(other)")
      }
    }
  }

  @Test func `the derivations are those of the truth, with direction, kind and main parent`() {
    func edge(_ edge: FixtureTruth.Edge) -> FixtureTruth.Edge {
      guard !edge.directed, edge.target < edge.source else { return edge }
      var turned = edge
      (turned.source, turned.target) = (edge.target, edge.source)
      return turned
    }
    let found = analysis.graph.derivations.filter { $0.kind != .member }.map {
      edge(
        FixtureTruth.Edge(
          source: analysis.id(of: $0.source),
          target: analysis.id(of: $0.target),
          kind: $0.kind.rawValue,
          directed: $0.directed,
          primary: $0.primary
        )
      )
    }
    let expected = Set(truth.derivations.map(edge))
    #expect(Set(found).subtracting(expected).isEmpty, "found, but not in the truth")
    #expect(expected.subtracting(found).isEmpty, "in the truth, but not found")
    #expect(found.count == expected.count)
  }

  @Test func `texts that share only stock phrases, a template or chrome are not joined`() {
    let joined = Set(
      analysis.graph.derivations.map {
        Pair(
          first: analysis.documents[analysis.witnesses[$0.source].document].id,
          second: analysis.documents[analysis.witnesses[$0.target].document].id
        )
      }
    )
    for pair in truth.non_derivations {
      #expect(!joined.contains(Pair(first: pair[0], second: pair[1])), "\(pair)")
      #expect(!joined.contains(Pair(first: pair[1], second: pair[0])), "\(pair)")
    }
  }

  @Test func `each segment is a member of its document`() {
    let members = analysis.graph.derivations.filter { $0.kind == .member }
    #expect(members.count == analysis.witnesses.count - analysis.documents.count)
    #expect(members.allSatisfy { analysis.id(of: $0.target).hasPrefix(analysis.id(of: $0.source) + "#") })
  }
}
