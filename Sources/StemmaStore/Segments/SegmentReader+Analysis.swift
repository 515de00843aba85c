import Stemma

extension SegmentReader {
  /// Decodes an analysis of documents that are sorted by id.
  func analysis(of documents: [Document], counts: SegmentCounts) throws(StoreError) -> Analysis {
    let options = try analysisOptions()
    let clusters = try neighbors(of: try clusters())
    // Layout and checks are the same for all rules, but a number that cannot be read is damage.
    _ = try rules()
    let analysis = Analysis(
      options: options,
      documents: documents,
      witnesses: try witnesses(),
      signatures: try signatures(references: references(clusters)),
      clusters: clusters,
      forms: try forms(),
      matches: try matches(),
      graph: ProvenanceGraph(derivations: try derivations(), unseen: try unseen())
    )
    guard SegmentCounts(analysis) == counts else {
      throw .damaged(path, at: nil, expected: "the manifest's \(counts)", got: "\(SegmentCounts(analysis))")
    }
    if let inconsistency = analysis.inconsistency() {
      throw .damaged(path, at: nil, expected: inconsistency.expected, got: inconsistency.got)
    }
    return analysis
  }

  /// The options; throws if the algorithms were others than this library's.
  func analysisOptions() throws(StoreError) -> AnalysisOptions {
    let (algorithms, rest) = try algorithms()
    guard algorithms == .current else {
      throw StoreError(
        .otherAlgorithms,
        path: path,
        expected: AlgorithmIdentifiers.current.description,
        got: algorithms.description,
        remedy: "add to the store with this version, which analyses its documents anew; they are not affected"
      )
    }
    var reader = ByteReader(Array(rest))
    do throws(Malformed) {
      let options = try Self.options(from: &reader)
      try reader.finish()
      return options
    } catch {
      throw malformed(error, in: .options)
    }
  }

  /// Whether the analysis was made by the algorithms and the rules of this library.
  func isOfCurrentRules() throws(StoreError) -> Bool {
    let (algorithms, rules) = (try algorithms().ids, try rules())
    return algorithms == .current && rules == AnalysisRules.current
  }

  /// The algorithms, and the bytes of the options that follow.
  private func algorithms() throws(StoreError) -> (ids: AlgorithmIdentifiers, rest: ArraySlice<UInt8>) {
    try decode(.options) { reader throws(Malformed) in
      let ids = AlgorithmIdentifiers(
        folding: try reader.varint(),
        shingleHash: try reader.varint(),
        minHash: try reader.varint(),
        simHash: try reader.varint()
      )
      return (ids, try reader.raw(reader.remaining))
    }
  }

  /// The version of the rules; analyses from before they had a number have no chunk that says so.
  private func rules() throws(StoreError) -> UInt64 {
    guard has(.rules) else { return AnalysisRules.unnamed }
    return try decode(.rules) { reader throws(Malformed) in try reader.varint() }
  }

  private func has(_ type: ChunkType) -> Bool { entries.contains { $0.header.type == type } }

  private static func options(from reader: inout ByteReader) throws(Malformed) -> AnalysisOptions {
    let folding = try reader.word(as: Folding.self)
    let shingleLength = try reader.signed()
    let measure = try reader.word(as: AnalysisOptions.Measure.self)
    let threshold = try reader.double()
    return AnalysisOptions(
      folding: folding,
      shingleLength: shingleLength,
      measure: measure,
      threshold: threshold,
      stockPhrases: try reader.strings(try reader.rowCount())
    )
  }

  private func witnesses() throws(StoreError) -> [Witness] {
    try decode(.witnesses) { reader throws(Malformed) in
      let rows = try reader.rowCount()
      let documents = try reader.deltas(rows)
      let isSegment = try reader.bitmap(rows)
      let segments = isSegment.count { $0 }
      let ordinals = try reader.integers(segments)
      let isTitled = try reader.bitmap(segments)
      var titles = try reader.spans(isTitled.count { $0 }).makeIterator()
      let bodies = try reader.spans(segments)
      var all = zip(zip(ordinals, isTitled), bodies)
        .map { Segment(ordinal: $0.0, title: $0.1 ? titles.next() : nil, body: $1) }.makeIterator()
      return zip(documents, isSegment).map { Witness(document: $0, segment: $1 ? all.next() : nil) }
    }
  }

  private func clusters() throws(StoreError) -> [Cluster] {
    try decode(.clusters) { reader throws(Malformed) in
      let rows = try reader.rowCount()
      let representatives = try reader.deltas(rows)
      let (counts, total) = try reader.groupCounts(rows)
      let witnesses = try reader.deltas(total)
      let similarities = try reader.doubles(total)
      let kinds = try reader.words(total, as: Cluster.Kind.self)
      var next = 0
      return zip(representatives, counts).map { representative, count in
        defer { next += count }
        return Cluster(
          representative: representative,
          members: (next..<next + count).map {
            Cluster.Member(witness: witnesses[$0], similarity: similarities[$0], kind: kinds[$0])
          }
        )
      }
    }
  }

  /// The clusters with the neighbors of their members; most analyses have none and no chunk of them.
  private func neighbors(of clusters: [Cluster]) throws(StoreError) -> [Cluster] {
    guard has(.neighbors) else { return clusters }
    let count = clusters.reduce(0) { $0 + $1.members.count }
    var neighbors = try decode(.neighbors) { reader throws(Malformed) in
      let presence = try reader.bitmap(count)
      let known = presence.count { $0 }
      let witnesses = try reader.deltas(known)
      let similarities = try reader.doubles(known)
      var all = zip(witnesses, similarities).map { Cluster.Neighbor(witness: $0, similarity: $1) }
        .makeIterator()
      return presence.map { $0 ? all.next() : nil }
    }[...]
    return clusters.map { cluster in
      var cluster = cluster
      for member in cluster.members.indices { cluster.members[member].nearest = neighbors.removeFirst() }
      return cluster
    }
  }

