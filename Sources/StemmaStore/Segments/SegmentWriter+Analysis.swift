import Stemma

extension SegmentWriter {
  /// Writes everything but the documents of an analysis that has no inconsistency.
  mutating func append(_ analysis: Analysis) throws(StoreError) {
    try append(Self.encoded(analysis.options), to: .options)
    try append(Self.encoded(analysis.witnesses), to: .witnesses)
    try append(Self.encoded(analysis.clusters), to: .clusters)
    try append(Self.encoded(analysis.signatures, references: references(analysis.clusters)), to: .signatures)
    try append(Self.encoded(analysis.matches), to: .matches)
    try append(Self.encoded(analysis.graph.derivations), to: .derivations)
    var rules = ByteWriter()
    rules.varint(AnalysisRules.current)
    try append(rules.bytes, to: .rules)
    if analysis.graph.unseen > 0 {
      var writer = ByteWriter()
      writer.count(analysis.graph.unseen)
      try append(writer.bytes, to: .unseen)
    }
    if !analysis.forms.isEmpty { try append(Self.encoded(analysis.forms), to: .forms) }
    let neighbors = analysis.clusters.flatMap(\.members).map(\.nearest)
    if neighbors.contains(where: { $0 != nil }) { try append(Self.encoded(neighbors), to: .neighbors) }
  }

  private static func encoded(_ options: AnalysisOptions) -> [UInt8] {
    var writer = ByteWriter()
    let algorithms = AlgorithmIdentifiers.current
    writer.varint(algorithms.folding)
    writer.varint(algorithms.shingleHash)
    writer.varint(algorithms.minHash)
    writer.varint(algorithms.simHash)
    writer.words([options.folding])
    writer.signed(options.shingleLength)
    writer.words([options.measure])
    writer.double(options.threshold)
    writer.count(options.stockPhrases.count)
    writer.strings(options.stockPhrases)
    return writer.bytes
  }

  private static func encoded(_ witnesses: [Witness]) -> [UInt8] {
    var writer = ByteWriter()
    writer.count(witnesses.count)
    writer.deltas(witnesses.map(\.document))
    writer.bitmap(witnesses.map { $0.segment != nil })
    let segments = witnesses.compactMap(\.segment)
    writer.integers(segments.map(\.ordinal))
    writer.bitmap(segments.map { $0.title != nil })
    writer.spans(segments.compactMap(\.title))
    writer.spans(segments.map(\.body))
    return writer.bytes
  }

  private static func encoded(_ clusters: [Cluster]) -> [UInt8] {
    var writer = ByteWriter()
    writer.count(clusters.count)
    writer.deltas(clusters.map(\.representative))
    writer.counts(clusters.map(\.members.count))
    let members = clusters.flatMap(\.members)
    writer.deltas(members.map(\.witness))
    writer.doubles(members.map(\.similarity))
    writer.words(members.map(\.kind))
    return writer.bytes
  }

  /// - Parameter neighbors: For each member of each cluster, in their order, what it is most similar to.
  private static func encoded(_ neighbors: [Cluster.Neighbor?]) -> [UInt8] {
    var writer = ByteWriter()
    writer.bitmap(neighbors.map { $0 != nil })
    let known = neighbors.compactMap(\.self)
    writer.deltas(known.map(\.witness))
    writer.doubles(known.map(\.similarity))
    return writer.bytes
  }

  private static func encoded(_ forms: [Form]) -> [UInt8] {
    var writer = ByteWriter()
    writer.count(forms.count)
    writer.counts(forms.map(\.instances.count))
    writer.deltas(forms.flatMap(\.instances))
    writer.deltas(forms.map(\.first))
    writer.deltas(forms.map(\.second))
    writer.counts(forms.map(\.slots.count))
    let slots = forms.flatMap(\.slots)
    writer.spans(slots.map(\.first))
    writer.spans(slots.map(\.second))
    return writer.bytes
  }

  private static func encoded(_ signatures: [Signature], references: [Int: Int]) -> [UInt8] {
    var writer = ByteWriter()
    writer.count(signatures.count)
    writer.counts(signatures.map(\.slots.count))
    for signature in signatures { writer.fixed(signature.simHash) }
    var slots: [UInt32] = []
    slots.reserveCapacity(signatures.reduce(0) { $0 + $1.slots.count })
    for (witness, signature) in signatures.enumerated() {
      let reference = references[witness].flatMap { $0 < signatures.count ? signatures[$0] : nil }
      if let reference, reference.slots.count == signature.slots.count {
        for (slot, other) in zip(signature.slots, reference.slots) { slots.append(slot ^ other) }
      } else {
        slots += signature.slots
      }
    }
    for place in 0..<4 {
      writer.raw(slots.lazy.map { UInt8(truncatingIfNeeded: $0 >> (8 * place)) })
    }
    return writer.bytes
  }

  private static func encoded(_ matches: [Match]) -> [UInt8] {
    var writer = ByteWriter()
    writer.count(matches.count)
    writer.deltas(matches.map(\.target))
    writer.deltas(matches.map(\.source))
    writer.spans(matches.map(\.sourceSpan))
    writer.spans(matches.map(\.targetSpan))
    writer.doubles(matches.map(\.identity))
    writer.doubles(matches.map(\.score))
    writer.words(matches.map(\.class))
    writer.bitmap(matches.map(\.directed))
    writer.integers(matches.map(\.matched))
    return writer.bytes
  }

  private static func encoded(_ derivations: [Derivation]) -> [UInt8] {
    var writer = ByteWriter()
    writer.count(derivations.count)
    writer.deltas(derivations.map(\.target))
    writer.deltas(derivations.map(\.source))
    writer.words(derivations.map(\.kind))
    writer.bitmap(derivations.map(\.directed))
    writer.doubles(derivations.map(\.confidence))
    writer.bitmap(derivations.map(\.primary))
    writer.counts(derivations.map(\.evidence.count))
    writer.words(derivations.flatMap(\.evidence))
    writer.counts(derivations.map(\.spans.count))
    let spans = derivations.flatMap(\.spans)
    writer.spans(spans.map(\.source))
    writer.spans(spans.map(\.target))
    return writer.bytes
  }
}

/// For each witness that is a member and nowhere a representative, the representative of its first cluster: their
/// signatures agree in most slots, so the difference compresses where random slots do not.
func references(_ clusters: [Cluster]) -> [Int: Int] {
  let representatives = Set(clusters.map(\.representative))
  var references: [Int: Int] = [:]
  for cluster in clusters {
    for member in cluster.members where !representatives.contains(member.witness) {
      if references[member.witness] == nil { references[member.witness] = cluster.representative }
    }
  }
  return references
}
