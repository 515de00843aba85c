/// Which site has texts from which, how many, how much later, and with how much added.
///
/// Derivations of segments count for their documents, membership does not count; of unseen ancestors nobody knows the
/// site. What a site has from itself is a flow as well.
package struct SiteGraph: Sendable, Hashable {
  package struct Site: Sendable, Hashable {
    package var name: String
    /// The documents of the site that are shown, whole or in part.
    package var documents: Int
  }

  private struct Ends: Hashable {
    var source: Int
    var target: Int
    var directed: Bool
  }

  /// In the order of the UTF-8 bytes of their names.
  package let sites: [Site]
  /// The directed ones before those without a direction, then those of more derivations, then by source and target.
  package let flows: [SiteFlow]
  /// The derivations left out because the site of one of its documents is not known.
  package let unplaced: Int

  /// Counts the edges of a part of the graph. O(n log n) in documents, edges and their spans; the texts of targets are
  /// read once.
  package init(_ analysis: Analysis, _ part: GraphPart) {
    var isShown = [Bool](repeating: false, count: analysis.documents.count)
    for node in analysis.witnesses.indices where part.nodes[node] {
      isShown[analysis.witnesses[node].document] = true
    }
    let sites = DocumentSites(of: analysis.documents) { isShown[$0] }
    var documents = [Int](repeating: 0, count: sites.names.count)
    for site in sites.numbers.compactMap(\.self) { documents[site] += 1 }
    self.sites = zip(sites.names, documents).map { Site(name: $0, documents: $1) }

    let dates = analysis.documents.map { $0.date.flatMap { CalendarDate(parsing: $0) } }
    var counts: [Ends: SiteFlowCount] = [:]
    var unplaced = 0
    for index in part.edges {
      let edge = analysis.graph.derivations[index]
      guard edge.kind != .member, let source = analysis.document(of: edge.source),
        let target = analysis.document(of: edge.target)
      else { continue }
      guard let from = sites.numbers[source], let to = sites.numbers[target] else {
        unplaced += 1
        continue
      }
      let ends =
        edge.directed
        ? Ends(source: from, target: to, directed: true)
        : Ends(source: min(from, to), target: max(from, to), directed: false)
      var lag: Int?
      if let earlier = dates[source], let later = dates[target] {
        lag = later.seconds.lowerBound - earlier.seconds.lowerBound
      }
      let documents = edge.directed ? [target] : [source, target]
      counts[ends, default: SiteFlowCount()].add(edge, documents: documents, lag: lag)
    }
    self.unplaced = unplaced
    flows = Self.flows(counts, analysis)
  }

  private static func flows(_ counts: [Ends: SiteFlowCount], _ analysis: Analysis) -> [SiteFlow] {
    var lengths: [Int: Int] = [:]
    let ranges = { (witness: Int) -> Range<Int> in
      if let body = analysis.witnesses[witness].segment?.body.chars { return body }
      let known = lengths[witness] ?? analysis.documents[witness].text.unicodeScalars.count
      lengths[witness] = known
      return 0..<known
    }
    let flows = counts.map { ends, count in
      count.flow(from: ends.source, to: ends.target, directed: ends.directed, range: ranges)
    }
    return flows.sorted {
      ($0.directed ? 0 : 1, -$0.derivations, $0.source, $0.target)
        < ($1.directed ? 0 : 1, -$1.derivations, $1.source, $1.target)
    }
  }
}
