/// The witnesses that are related to others.
enum RelatedWitnesses {
  /// Calls `body` with each of them and the text of its document, document by document, so that each is folded once.
  /// Those whose text is no longer there are left out. O(n) in the bytes of the documents.
  static func forEach(
    _ witnesses: [WitnessText],
    _ relations: [Relation],
    _ body: (_ witness: Int, _ original: OriginalText) -> Void
  ) {
    var isRelated = [Bool](repeating: false, count: witnesses.count)
    for relation in relations {
      isRelated[relation.a] = true
      isRelated[relation.b] = true
    }
    var related = isRelated.indices.filter { isRelated[$0] }
      .map { KeyedIndex(key: UInt64(witnesses[$0].witness.document), index: UInt32($0)) }
    related.sort()
    for run in EqualRuns.all(related) {
      guard let original = witnesses[Int(related[run.lowerBound].index)].original else { continue }
      for item in related[run] { body(Int(item.index), original) }
    }
  }
}
