/// How clusters and removals of a corpus of forms agree with its truth: instances of a form are no copies of each
/// other, and an edited copy of an instance is one of it alone.
struct FormScore {
  /// The counts of one group.
  struct Tally {
    /// Pairs of different instances of one form in one cluster.
    var wrongPairs = 0
    /// Documents that went for another instance or another text.
    var wronglyRemoved = 0
    var copies = 0
    /// Copies in one cluster with their instance.
    var found = 0
    /// Documents that went for their own instance or another copy of it, no more than there are copies.
    var removed = 0
  }

  private(set) var tallies: [FormGroup: Tally] = [:]
  /// Pairs of texts of different forms, or of a form and no form, in one cluster.
  private(set) var foreignPairs = 0

  private struct Cluster: Decodable {
    struct Member: Decodable {
      let id: String
    }
    let members: [Member]
  }

  private struct Removal: Decodable {
    let id: String
    let kept: String
  }

  /// Scores what `stemma clusters` and `stemma dedupe --removed` wrote.
  init(_ truth: FormTruth, clusters: String, removed: String) throws {
    var labels: [String: Int] = [:]
    for (number, cluster) in try JSONLines(path: clusters).decoded(as: Cluster.self).enumerated() {
      let members = try cluster.members.map { try truth.line($0.id) }
      for member in members { labels[member.id] = number }
      addPairs(members)
    }
    addFound(truth, labels)
    try addRemovals(JSONLines(path: removed).decoded(as: Removal.self), truth)
  }

  private mutating func add(to groups: [FormGroup], _ change: (inout Tally) -> Void) {
    for group in groups { change(&tallies[group, default: Tally()]) }
  }

  private mutating func addPairs(_ members: [FormTruth.Line]) {
    var instances: [FormTruth.Identity: FormTruth.Line] = [:]
    for member in members where instances[member.identity]?.isCopy ?? true {
      instances[member.identity] = member
    }
    let forms = Dictionary(grouping: instances.values.filter { $0.form != nil }) { $0.form }
    var ofOneForm = 0
    for (_, instances) in forms {
      let pairs = Self.pairs(instances.count)
      ofOneForm += pairs
      guard pairs > 0, let line = instances.first else { continue }
      add(to: line.groups.filter { $0.dimension != .kind }) { $0.wrongPairs += pairs }
    }
    foreignPairs += Self.pairs(instances.count) - ofOneForm
  }

  private mutating func addFound(_ truth: FormTruth, _ labels: [String: Int]) {
    let instances = truth.lines.filter { $0.kind == "instance" }
    let ids = Dictionary(instances.map { ($0.identity, $0.id) }) { first, _ in first }
    for line in truth.lines where line.isCopy {
      let label = labels[line.id]
      let isFound = label != nil && ids[line.identity].flatMap { labels[$0] } == label
      add(to: line.groups) {
        $0.copies += 1
        $0.found += isFound ? 1 : 0
      }
    }
  }

  private mutating func addRemovals(_ removals: [Removal], _ truth: FormTruth) throws {
    var left: [FormTruth.Identity: Int] = [:]
    for line in truth.lines where line.isCopy { left[line.identity, default: 0] += 1 }
    for removal in removals {
      let line = try truth.line(removal.id)
      let groups = line.groups.filter { $0.dimension != .kind }
      if try line.identity != truth.line(removal.kept).identity {
        add(to: groups) { $0.wronglyRemoved += 1 }
      } else if let copies = left[line.identity], copies > 0 {
        left[line.identity] = copies - 1
        add(to: groups) { $0.removed += 1 }
      }
    }
  }

  private static func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }
}
