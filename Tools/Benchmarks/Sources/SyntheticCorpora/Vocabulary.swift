/// The words of the generated language: an invented lexicon over Han characters.
///
/// Words are numbered by rank. The first ``Mark/count`` numbers are punctuation, which no draw gives.
struct Vocabulary: Sendable {
  /// A word's number.
  typealias Word = UInt32

  static let characterCount = 3_500
  static let wordCount = 50_000
  /// Below this rank most words have one character, as function words do.
  private static let functionWords = 80

  /// The characters, the commonest first.
  let characters: [UInt16]
  private var units: [UInt16] = []
  private var ends: [UInt32] = []
  private var synonyms: [Word] = []

  init() {
    var generator = SeededGenerator(seed: 0x57_4F52_4453)
    let block: ClosedRange<UInt16> = 0x4E00...0x9FA5
    characters = Array(block.shuffled(using: &generator).prefix(Self.characterCount))
    let ranks = AliasTable(ranks: Self.characterCount, exponent: 0.8, shift: 20)
    for mark in Mark.allCases { append([mark.unit]) }
    var known: Set<[UInt16]> = []
    while count < Mark.count + Self.wordCount {
      let length = Self.length(rank: count - Mark.count, using: &generator)
      let spelling = (0..<length).map { _ in characters[ranks.draw(using: &generator)] }
      if known.insert(spelling).inserted { append(spelling) }
    }
    pairSynonyms()
  }

  /// The number of words and marks.
  var count: Int { ends.count }

  /// A word's characters.
  func spelling(_ word: Word) -> ArraySlice<UInt16> {
    let index = Int(word)
    return units[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }

  /// A word's number of characters.
  func length(_ word: Word) -> Int { spelling(word).count }

  /// The word that means the same: one of the same length and about the same rank, which points back; the word itself
  /// for function words and marks.
  func synonym(of word: Word) -> Word { synonyms[Int(word)] }

  private static func length(rank: Int, using generator: inout SeededGenerator) -> Int {
    let draw = Int.random(in: 0..<100, using: &generator)
    if rank < functionWords { return draw < 70 ? 1 : 2 }
    return draw < 76 ? 2 : draw < 90 ? 3 : 4
  }

  private mutating func append(_ spelling: [UInt16]) {
    units += spelling
    ends.append(UInt32(units.count))
  }

  private mutating func pairSynonyms() {
    synonyms = Array(0..<Word(count))
    var waiting: [Int: Word] = [:]
    for word in Word(Mark.count + Self.functionWords)..<Word(count) {
      let length = length(word)
      if let partner = waiting.removeValue(forKey: length) {
        synonyms[Int(word)] = partner
        synonyms[Int(partner)] = word
      } else {
        waiting[length] = word
      }
    }
  }
}
