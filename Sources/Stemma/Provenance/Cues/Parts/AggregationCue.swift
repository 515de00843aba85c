/// A text of a page with several texts is later than the same text on a page of its own.
struct AggregationCue: CuePart {
  private let isSegment: [Bool]

  init(witnesses: [WitnessText]) { isSegment = witnesses.map { $0.witness.segment != nil } }

  func isSegment(_ witness: Int) -> Bool { isSegment[witness] }

  func cues(of pair: CuePair) -> [Cue] {
    later(.aggregation, isSegment[pair.relation.a], isSegment[pair.relation.b])
  }
}
