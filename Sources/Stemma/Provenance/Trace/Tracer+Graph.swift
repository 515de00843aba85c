extension Tracer {
  /// The derivations to follow from other documents by the document of their target: primary ones first, then by index.
  static func parents(in analysis: Analysis) -> [Int: [Int]] {
    let derivations = analysis.graph.derivations
    var parents: [Int: [Int]] = [:]
    for isPrimary in [true, false] {
      for (index, derivation) in derivations.enumerated() where derivation.primary == isPrimary {
        // A main parent is likelier than not to be the source; of copies that nothing orders none is.
        guard derivation.kind != .member,
          derivation.directed || (derivation.primary && derivation.kind != .copy)
        else { continue }
        guard let source = analysis.document(of: derivation.source),
          let target = analysis.document(of: derivation.target), source != target
        else { continue }
        parents[target, default: []].append(index)
      }
    }
    return parents
  }

  /// The cover of a document by the spans of its parents. What does not fit the texts is left out.
  static func cover(by derivations: [Int], in analysis: Analysis) -> ParentCover {
    var claims: [ParentCover.Claim] = []
    for index in derivations {
      let derivation = analysis.graph.derivations[index]
      let limit = { (witness: Int) in
        analysis.documents[analysis.witnesses[witness].document].text.utf8.count
      }
      let (sourceLimit, targetLimit) = (limit(derivation.source), limit(derivation.target))
      for pair in derivation.spans {
        let (source, target) = (pair.source.chars, pair.target.chars)
        guard !source.isEmpty && source.lowerBound >= 0 && source.upperBound <= sourceLimit else { continue }
        guard !target.isEmpty && target.lowerBound >= 0 && target.upperBound <= targetLimit else { continue }
        claims.append(ParentCover.Claim(derivation: index, pair: pair))
      }
    }
    return ParentCover(claims)
  }
}
