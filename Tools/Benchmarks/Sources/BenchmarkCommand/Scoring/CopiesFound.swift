/// How many copies of a kind are in the group of what they are copies of.
struct CopiesFound {
  var found = 0
  var count = 0

  var share: Double { count == 0 ? 1 : Double(found) / Double(count) }

  /// Counts the copies of each kind.
  static func byKind(_ labels: [Int], _ truth: CorpusTruth) -> [String: CopiesFound] {
    var kinds: [String: CopiesFound] = [:]
    for (index, family) in truth.families.enumerated() where family != index {
      kinds[truth.kinds[index], default: CopiesFound()].count += 1
      if labels[index] == labels[family] { kinds[truth.kinds[index], default: CopiesFound()].found += 1 }
    }
    return kinds
  }

  static func + (a: CopiesFound, b: CopiesFound) -> CopiesFound {
    CopiesFound(found: a.found + b.found, count: a.count + b.count)
  }
}
