package import Stemma

/// Asks an analysis of a store and further texts what the store has on each of those.
package struct Query: Sendable {
  private let analysis: Analysis
  private let similarity: Similarity
  /// For each document, its id in the answers; nil for those of the store.
  private let asked: [String?]
  /// For each witness, the index of its cluster.
  private let clusters: [Int?]
  /// For each document that is asked about, the passages it shares with the store.
  private let matches: [Int: [Match]]
  /// The share of a text that must stand in another for it to be contained.
  private static let leastContainment = 0.8
  /// The most members of a cluster that are compared with a text, one by one.
  private static let comparisonLimit = 200

  /// - Parameters:
  ///   - analysis: Over the documents of the store and those that are asked about.
  ///   - asked: For each document of the analysis, the id to answer with; nil for those of the store.
  package init(_ analysis: Analysis, asked: [String?]) {
    self.analysis = analysis
    self.asked = asked
    similarity = Similarity(analysis.options)
    var clusters = [Int?](repeating: nil, count: analysis.witnesses.count)
    for (number, cluster) in analysis.clusters.enumerated() {
      for member in cluster.members { clusters[member.witness] = number }
    }
    self.clusters = clusters
    var matches: [Int: [Match]] = [:]
    for match in analysis.matches where match.class == .passage {
      if asked[match.source] != nil && asked[match.target] == nil {
        matches[match.source, default: []].append(match)
      }
      if asked[match.target] != nil && asked[match.source] == nil {
        matches[match.target, default: []].append(match)
      }
    }
    self.matches = matches
  }

  /// The answer on a document that is asked about.
  package func answer(on document: Int) -> QueryAnswer {
    let text = similarity.folded(analysis.documents[document].text)
    var spans = sharedSpans(of: document, text)
    var found = members(near: document, text).map { near in
      let owner = analysis.witnesses[near.witness].document
      let pairs = spans.removeValue(forKey: owner) ?? near.spans
      return QueryAnswer.Found(
        id: analysis.id(of: near.witness),
        kind: near.kind,
        similarity: near.similarity,
        spans: pairs
      )
    }
    let length = analysis.documents[document].text.unicodeScalars.count
    for owner in spans.keys.sorted() {
      let pairs = spans[owner] ?? []
      let share = Double(Self.covered(pairs.map(\.target.chars))) / Double(max(1, length))
      let kind: QueryAnswer.Status = share >= Self.leastContainment ? .contained : .reuses
      found.append(
        QueryAnswer.Found(id: analysis.documents[owner].id, kind: kind, similarity: share, spans: pairs)
      )
    }
    let order = QueryAnswer.Status.allCases
    found = found.enumerated().sorted { left, right in
      let a = (order.firstIndex(of: left.element.kind) ?? 0, -left.element.similarity, left.offset)
      let b = (order.firstIndex(of: right.element.kind) ?? 0, -right.element.similarity, right.offset)
      return a < b
    }.map(\.element)
    return QueryAnswer(id: asked[document] ?? "", document: document, found: found)
  }

  private struct Near {
    var witness: Int
    var kind: QueryAnswer.Status
    var similarity: Double
    var spans: [QueryAnswer.SpanPair]
  }

  /// The store's witnesses in the cluster of a document, each compared with the document itself.
  private func members(near document: Int, _ text: FoldedText) -> [Near] {
    guard let number = clusters[document] else { return [] }
    let members = analysis.clusters[number].members
    let length = max(1, analysis.documents[document].text.unicodeScalars.count)
    let others = Array(
      members.lazy.map(\.witness)
        .filter { asked[analysis.witnesses[$0].document] == nil }
        .prefix(Self.comparisonLimit)
        .map { witness in
          let other = similarity.folded(analysis.documents[analysis.witnesses[witness].document].text)
          let range = similarity.tokens(of: analysis.witnesses[witness], in: other)
          return (witness: witness, text: other, range: range)
        }
    )
    let relations = similarity.relations(
      of: others.map { $0.text.tokens[$0.range] },
      to: text.tokens[...],
      by: analysis.options.measure
    )
    return zip(others, relations).map { other, relation in
      let (kind, value, range) = (relation.kind, relation.similarity, other.range)
      var spans = kind == .copy ? [] : pairs(other.text, range, text)
      if spans.isEmpty {
        let witness = analysis.witnesses[other.witness]
        let whole = witness.segment?.body ?? analysis.documents[witness.document].wholeSpan
        spans = [QueryAnswer.SpanPair(source: whole, target: analysis.documents[document].wholeSpan)]
      }
      if kind == .contained && text.tokens.count > range.count {
        // The stored text stands in the one that is asked about, which has more.
        let share = Double(Self.covered(spans.map(\.target.chars))) / Double(length)
        return Near(witness: other.witness, kind: .reuses, similarity: share, spans: spans)
      }
      return Near(witness: other.witness, kind: status(kind), similarity: value, spans: spans)
    }
  }

  private func pairs(_ source: FoldedText, _ range: Range<Int>, _ target: FoldedText) -> [QueryAnswer
    .SpanPair]
  {
    similarity.passages(source, range, target).map { QueryAnswer.SpanPair(source: $0.a, target: $0.b) }
  }

  private func status(_ kind: Cluster.Kind) -> QueryAnswer.Status {
    switch kind {
    case .copy: .copy
    case .nearDuplicate: .nearDuplicate
    case .contained: .contained
    }
  }

  /// The passages that a document shares with documents of the store, in its order.
  ///
  /// Of equal texts an analysis aligns only one with others. If that one was asked about too, the others are
  /// aligned here with what it met.
  private func sharedSpans(of document: Int, _ text: FoldedText) -> [Int: [QueryAnswer.SpanPair]] {
    var spans: [Int: [QueryAnswer.SpanPair]] = [:]
    for match in matches[document] ?? [] {
      if match.target == document {
        let pair = QueryAnswer.SpanPair(source: match.sourceSpan, target: match.targetSpan)
        spans[match.source, default: []].append(pair)
      } else {
        let pair = QueryAnswer.SpanPair(source: match.targetSpan, target: match.sourceSpan)
        spans[match.target, default: []].append(pair)
      }
    }
    for owner in spans.keys {
      spans[owner]?.sort { left, right in
        (left.target.chars.lowerBound, left.source.chars.lowerBound)
          < (right.target.chars.lowerBound, right.source.chars.lowerBound)
      }
    }
    for owner in ownersMetByCopies(of: document, text) where spans[owner] == nil {
      let other = similarity.folded(analysis.documents[owner].text)
      let found = pairs(other, other.tokens.indices, text)
      if !found.isEmpty { spans[owner] = found }
    }
    return spans
  }

  /// The documents of the store that share passages with equal texts that are asked about too, ascending.
  private func ownersMetByCopies(of document: Int, _ text: FoldedText) -> [Int] {
    guard matches[document] == nil, let number = clusters[document] else { return [] }
    var owners: Set<Int> = []
    for member in analysis.clusters[number].members.prefix(Self.comparisonLimit) {
      let other = analysis.witnesses[member.witness]
      guard other.segment == nil, other.document != document, let met = matches[other.document],
        similarity.folded(analysis.documents[other.document].text).tokens == text.tokens
      else { continue }
      owners.formUnion(met.map { $0.source == other.document ? $0.target : $0.source })
    }
    return owners.sorted()
  }

  /// The number of places that some ranges, in order of their starts, cover together.
  private static func covered(_ ranges: [Range<Int>]) -> Int {
    var end = 0
    var sum = 0
    for range in ranges {
      sum += max(0, range.upperBound - max(range.lowerBound, end))
      end = max(end, range.upperBound)
    }
    return sum
  }
}
