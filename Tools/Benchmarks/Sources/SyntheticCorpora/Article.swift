/// A text before it is spelled: paragraphs of sentences of words, each sentence with its final mark.
struct Article: Sendable {
  typealias Sentence = [Vocabulary.Word]

  var paragraphs: [[Sentence]]

  /// The number of sentences.
  var sentenceCount: Int { paragraphs.reduce(0) { $0 + $1.count } }

  /// The characters, with a line break between paragraphs.
  func spelled(_ vocabulary: Vocabulary) -> [UInt16] {
    var units: [UInt16] = []
    units.reserveCapacity(2_048)
    for paragraph in paragraphs where !paragraph.isEmpty {
      if !units.isEmpty { units.append(Self.lineBreak) }
      for sentence in paragraph {
        for word in sentence { units += vocabulary.spelling(word) }
      }
    }
    return units
  }

  static let lineBreak: UInt16 = 0x0A
}
