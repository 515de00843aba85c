import Stemma
import StemmaTestSupport

/// Makes a corpus of texts full of noise that copy, revise and quote each other.
struct HostileCorpus {
  private var generator: SeededGenerator
  private var speeches: SpeechGenerator

  static let ids = [
    "a/b c.txt", "日本語", "😀", "", "caf\u{E9}", "cafe\u{301}", "x", "x#1", "line\nbreak", "\"quote\"", "a:b",
    "\u{0}", "../up",
    "\u{10FFFF}",
  ]

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    speeches = SpeechGenerator(seed: seed)
  }

  /// Text of random characters with punctuation, line breaks and pieces of noise.
  mutating func text(_ count: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<count {
      if let scalar = Unicode.Scalar(UInt32.random(in: 0x4E00..<0x6C00, using: &generator)) {
        scalars.append(scalar)
      }
      switch Int.random(in: 0..<40, using: &generator) {
      case 0...2: scalars.append("，")
      case 3: scalars.append(contentsOf: "。\r\n".unicodeScalars)
      case 4: scalars.append(contentsOf: noise().unicodeScalars)
      default: break
      }
    }
    return String(scalars)
  }

  private mutating func noise() -> String {
    FoldingOffsetsTests.pieces.randomElement(using: &generator) ?? ""
  }

  /// A copy with some scalars dropped, changed or followed by noise.
  mutating func edited(_ text: String, rate: Double) -> String {
    var scalars = String.UnicodeScalarView()
    var mayEdit = true
    for scalar in text.unicodeScalars {
      // Never two in a row: what stands in place of several characters may be a value.
      guard mayEdit, Double.random(in: 0..<1, using: &generator) < rate else {
        scalars.append(scalar)
        mayEdit = true
        continue
      }
      mayEdit = false
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: break
      case 1: scalars.append(contentsOf: self.text(1).unicodeScalars)
      default:
        scalars.append(scalar)
        scalars.append(contentsOf: noise().unicodeScalars)
      }
    }
    return String(scalars)
  }

  private mutating func excerpt(of text: String, _ count: Int) -> String {
    let scalars = Array(text.unicodeScalars)
    let start = Int.random(in: 0...max(0, scalars.count - count), using: &generator)
    var excerpt = String.UnicodeScalarView()
    excerpt.append(contentsOf: scalars[start..<min(scalars.count, start + count)])
    return String(excerpt)
  }

  /// A number of documents in random order.
  mutating func documents(_ count: Int) -> [Document] {
    var texts: [String] = []
    while texts.count < count {
      let length = Int.random(in: 60...400, using: &generator)
      guard let known = texts.randomElement(using: &generator) else {
        texts.append(text(length))
        continue
      }
      switch Int.random(in: 0..<7, using: &generator) {
      case 0: texts.append(known)
      case 1: texts.append(edited(known, rate: 0.05))
      case 2: texts.append(text(80) + edited(excerpt(of: known, 90), rate: 0.05) + text(80))
      case 3: texts.append(excerpt(of: known, 150))
      case 4:
        let style = CollectionStyle.allCases.randomElement(using: &generator) ?? .bracketed
        texts.append(style.page(of: 3, from: &speeches, newline: "\n").text)
      case 5: texts.append(known + "\n" + text(length))
      default: texts.append(text(length))
      }
    }
    return texts.enumerated().map { index, text in
      Document(
        id: index < Self.ids.count ? Self.ids[index] : "d\(index)",
        text: text,
        url: index % 3 == 0 ? "https://host\(index % 5).example/\(index)" : nil,
        source: index % 4 == 0 ? "site\(index % 3)" : nil,
        date: index % 2 == 0
          ? "20\(10 + index % 15)-0\(1 + index % 9)-11" : index % 7 == 0 ? "not a date" : nil,
        fetched: index % 5 == 0 ? "2025-01-02" : nil
      )
    }
    .shuffled(using: &generator)
  }
}
