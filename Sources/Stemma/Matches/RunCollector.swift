/// Joins seeds that follow each other on one diagonal into runs.
package enum RunCollector {
  /// The runs of some anchors, ordered by place in the second text, then in the first. O(n log n).
  ///
  /// - Parameters:
  ///   - anchors: The seeds that stand in both texts.
  ///   - a: The first text.
  ///   - b: The second text; a run scores what both tell.
  package static func runs(of anchors: [Block], _ a: WeighedText, _ b: WeighedText) -> [Run] {
    let ordered = anchors.sorted { ($0.b - $0.a, $0.b) < ($1.b - $1.a, $1.b) }
    var runs: [Run] = []
    for anchor in ordered {
      if let last = runs.last, last.b - last.a == anchor.b - anchor.a, anchor.b <= last.endB {
        runs[runs.count - 1].length = max(last.length, anchor.b + anchor.length - last.b)
      } else {
        runs.append(Run(a: anchor.a, b: anchor.b, length: anchor.length, score: 0))
      }
    }
    for index in runs.indices {
      let block = Block(a: runs[index].a, b: runs[index].b, length: runs[index].length)
      runs[index].score = Surprisals.shared(a.surprisals, b.surprisals, at: block)
    }
    return runs.sorted { ($0.b, $0.a) < ($1.b, $1.a) }
  }
}
