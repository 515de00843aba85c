/// Which of several exact copies a text is joined to.
///
/// Passages are looked for between one of the copies and other texts, and what folds alike is alike for the tree. But
/// the originals differ in their line breaks, headings and spaces: of undated copies the one whose original is most like
/// that of the other text is the likelier to be next to it (on versions of pages that join neighbours .76 instead of
/// .70 of the edges).
struct CopyAttachment {
  /// Of more copies the one that stands for them all is taken.
  private static let most = 16

  private let witnesses: [WitnessText]
  /// For each witness the undated copies that it is one of.
  private var groups: [Int: [Int]] = [:]
  /// The hashes of the lines of an original, in order and each once.
  private var lines: [Int: [UInt64]] = [:]

  /// Finds the copies. O(r log r) for r relations.
  init(_ relations: [Relation], of witnesses: [WitnessText]) {
    self.witnesses = witnesses
    var sets = UnionFind(count: witnesses.count)
    for relation in relations where relation.isCopy { _ = sets.union(relation.a, relation.b) }
    var members: [Int: Set<Int>] = [:]
    for relation in relations where relation.isCopy {
      members[sets.find(relation.a), default: []].formUnion([relation.a, relation.b])
    }
    for group in members.values where group.count <= Self.most && group.allSatisfy({ isPlain(witnesses[$0]) })
    {
      for member in group { groups[member] = group.sorted() }
    }
  }

  private func isPlain(_ witness: WitnessText) -> Bool {
    witness.witness.segment == nil && witness.document.date == nil && witness.document.fetched == nil
      && !witness.document.text.isEmpty
  }

  /// The relations, each between the copies that are most alike, ordered by their witnesses. O(r + n) for r relations
  /// and n bytes of the texts they are of.
  consuming func attached(_ relations: [Relation]) -> [Relation] {
    var result: [Relation] = []
    for relation in relations where !(relation.isCopy && groups[relation.a] != nil) {
      result.append(attached(relation))
    }
    for (member, group) in groups where member == group.first { result += joined(group) }
    result.sort { ($0.a, $0.b) < ($1.a, $1.b) }
    return result.enumerated().filter { index, relation in
      index == 0 || (result[index - 1].a, result[index - 1].b) != (relation.a, relation.b)
    }.map(\.element)
  }

  private mutating func attached(_ relation: Relation) -> Relation {
    let (first, second) = (groups[relation.a] ?? [relation.a], groups[relation.b] ?? [relation.b])
    guard first.count > 1 || second.count > 1, first != second else { return relation }
    var best = (difference: Int.max, a: relation.a, b: relation.b)
    for a in first {
      for b in second {
        let difference = difference(a, b)
        if difference < best.difference { best = (difference, a, b) }
      }
    }
    return relation.between(best.a, best.b)
  }

  /// A tree of least differences over copies (Prim 1957).
  private mutating func joined(_ group: [Int]) -> [Relation] {
    var relations: [Relation] = []
    var nearest = group.dropFirst().map {
      (member: $0, other: group[0], difference: difference($0, group[0]))
    }
    while let next = nearest.indices.min(by: { nearest[$0].difference < nearest[$1].difference }) {
      let chosen = nearest.remove(at: next)
      let count = witnesses[chosen.member].tokens.count
      let whole = Relation.SpanPair(a: 0..<count, b: 0..<count, matched: count)
      let (a, b) = (min(chosen.member, chosen.other), max(chosen.member, chosen.other))
      relations.append(Relation(a: a, b: b, spans: [whole], isCopy: true, isNearDuplicate: true))
      for index in nearest.indices {
        let difference = difference(nearest[index].member, chosen.member)
        if difference < nearest[index].difference {
          nearest[index] = (nearest[index].member, chosen.member, difference)
        }
      }
    }
    return relations
  }

  /// The lines that only one of two originals has; of as many, how much longer one is.
  private mutating func difference(_ first: Int, _ second: Int) -> Int {
    let (a, b) = (lines(of: first), lines(of: second))
    let common = SortedSets.commonCount(a[...], b[...])
    let bytes = abs(witnesses[first].document.text.utf8.count - witnesses[second].document.text.utf8.count)
    return (a.count + b.count - 2 * common) << 32 + min(bytes, 1 << 31)
  }

  private mutating func lines(of witness: Int) -> [UInt64] {
    if let known = lines[witness] { return known }
    var hashes: [UInt64] = []
    var hash: UInt64 = 0
    for byte in witnesses[witness].document.text.utf8 {
      if byte == 0x0A {
        hashes.append(mix64(hash))
        hash = 0
      } else {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 &+ 1
      }
    }
    hashes.append(mix64(hash))
    hashes.sort()
    let distinct = hashes.indices.filter { $0 == 0 || hashes[$0 - 1] != hashes[$0] }.map { hashes[$0] }
    lines[witness] = distinct
    return distinct
  }
}

extension Relation {
  /// The same relation of two other witnesses whose folded texts equal those of the first and the second.
  fileprivate func between(_ first: Int, _ second: Int) -> Relation {
    var relation = self
    (relation.a, relation.b) = (min(first, second), max(first, second))
    if first > second {
      relation.spans = spans.map(\.turned).sorted {
        ($0.a.lowerBound, $0.b.lowerBound) < ($1.a.lowerBound, $1.b.lowerBound)
      }
    }
    return relation
  }
}
