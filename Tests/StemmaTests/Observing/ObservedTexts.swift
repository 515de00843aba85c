import StemmaTestSupport

/// Makes up texts for observations, and versions of them.
struct ObservedTexts {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func pick<Element>(_ choices: [Element], else other: Element) -> Element {
    choices.randomElement(using: &random) ?? other
  }

  /// Han characters in sentences.
  mutating func prose(_ count: Int) -> String {
    var text = ""
    for place in 0..<count {
      text.unicodeScalars.append(Unicode.Scalar(UInt16.random(in: 0x4E00..<0x6200, using: &random)) ?? "一")
      if place % 9 == 8 { text += pick(["，", "。", "。\n", "、", " "], else: "，") }
    }
    return text + "。"
  }

  /// Made-up words of a spaced script.
  mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in
      let letters = (0..<number(2...7)).map { _ in pick(Array("abcdefghiklmnoprstuvwy"), else: "e") }
      return String(letters)
    }.joined(separator: pick([" ", "  ", ", "], else: " "))
  }

  /// A part of a text, in scalars.
  mutating func part(of text: String, _ count: Int) -> String {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count > count else { return text }
    let start = number(0...scalars.count - count)
    return Self.string(scalars[start..<start + count])
  }

  /// A text in which about one of so many scalars was dropped, masked, doubled or replaced.
  mutating func edited(_ text: String, oneOf rate: Int) -> String {
    var edited = ""
    for scalar in text.unicodeScalars {
      guard number(1...rate) == 1 else {
        edited.unicodeScalars.append(scalar)
        continue
      }
      switch number(0...4) {
      case 0: break
      case 1: edited += "××"
      case 2: edited += "\(scalar)\u{200B}\(scalar)"
      case 3: edited += "\(scalar)(zhù)"
      default: edited += prose(1)
      }
    }
    return edited
  }

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }
}