  /// The forms; most analyses have none and no chunk of them.
  private func forms() throws(StoreError) -> [Form] {
    guard has(.forms) else { return [] }
    return try decode(.forms) { reader throws(Malformed) in
      let rows = try reader.rowCount()
      let (instanceCounts, instanceTotal) = try reader.groupCounts(rows)
      var instances = try reader.deltas(instanceTotal)[...]
      let firsts = try reader.deltas(rows)
      let seconds = try reader.deltas(rows)
      let (slotCounts, slotTotal) = try reader.groupCounts(rows)
      let firstSpans = try reader.spans(slotTotal)
      let secondSpans = try reader.spans(slotTotal)
      var slots = zip(firstSpans, secondSpans).map { Form.Slot(first: $0, second: $1) }[...]
      return (0..<rows).map { row in
        defer {
          instances = instances.dropFirst(instanceCounts[row])
          slots = slots.dropFirst(slotCounts[row])
        }
        return Form(
          instances: Array(instances.prefix(instanceCounts[row])),
          first: firsts[row],
          second: seconds[row],
          slots: Array(slots.prefix(slotCounts[row]))
        )
      }
    }
  }

  private func signatures(references: [Int: Int]) throws(StoreError) -> [Signature] {
    try decode(.signatures) { reader throws(Malformed) in
      let rows = try reader.rowCount()
      let (counts, total) = try reader.groupCounts(rows)
      var signatures: [Signature] = []
      for _ in 0..<rows { signatures.append(Signature(slots: [], simHash: try reader.fixed())) }
      guard total <= reader.remaining / 4 else {
        throw reader.malformed(expected: "\(total) slots of 4 bytes", got: "\(reader.remaining) bytes")
      }
      let planes = [
        try reader.raw(total), try reader.raw(total), try reader.raw(total), try reader.raw(total),
      ]
      var next = 0
      for (row, count) in counts.enumerated() {
        signatures[row].slots = (next..<next + count).map { slot in
          var value: UInt32 = 0
          for (place, plane) in planes.enumerated() {
            value |= UInt32(plane[plane.startIndex + slot]) << (8 * place)
          }
          return value
        }
        next += count
      }
      for row in 0..<rows {
        guard let reference = references[row], signatures.indices.contains(reference) else { continue }
        let other = signatures[reference].slots
        guard other.count == counts[row] else { continue }
        for slot in other.indices { signatures[row].slots[slot] ^= other[slot] }
      }
      return signatures
    }
  }

  private func matches() throws(StoreError) -> [Match] {
    try decode(.matches) { reader throws(Malformed) in
      let rows = try reader.rowCount()
      let targets = try reader.deltas(rows)
      let sources = try reader.deltas(rows)
      let sourceSpans = try reader.spans(rows)
      let targetSpans = try reader.spans(rows)
      let identities = try reader.doubles(rows)
      let scores = try reader.doubles(rows)
      let classes = try reader.words(rows, as: Match.Class.self)
      let directed = try reader.bitmap(rows)
      let matched = try reader.integers(rows)
      return (0..<rows).map { row in
        Match(
          source: sources[row],
          target: targets[row],
          sourceSpan: sourceSpans[row],
          targetSpan: targetSpans[row],
          identity: identities[row],
          score: scores[row],
          class: classes[row],
          directed: directed[row],
          matched: matched[row]
        )
      }
    }
  }

  /// The number of unseen ancestors; most analyses have none and no chunk that says so.
  private func unseen() throws(StoreError) -> Int {
    guard has(.unseen) else { return 0 }
    return try decode(.unseen) { reader throws(Malformed) in try reader.count() }
  }

  private func derivations() throws(StoreError) -> [Derivation] {
    try decode(.derivations) { reader throws(Malformed) in
      let rows = try reader.rowCount()
      let targets = try reader.deltas(rows)
      let sources = try reader.deltas(rows)
      let kinds = try reader.words(rows, as: Derivation.Kind.self)
      let directed = try reader.bitmap(rows)
      let confidences = try reader.doubles(rows)
      let primary = try reader.bitmap(rows)
      let (evidenceCounts, evidenceTotal) = try reader.groupCounts(rows)
      var evidence = try reader.words(evidenceTotal, as: Evidence.self)[...]
      let (spanCounts, spanTotal) = try reader.groupCounts(rows)
      let sourceSpans = try reader.spans(spanTotal)
      let targetSpans = try reader.spans(spanTotal)
      var spans = zip(sourceSpans, targetSpans).map { Derivation.SpanPair(source: $0, target: $1) }[...]
      return (0..<rows).map { row in
        defer {
          evidence = evidence.dropFirst(evidenceCounts[row])
          spans = spans.dropFirst(spanCounts[row])
        }
        return Derivation(
          source: sources[row],
          target: targets[row],
          kind: kinds[row],
          directed: directed[row],
          confidence: confidences[row],
          primary: primary[row],
          evidence: Array(evidence.prefix(evidenceCounts[row])),
          spans: Array(spans.prefix(spanCounts[row]))
        )
      }
    }
  }
}
