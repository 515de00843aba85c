/// Looks up where tokens stand in the originals, text by text, so that each text is folded once.
package struct SpanLookup: Sendable {
  /// Some tokens of a document.
  private struct Request: Sendable {
    var document: UInt32
    var lower: UInt32
    var upper: UInt32
  }

  private static let documentsOfTask = 16

  private var requests: [Request] = []

  package init() {}

  /// Asks for some tokens of a document; answers come in the order of the questions.
  package mutating func add(_ document: Int, _ tokens: Range<Int>) {
    requests.append(
      Request(document: UInt32(document), lower: UInt32(tokens.lowerBound), upper: UInt32(tokens.upperBound))
    )
  }

  /// The spans; nil for empty ranges and texts that are no longer there. O(n log n), and the length of the texts.
  ///
  /// - Parameter original: A document, folded; called once for each document.
  package func spans(_ original: (Int) -> OriginalText?) -> [TextSpan?] {
    var spans = [TextSpan?](repeating: nil, count: requests.count)
    let order = order()
    for run in EqualRuns.all(order) { resolve(order[run], original) { spans[$0] = $1 } }
    return spans
  }

  /// The same, by several tasks.
  package func spans(in source: any FoldedSource, threads: Int) async -> [TextSpan?] {
    var spans = [TextSpan?](repeating: nil, count: requests.count)
    let order = order()
    let runs = EqualRuns.all(order)
    var starts = stride(from: 0, to: runs.count, by: Self.documentsOfTask).makeIterator()
    await OrderedTasks.run(threads: threads) {
      starts.next()
    } process: { start in
      var found: [(UInt32, TextSpan?)] = []
      for run in runs[start..<min(start + Self.documentsOfTask, runs.count)] {
        resolve(order[run], source.original(of:)) { found.append((UInt32($0), $1)) }
      }
      return found
    } consume: {
      for (index, span) in $0 { spans[Int(index)] = span }
    }
    return spans
  }

  private func order() -> [KeyedIndex] {
    var order = requests.enumerated().map { KeyedIndex(key: UInt64($1.document), index: UInt32($0)) }
    order.sort()
    return order
  }

  private func resolve(
    _ run: ArraySlice<KeyedIndex>,
    _ original: (Int) -> OriginalText?,
    _ body: (Int, TextSpan?) -> Void
  ) {
    guard let first = run.first, let original = original(Int(first.key)) else { return }
    for item in run {
      let request = requests[Int(item.index)]
      body(Int(item.index), original.folded.span(of: Int(request.lower)..<Int(request.upper)))
    }
  }
}
