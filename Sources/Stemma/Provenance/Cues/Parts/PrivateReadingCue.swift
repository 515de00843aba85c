/// Readings that nobody else has. What is copied on is attested by the copies, and what was copied by the source: where
/// one of two versions has readings of its own in the shared text, and the other has none, the one is a leaf of the
/// family, and the other may be what it was copied from. In a family of two each is private at the same places.
///
/// Of different sites only: in a row of versions of one page the first is as much of a leaf as the last.
struct PrivateReadingCue: CuePart {
  /// Tokens of a reading with its context.
  private static let shingleLength = 5
  /// So many private readings of one side count fully.
  private static let manyReadings = 8.0
  private static let minimumReadings = 3

  private let readings: [TokenMarks]

  /// Counts the shingles of all related documents in two bits for each of eight times as many slots. O(t) for t tokens.
  init(witnesses: [WitnessText], relations: [Relation]) {
    var isRelated: Set<Int> = []
    for relation in relations {
      isRelated.insert(witnesses[relation.a].witness.document)
      isRelated.insert(witnesses[relation.b].witness.document)
    }
    // The whole documents stand before their segments.
    let documents = witnesses.filter { isRelated.remove($0.witness.document) != nil }
    var counts = SaturatingCounts(slots: 8 * documents.reduce(0) { $0 + $1.tokens.count })
    for document in documents {
      Self.shingles(of: document) { _, hash in counts.add(hash) }
    }
    var ofDocument: [Int: TokenMarks] = [:]
    for document in documents {
      var marks = TokenMarks()
      var end = -1
      Self.shingles(of: document) { place, hash in
        guard counts.isSingle(hash) else { return }
        // One reading makes as many private shingles in a row as a shingle is long.
        if place > end { marks.add(place + Self.shingleLength - 1) }
        end = place + 1
      }
      ofDocument[document.witness.document] = marks
    }
    readings = witnesses.map { ofDocument[$0.witness.document] ?? TokenMarks() }
  }

  func cues(of pair: CuePair) -> [Cue] {
    let a = readings[pair.relation.a].count(inside: pair.shared.a)
    let b = readings[pair.relation.b].count(inside: pair.shared.b)
    guard min(a, b) == 0, max(a, b) >= Self.minimumReadings else { return [] }
    return [Cue(.privateReadings, strength: max(-1, min(1, Double(b - a) / Self.manyReadings)))]
  }

  /// Those without masked words, which are read by themselves.
  private static func shingles(of witness: WitnessText, _ body: (_ place: Int, _ hash: UInt64) -> Void) {
    let tokens = Array(witness.folded)
    guard tokens.count >= shingleLength else { return }
    for start in 0...tokens.count - shingleLength {
      let shingle = tokens[start..<start + shingleLength]
      guard !shingle.contains(where: Token.isSeedless) else { continue }
      let hash = shingle.reduce(UInt64(0)) { mix64($0 ^ UInt64($1)) }
      body(witness.tokens.lowerBound + start, hash)
    }
  }
}
