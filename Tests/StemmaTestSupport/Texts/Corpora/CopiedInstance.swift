/// An edited copy of one instance of a form, which still tells whose copy it is.
public struct CopiedInstance: Sendable {
  /// The copy.
  public let text: String
  /// What it underwent.
  public let edit: TextEdit
  /// The share of the instance's words or characters that the copy has.
  public let kept: Double

  /// Draws edits until one can be made that leaves a value of a slot with which few other instances agree.
  public init(
    _ instance: FormInstance,
    _ language: WritingLanguage,
    using generator: inout SeededGenerator
  ) {
    var editor = TextEditor(language, seed: generator.next())
    let units = TextUnits(instance.text, language)
    for _ in 0..<200 {
      guard let edit = TextEdit.allCases.randomElement(using: &generator),
        let copy = editor.copy(of: instance.text, by: edit)
      else { continue }
      let kept = units.share(keptIn: TextUnits(copy, language))
      guard kept >= TextEditor.leastKept, Self.tells(copy, instance) else { continue }
      text = copy
      self.edit = edit
      self.kept = kept
      return
    }
    preconditionFailure("no edit leaves enough of: \(instance.text)")
  }

  /// Whether the copy has one of the values that tell the instance from others.
  static func tells(_ copy: String, _ instance: FormInstance) -> Bool {
    let copy = letters(copy)
    return instance.values.contains { $0.isTelling && copy.contains(letters($0.text)) }
  }

  private static func letters(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }
}
