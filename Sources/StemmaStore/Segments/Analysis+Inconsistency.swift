import Stemma

extension Analysis {
  /// What an index or a span points to that is not there.
  struct Inconsistency: Error, Sendable, Hashable {
    var expected: String
    var got: String
  }

  /// The first thing that would lead a reader of this value astray, nil if there is none. O(size), and the texts
  /// are read once.
  func inconsistency() -> Inconsistency? {
    do throws(Inconsistency) {
      try checkWitnesses()
      try checkIndices()
      try checkSpans()
      return nil
    } catch {
      return error
    }
  }

  private func checkWitnesses() throws(Inconsistency) {
    for (document, next) in zip(documents, documents.dropFirst()) where !document.id.precedes(next.id) {
      throw Inconsistency(expected: "a document after \(quoted(document.id))", got: quoted(next.id))
    }
    for witness in witnesses { try check(witness.document, documents.indices, "document") }
    for signature in signatures {
      let count = signature.slots.count
      guard count == 0 || count == Signature.slotCount else {
        throw Inconsistency(expected: "a signature of \(Signature.slotCount) slots or none", got: "\(count)")
      }
    }
    guard signatures.isEmpty || signatures.count == witnesses.count else {
      throw Inconsistency(expected: "\(witnesses.count) signatures or none", got: "\(signatures.count)")
    }
  }

  private func checkIndices() throws(Inconsistency) {
    for cluster in clusters {
      try check(cluster.representative, witnesses.indices, "witness")
      for member in cluster.members { try check(member.witness, witnesses.indices, "witness") }
      try checkNeighbors(in: cluster)
    }
    for form in forms {
      for witness in form.instances + [form.first, form.second] {
        try check(witness, witnesses.indices, "witness")
      }
    }
    for match in matches {
      try check(match.source, documents.indices, "document")
      try check(match.target, documents.indices, "document")
    }
    // Each unseen ancestor has an edge. The bound also keeps whoever allocates by nodes from a number that lies.
    guard 0...2 * graph.derivations.count ~= graph.unseen else {
      throw Inconsistency(
        expected: "at most \(2 * graph.derivations.count) unseen ancestors",
        got: "\(graph.unseen)"
      )
    }
    for derivation in graph.derivations {
      try check(derivation.source, nodes, "node")
      try check(derivation.target, nodes, "node")
    }
  }

  /// Whoever follows a chain from neighbor to neighbor must not leave the cluster.
  private func checkNeighbors(in cluster: Cluster) throws(Inconsistency) {
    let neighbors = cluster.members.compactMap(\.nearest)
    guard !neighbors.isEmpty else { return }
    let members = Set(cluster.members.map(\.witness))
    for neighbor in neighbors where !members.contains(neighbor.witness) {
      throw Inconsistency(
        expected: "a neighbor of the \(cluster.members.count) members of a cluster",
        got: "\(neighbor.witness)"
      )
    }
  }

  private func checkSpans() throws(Inconsistency) {
    var lengths = TextLengths(documents)
    for witness in witnesses {
      guard let segment = witness.segment else { continue }
      try lengths.check(segment.body, in: witness.document)
      if let title = segment.title { try lengths.check(title, in: witness.document) }
    }
    for form in forms {
      for slot in form.slots {
        try lengths.check(slot.first, in: witnesses[form.first].document)
        try lengths.check(slot.second, in: witnesses[form.second].document)
      }
    }
    for match in matches {
      try lengths.check(match.sourceSpan, in: match.source)
      try lengths.check(match.targetSpan, in: match.target)
    }
    for derivation in graph.derivations {
      guard let source = document(of: derivation.source), let target = document(of: derivation.target) else {
        guard derivation.spans.isEmpty else {
          throw Inconsistency(expected: "no spans of an unseen ancestor", got: "\(derivation.spans.count)")
        }
        continue
      }
      for span in derivation.spans {
        try lengths.check(span.source, in: source)
        try lengths.check(span.target, in: target)
      }
    }
  }

  private func check(_ index: Int, _ indices: Range<Int>, _ what: String) throws(Inconsistency) {
    if !indices.contains(index) {
      throw Inconsistency(expected: "one of \(indices.count) indices of a \(what)", got: "\(index)")
    }
  }
}

/// The lengths of texts in bytes and scalars, counted when first asked for.
private struct TextLengths {
  private let documents: [Document]
  private var scalars: [Int?]

  init(_ documents: [Document]) {
    self.documents = documents
    scalars = Array(repeating: nil, count: documents.count)
  }

  mutating func check(_ span: TextSpan, in document: Int) throws(Analysis.Inconsistency) {
    let text = documents[document].text
    let count = scalars[document] ?? text.utf8.count { $0 & 0xC0 != 0x80 }
    scalars[document] = count
    guard span.bytes.lowerBound >= 0, span.chars.lowerBound >= 0, span.bytes.upperBound <= text.utf8.count,
      span.chars.upperBound <= count
    else {
      throw Analysis.Inconsistency(
        expected:
          "a span within \(text.utf8.count) bytes and \(count) scalars of \(quoted(documents[document].id))",
        got: "bytes \(span.bytes), scalars \(span.chars)"
      )
    }
  }
}
