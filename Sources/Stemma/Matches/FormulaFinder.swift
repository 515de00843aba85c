/// Finds stock wording in a corpus that is large enough to tell it by its frequency: the same run of common seeds in
/// many families of texts.
struct FormulaFinder {
  /// A run of common seeds.
  private struct Place: RadixSortable {
    var hash: UInt64
    var text: UInt32
    var start: UInt32
    var length: UInt32

    var radixKey: UInt64 { hash }

    static func < (left: Place, right: Place) -> Bool {
      (left.hash, left.text, left.start) < (right.hash, right.text, right.start)
    }
  }

  /// A seed is common from this many families.
  private static let commonSeed = 5
  /// A wording is stock from this many families.
  private static let commonWording = 3
  /// Wordings that are noted in one corpus, the most frequent ones.
  private static let maximumWordings = 1_000
  /// Pairs of places that are noted of each wording.
  static let examples = 4

  let texts: TextTokens
  let family: [Int]
  let index: SeedIndex

  /// The most frequent wordings, each in a few pairs of texts. O(n) in the number of shared seeds.
  ///
  /// - Parameter score: What equal tokens of two texts tell, in nats.
  func findings(score: (_ a: Int, _ b: Int, Block) -> Double) -> [PassageFinder.Finding] {
    var places: [Place] = []
    for text in 0..<texts.count { collect(text, into: &places) }
    var scratch: [Place] = []
    RadixSort.sort(&places, scratch: &scratch)
    var wordings: [(count: Int, places: Range<Int>)] = []
    var start = 0
    while start < places.count {
      var end = start + 1
      while end < places.count, places[end].hash == places[start].hash { end += 1 }
      let families = Set(places[start..<end].prefix(SeedIndex.maximumPlaces).map { family[Int($0.text)] })
      if families.count >= Self.commonWording { wordings.append((end - start, start..<end)) }
      start = end
    }
    wordings.sort { ($1.count, $0.places.lowerBound) < ($0.count, $1.places.lowerBound) }
    return wordings.prefix(Self.maximumWordings).flatMap { examples(places[$0.places], score: score) }
  }

  private func collect(_ text: Int, into places: inout [Place]) {
    var run: Range<Int>?
    var last = 0
    var tokens: [UInt32]?
    for entry in index.entries(of: text) where index.families(of: entry) >= Self.commonSeed {
      let known = tokens ?? texts[text]
      tokens = known
      let position = entry.position
      let end = position + Int(Seed.length(in: known, at: position))
      if let open = run, position <= last + index.sampling.window {
        run = open.lowerBound..<max(open.upperBound, end)
      } else {
        if let run { append(run, of: text, known, to: &places) }
        run = position..<end
      }
      last = position
    }
    if let run, let tokens { append(run, of: text, tokens, to: &places) }
  }

  private func append(_ run: Range<Int>, of text: Int, _ tokens: [UInt32], to places: inout [Place]) {
    let wording = tokens[run]
    guard Seed.weight(of: wording) >= PassageRule.minimumFormula else { return }
    places.append(
      Place(
        hash: hash64(wording.span),
        text: UInt32(text),
        start: UInt32(run.lowerBound),
        length: UInt32(run.count)
      )
    )
  }

  private func examples(_ places: ArraySlice<Place>, score: (Int, Int, Block) -> Double)
    -> [PassageFinder.Finding]
  {
    guard let first = places.first else { return [] }
    let others = places.filter { $0.text != first.text && wording($0) == wording(first) }
    var findings: [PassageFinder.Finding] = []
    for other in others where findings.last?.b != Int(other.text) {
      let block = Block(a: Int(first.start), b: Int(other.start), length: Int(first.length))
      let (a, b) = (Int(first.text), Int(other.text))
      let passage = Passage(blocks: [block], score: score(a, b, block), identity: 1)
      findings.append(.init(a: a, b: b, passage: passage, class: .formula))
      if findings.count == Self.examples { break }
    }
    return findings
  }

  private func wording(_ place: Place) -> ArraySlice<UInt32> {
    texts[Int(place.text), Int(place.start)..<Int(place.start + place.length)]
  }
}
