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
  /// The most members of a cluster that are compared one by one with a text.
  private static let comparisonLimit = 1_000

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
    var spans = sharedSpans(of: document)
    var found = members(near: document).map { near in
      let owner = analysis.witnesses[near.witness].document
      let pairs = spans.removeValue(forKey: owner) ?? []
      return QueryAnswer.Found(
        id: analysis.id(of: near.witness),
        kind: near.kind,
        similarity: near.similarity,
        spans: pairs.isEmpty ? wholeSpans(near.witness, document) : pairs
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
  }

  /// The store's witnesses in the cluster of a document, each compared with the document itself.
  private func members(near document: Int) -> [Near] {
    guard let number = clusters[document] else { return [] }
    let cluster = analysis.clusters[number]
    let text = similarity.folded(analysis.documents[document].text)
    let own = cluster.members.first { $0.witness == document }
    let others = cluster.members.filter { asked[analysis.witnesses[$0.witness].document] == nil }
    return others.enumerated().map { index, member in
      if member.kind == .copy, own?.kind == .copy {
        return Near(witness: member.witness, kind: .copy, similarity: 1)
      }
      if index >= Self.comparisonLimit {
        return Near(witness: member.witness, kind: status(member.kind), similarity: member.similarity)
      }
      let other = similarity.folded(String(wording(of: member.witness)))
      let (value, kind) = similarity.relation(text, other, by: analysis.options.measure)
      return Near(witness: member.witness, kind: status(kind), similarity: value)
    }
  }

  private func status(_ kind: Cluster.Kind) -> QueryAnswer.Status {
    switch kind {
    case .copy: .copy
    case .nearDuplicate: .nearDuplicate
    case .contained: .contained
    }
  }

  /// The passages that a document shares with documents of the store, in its order.
  private func sharedSpans(of document: Int) -> [Int: [QueryAnswer.SpanPair]] {
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
    return spans
  }

  private func wording(of witness: Int) -> Substring {
    let document = analysis.documents[analysis.witnesses[witness].document]
    guard let segment = analysis.witnesses[witness].segment else { return document.text[...] }
    return document.text(in: segment.body)
  }

  private func wholeSpans(_ witness: Int, _ document: Int) -> [QueryAnswer.SpanPair] {
    let owner = analysis.documents[analysis.witnesses[witness].document]
    let source = analysis.witnesses[witness].segment?.body ?? owner.wholeSpan
    return [QueryAnswer.SpanPair(source: source, target: analysis.documents[document].wholeSpan)]
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
