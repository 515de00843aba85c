extension PassageStage.Outcome {
  /// The least share of the shorter text that passages must hold for the pair to be looked at as instances of a
  /// form.
  private static let leastShare = 0.3

  /// Takes out the relations between two instances of one form, and makes formulae of the passages they share:
  /// nobody has copied the other. O(pairs), and O(tokens) for a pair that shares much of a text and is in no form
  /// yet.
  ///
  /// - Parameter forms: Which witnesses are known to be instances.
  mutating func separateInstances(_ forms: FormMembership, in corpus: PreparedCorpus, threads: Int) async {
    let related = relations
    let verdicts = await ParallelChunks.map(count: related.count, chunk: 64, threads: threads) { range in
      related[range].map { Self.areInstances($0, forms, in: corpus) }
    }
    let isInstance = Array(verdicts.joined())
    var apart: Set<DocumentPair> = []
    for (relation, isInstance) in zip(related, isInstance) where isInstance {
      apart.insert(
        DocumentPair(corpus.witnesses[relation.a].document, corpus.witnesses[relation.b].document)
      )
    }
    relations = zip(related, isInstance).filter { !$1 }.map { $0.0 }
    makeFormulae { apart.contains(DocumentPair($0, $1)) }
  }

  private struct DocumentPair: Hashable {
    let a: Int
    let b: Int

    init(_ first: Int, _ second: Int) {
      a = min(first, second)
      b = max(first, second)
    }
  }

  private static func areInstances(_ relation: Relation, _ forms: FormMembership, in corpus: PreparedCorpus)
    -> Bool
  {
    // The form itself, with its masks, is the source of its instances.
    guard !relation.spans.contains(where: { $0.filledA + $0.filledB > 0 }) else { return false }
    if forms.areInstances(relation.a, relation.b) { return true }
    guard !relation.isCopy, !relation.isNearDuplicate else { return false }
    let shorter = min(corpus.ranges[relation.a].count, corpus.ranges[relation.b].count)
    let matched = relation.spans.reduce(0) { $0 + $1.matched }
    guard Double(matched) >= leastShare * Double(shorter) else { return false }
    let finding = FormFinding(corpus.tokens(of: relation.a), corpus.tokens(of: relation.b)) {
      (corpus.values(of: relation.a), corpus.values(of: relation.b))
    }
    return finding?.isFirm == true
  }
}
