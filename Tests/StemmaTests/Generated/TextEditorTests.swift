import StemmaTestSupport
import Testing

@Suite struct TextEditorTests {
  @Test func copiesKeepMostOfTheirInstanceAndAValueThatTellsIt() {
    var generator = SeededGenerator(seed: 1)
    for (number, template) in FormTemplate.all.enumerated() {
      let instances = Form(template, share: 0.1, seed: UInt64(number)).instances(4, seed: 2)
      for instance in instances {
        let copy = CopiedInstance(instance, template.language, using: &generator)
        #expect(copy.text != instance.text)
        #expect(
          kept(of: instance.text, in: copy.text, template.language) >= 0.85,
          "\(copy.edit) \(copy.text)"
        )
        #expect(instance.values.contains { letters(copy.text).contains(letters($0.text)) })
      }
    }
  }

  @Test(arguments: TextEdit.allCases)
  func everyEditDoesWhatItIsCalledFor(_ edit: TextEdit) throws {
    for language in WritingLanguage.allCases {
      let templates = FormTemplate.all.filter { $0.language == language }
      var made = 0
      for (number, template) in templates.enumerated() {
        let text = Form(template, share: 0.4, seed: UInt64(number)).instances(1, seed: 3)[0].text
        var editor = TextEditor(language, seed: UInt64(number))
        guard let copy = editor.copy(of: text, by: edit) else { continue }
        made += 1
        check(copy, text, edit, language)
      }
      // Thai has no mark at the end of a sentence, and few of any kind.
      #expect(made > 0 || language == .thai, "\(edit) \(language)")
    }
  }

  private func check(_ copy: String, _ text: String, _ edit: TextEdit, _ language: WritingLanguage) {
    let share = kept(of: text, in: copy, language)
    switch edit {
    case .whitespace:
      #expect(copy.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
    case .punctuation:
      #expect(letters(copy) == letters(text))
    case .characters2, .characters5, .characters10, .characters15:
      #expect(share >= 0.85 && share < 1, "\(language) \(share)")
    case .dropped:
      #expect(copy.count < text.count && share >= 0.85, "\(language) \(share)")
    case .inserted, .framed:
      #expect(copy.count > text.count && share == 1, "\(language) \(share)")
    case .correction:
      #expect(copy.count == text.count)
      #expect(zip(copy, text).count { $0 != $1 } == 1)
      #expect(zip(copy, text).allSatisfy { $0 == $1 || ($0.isWholeNumber && $1.isWholeNumber) })
    }
  }

  /// The share of the words of a text, or of its characters in languages without white space, that a copy has.
  private func kept(of text: String, in copy: String, _ language: WritingLanguage) -> Double {
    let words = words(text, language)
    var left = Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
    for word in self.words(copy, language) where left[word] != nil { left[word, default: 0] -= 1 }
    let lost = left.values.filter { $0 > 0 }.reduce(0, +)
    return 1 - Double(lost) / Double(words.count)
  }

  private func words(_ text: String, _ language: WritingLanguage) -> [String] {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    guard !language.hasSpaces else { return words.map(String.init) }
    // Each character is a word, but those of a number or a Latin name are one.
    return words.flatMap { word in
      word.split { !$0.isASCII }.map(String.init) + word.filter { !$0.isASCII }.map(String.init)
    }
  }

  private func letters(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }
}
