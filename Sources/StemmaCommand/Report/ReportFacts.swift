package import Stemma

/// What a report tells about an analysis, gathered once for both of its formats.
package struct ReportFacts: Sendable {
  package let analysis: Analysis
  package let segments: Int
  package let chars: Int
  package let bytes: Int
  /// The witnesses that are copies of their cluster's representative.
  package let copies: Int
  package let families: FamilyForest
  package let sites: SiteGraph
  /// Passages that documents share which are not near-duplicates.
  package let passages: PassageGroups
  /// Passages that stand more than once in one document, the longest first.
  package let repetitions: [Match]
  /// Stock wording; that of a form is told with the form.
  package let formulae: FormulaGroups
  /// Why those are formulae; nil if nobody asked.
  package let census: FormulaCensus?
  /// What recurs on the pages of a site and was left out.
  package let chrome: [SiteChrome]
  package let removals: RemovalPlan
  /// The bytes of text that could go.
  package let removalBytes: Int

  /// Gathers the facts; O(n log n) in the size of the analysis.
  package init(_ analysis: Analysis, chrome: [SiteChrome] = [], census: FormulaCensus? = nil) {
    self.analysis = analysis
    self.census = census
    self.chrome = chrome
    segments = analysis.witnesses.count - analysis.documents.count
    chars = analysis.documents.reduce(0) { $0 + $1.text.unicodeScalars.count }
    bytes = analysis.documents.reduce(0) { $0 + $1.text.utf8.count }
    copies = analysis.clusters.reduce(0) { sum, cluster in
      sum + cluster.members.count { $0.kind == .copy && $0.witness != cluster.representative }
    }
    families = FamilyForest(analysis)
    sites = SiteGraph(analysis, GraphPart(of: analysis))
    let places = ClusterPlaces(analysis)
    passages = PassageGroups(
      analysis.matches.filter {
        $0.class == .passage && $0.source != $0.target && !places.isInsideCluster($0)
      }
    )
    repetitions = analysis.matches.enumerated()
      .filter { $0.element.class == .passage && $0.element.source == $0.element.target }
      .sorted { ($1.element.matched, $0.offset) < ($0.element.matched, $1.offset) }
      .map(\.element)
    let forms = FormPlaces(analysis)
    formulae = FormulaGroups(
      analysis.matches.filter { $0.class != .formula || !forms.isInsideForm($0) },
      in: analysis.documents
    )
    let listing = ClusterListing(analysis)
    removals = RemovalPlan(listing, judge: PairJudge(analysis.options))
    removalBytes = removals.bytes(in: listing)
  }

  /// Why a stock phrase is one.
  func reason(for group: FormulaGroups.Group) -> FormulaCensus.Reason? {
    census?.reason(for: group.span, of: analysis.documents[group.document])
  }
}
