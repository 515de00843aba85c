/// The instances of one form, found by pairs.
package struct FormGroup: Sendable, Hashable {
  /// The witnesses of each instance: one text and its copies, each ascending, ordered by the first.
  package var instances: [[Int]]
  /// Two witnesses of different instances, and the places where their values differ.
  package var example: (a: Int, b: Int, slots: FormSlots) {
    (exampleWitnesses[0], exampleWitnesses[1], slots)
  }
  private let exampleWitnesses: [Int]
  private let slots: FormSlots

  init(instances: [[Int]], a: Int, b: Int, slots: FormSlots) {
    self.instances = instances
    exampleWitnesses = [a, b]
    self.slots = slots
  }
}

/// Gathers pairs of instances into forms.
struct FormGroups {
  /// Ordered by the first witness of their first instance.
  let groups: [FormGroup]

  /// O(p log p) for p pairs.
  ///
  /// - Parameters:
  ///   - pairs: Pairs of text classes that are instances of a form.
  ///   - roots: For each class its cluster.
  init(_ pairs: [DoubtfulPair], roots: [Int], classes: TextClasses) {
    let pairs = pairs.filter { roots[$0.a] != roots[$0.b] }
    var forms = UnionFind(count: roots.count)
    for pair in pairs { _ = forms.union(roots[pair.a], roots[pair.b]) }
    var examples: [Int: DoubtfulPair] = [:]
    for pair in pairs {
      let form = forms.find(roots[pair.a])
      if let known = examples[form], known.finding.score >= pair.finding.score { continue }
      examples[form] = pair
    }
    var members: [Int: [Int: [Int]]] = [:]
    for text in roots.indices {
      let form = forms.find(roots[text])
      guard examples[form] != nil else { continue }
      members[form, default: [:]][roots[text], default: []] += classes.members(text)
    }
    groups = examples.map { form, pair in
      FormGroup(
        instances: (members[form] ?? [:]).values.map { $0.sorted() }.sorted { $0[0] < $1[0] },
        a: classes.representative(pair.a),
        b: classes.representative(pair.b),
        slots: pair.finding.slots
      )
    }
    .sorted { $0.instances[0][0] < $1.instances[0][0] }
  }
}
