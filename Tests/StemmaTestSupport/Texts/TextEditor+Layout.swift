extension TextEditor {
  /// The text with other white space: blank or indented lines, a line for each sentence, short lines, or a single
  /// line.
  mutating func rebroken(_ text: String) -> String {
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: text.split(separator: "\n").joined(separator: "\n\n")
    case 1:
      text.split(separator: "\n").map { (language.hasSpaces ? "    " : "　　") + $0 }.joined(separator: "\n")
    case 2: Self.sentences(text).joined(separator: "\n")
    case 3: text.split(separator: "\n").joined(separator: language.sentenceSeparator)
    default: wrapped(text)
    }
  }

  /// The text in lines of some 40 characters, broken at spaces, or anywhere where no spaces stand between words.
  private func wrapped(_ text: String) -> String {
    var wrapped = ""
    var length = 0
    for character in text {
      length = character == "\n" ? 0 : length + 1
      if length > 40, character == " " {
        wrapped.append("\n")
        length = 0
      } else {
        wrapped.append(character)
        if length >= 40, !language.hasSpaces, !character.isASCII {
          wrapped.append("\n")
          length = 0
        }
      }
    }
    return wrapped
  }

  /// The text with other punctuation: marks of another width or weight, some left out. Marks inside numbers stay.
  mutating func repunctuated(_ text: String) -> String {
    let characters = Array(text)
    var copy = ""
    for (place, character) in characters.enumerated() {
      let next = place + 1 < characters.count ? characters[place + 1] : "\n"
      guard let other = Self.otherMark[character], !character.isASCII || next.isWhitespace,
        generator.happens(0.7)
      else {
        copy.append(character)
        continue
      }
      copy += other
    }
    return copy
  }

  private static let otherMark: [Character: String] = [
    "，": ",", "。": ".", "；": "，", "：": ":", "（": "(", "）": ")", "、": "，", "！": "!", "「": "“", "」": "”",
    ",": ";", ";": ",", ":": " -", ".": "!", "،": ",", "।": ".", "»": "”", "«": "“",
  ]
}
