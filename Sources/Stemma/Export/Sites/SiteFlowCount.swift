/// Counts what one site has from another.
struct SiteFlowCount {
  private var documents: Set<Int> = []
  private var kinds: [Derivation.Kind: Int] = [:]
  private var lags: [Int] = []
  /// The spans of targets that have a source, by the witness.
  private var spans: [Int: [Range<Int>]] = [:]

  /// Adds a derivation.
  ///
  /// - Parameters:
  ///   - documents: The documents that have the text from the other site.
  ///   - lag: The seconds between its dates.
  mutating func add(_ edge: Derivation, documents: [Int], lag: Int?) {
    self.documents.formUnion(documents)
    kinds[edge.kind, default: 0] += 1
    guard edge.directed else { return }
    if let lag { lags.append(lag) }
    if !edge.spans.isEmpty { spans[edge.target, default: []] += edge.spans.map(\.target.chars) }
  }

  /// The sum. O(n log n) in what was added.
  ///
  /// - Parameter range: The text of a witness, in scalars of its document.
  func flow(from source: Int, to target: Int, directed: Bool, range: (Int) -> Range<Int>) -> SiteFlow {
    SiteFlow(
      source: source,
      target: target,
      directed: directed,
      documents: documents.count,
      copies: kinds[.copy, default: 0],
      revisions: kinds[.revision, default: 0],
      quotations: kinds[.quotation, default: 0],
      medianLag: medianLag,
      dated: lags.count,
      added: added(range: range)
    )
  }

  private var medianLag: Double? {
    guard !lags.isEmpty else { return nil }
    let sorted = lags.sorted()
    let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
    return (Double(low) + Double(high)) / 2 / 86_400
  }

  private func added(range: (Int) -> Range<Int>) -> Double? {
    var (all, explained) = (0, 0)
    for (witness, spans) in spans {
      let text = range(witness)
      all += text.count
      var end = text.lowerBound
      for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
        let new = max(span.lowerBound, end)..<max(span.upperBound, end)
        explained += new.clamped(to: text).count
        end = max(end, span.upperBound)
      }
    }
    return all > 0 ? 1 - Double(explained) / Double(all) : nil
  }
}
