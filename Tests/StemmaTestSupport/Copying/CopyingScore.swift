public import Stemma

/// How much of simulated families is told right.
///
/// Texts with equal bodies count as one: nothing tells which of them was copied.
public struct CopyingScore: Sendable {
  /// A share of things.
  public struct Share: Sendable, CustomStringConvertible {
    /// The things that are right.
    public private(set) var right = 0
    /// All things.
    public private(set) var count = 0

    /// The share, 0...1; 0 of nothing.
    public var value: Double { Double(right) / Double(max(1, count)) }

    /// The share with three digits, and of how many.
    public var description: String {
      let thousandths = Int((value * 1000).rounded())
      return "0.\(String(thousandths + 10_000).suffix(thousandths == 1000 ? 4 : 3)) of \(count)"
    }

    mutating func add(_ isRight: Bool) {
      right += isRight ? 1 : 0
      count += 1
    }

    mutating func add(right: Int, of count: Int) {
      self.right += right
      self.count += count
    }
  }

  /// Orderable true edges that are told as directed edges: those to the nearest ancestor that is not lost, except where
  /// bodies are equal; without dates those after a change that happens in one direction only.
  public private(set) var orderable = Share()
  /// The same, whatever their direction.
  public private(set) var joined = Share()
  /// Directed edges between different bodies that are true.
  public private(set) var declared = Share()
  /// Directed edges between different bodies that lead from an older text of a line of copies to a younger one.
  public private(set) var forward = Share()
  /// Families with one root, which is the first text, or as far as that is lost one of its first copies.
  public private(set) var roots = Share()
  /// Texts of two sources that are joined to both.
  public private(set) var sources = Share()
  /// Scalars of texts of two sources that are traced to their writer.
  public private(set) var traced = Share()
  /// For each tenth of confidence the edges to main parents, and the sum of their confidences.
  public private(set) var bins = [(share: Share, sum: Double)](repeating: (Share(), 0), count: 10)

  /// Creates a score of no families.
  public init() {}

  /// The expected calibration error: how far confidence is from the share of right edges, on average.
  public var calibrationError: Double {
    let count = bins.reduce(0) { $0 + $1.share.count }
    return bins.reduce(0) { $0 + abs(Double($1.share.right) - $1.sum) } / Double(max(1, count))
  }

  /// Adds a family and what was found of it.
  public mutating func add(_ analysis: Analysis, truth family: SimulatedFamily, dates: CopyingSimulator.Dates)
  {
    let classes = Self.classes(of: family)
    var parents: Set<[Int]> = []
    for (document, origin) in family.origins.enumerated() {
      if let parent = origin.parent { parents.insert([classes[parent], classes[document]]) }
    }
    var found: Set<[Int]> = []
    var directed: Set<[Int]> = []
    var entered: Set<Int> = []
    for edge in analysis.graph.derivations where edge.kind != .member {
      guard let source = analysis.document(of: edge.source), let target = analysis.document(of: edge.target),
        classes[source] != classes[target]
      else { continue }
      let ends = [classes[source], classes[target]]
      found.insert(ends)
      if edge.directed { directed.insert(ends) }
      guard !family.guests.contains(source), !family.guests.contains(target) else { continue }
      if edge.directed {
        declared.add(parents.contains(ends))
        forward.add(Self.isAncestor(ends[0], of: target, family, classes))
      }
      if edge.primary || edge.kind != .quotation { entered.insert(classes[target]) }
      guard edge.primary else { continue }
      let bin = min(9, Int(edge.confidence * 10))
      bins[bin].share.add(parents.contains(ends))
      bins[bin].sum += edge.confidence
    }
    func isJoined(_ first: Int, _ second: Int) -> Bool {
      let ends = [classes[first], classes[second]]
      return ends[0] == ends[1] || found.contains(ends) || found.contains(ends.reversed())
    }
    for (document, origin) in family.origins.enumerated() {
      guard let parent = origin.parent else { continue }
      if let second = origin.second {
        sources.add(isJoined(parent, document) && isJoined(second, document))
        addTrace(of: document, analysis, family, classes)
      }
      guard classes[parent] != classes[document], dates != .none || origin.hasTrace else { continue }
      orderable.add(directed.contains([classes[parent], classes[document]]))
      joined.add(isJoined(parent, document))
    }
    let members = family.origins.indices.filter { !family.guests.contains($0) }
    let first = Set(members.filter { family.origins[$0].parent == nil }.map { classes[$0] })
    let tops = Set(members.map { classes[$0] }).subtracting(entered)
    roots.add(tops.count == 1 && tops.isSubset(of: first))
  }

  private static func isAncestor(
    _ ancestor: Int,
    of document: Int,
    _ family: SimulatedFamily,
    _ classes: [Int]
  )
    -> Bool
  {
    var node = family.origins[document].parent
    while let current = node {
      if classes[current] == ancestor { return true }
      node = family.origins[current].parent
    }
    return false
  }

  private mutating func addTrace(
    of document: Int,
    _ analysis: Analysis,
    _ family: SimulatedFamily,
    _ classes: [Int]
  ) {
    let writers = family.origins[document].writers
    for entry in Trace(of: document, in: analysis).entries {
      guard let origin = analysis.document(of: entry.origin) else { continue }
      let right = entry.span.chars.count { classes[writers[$0]] == classes[origin] }
      traced.add(right: right, of: entry.span.chars.count)
    }
  }

  /// For each document the first with an equal body.
  private static func classes(of family: SimulatedFamily) -> [Int] {
    var first: [[UInt32]: Int] = [:]
    return family.origins.enumerated().map { index, origin in
      let tokens = FoldedText(origin.body, keepsOrigins: false).tokens
      if first[tokens] == nil { first[tokens] = index }
      return first[tokens] ?? index
    }
  }
}
