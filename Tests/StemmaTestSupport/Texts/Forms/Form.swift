/// A variant of a template in which a given share of the text is filled in, with its own values for what all its
/// instances have in common, such as the name of an office.
public struct Form: Sendable {
  /// The wording.
  public let template: FormTemplate
  /// The share of the text that was asked to be filled in.
  public let share: Double
  private let lines: [SlotPattern]
  private let separator: String

  /// Lays out a form; equal seeds give equal forms.
  public init(_ template: FormTemplate, share: Double, seed: UInt64) {
    self.template = template
    self.share = share
    var layout = FormLayout(template, share: share, seed: seed)
    lines = layout.lines()
    separator = layout.separator()
  }

  /// Fills in some instances; any two differ in two slots or more, and in at least a third of them.
  public func instances(_ count: Int, seed: UInt64) -> [FormInstance] {
    var generator = SeededGenerator(seed: seed)
    var known = KnownFillings()
    return (0..<count).map { _ in
      for _ in 0..<1_000 {
        let instance = instance(using: &generator)
        if known.insert(instance.values) { return instance }
      }
      preconditionFailure("the slots of a \(template.genre) have too few values for \(count) instances")
    }
  }

  private func instance(using generator: inout SeededGenerator) -> FormInstance {
    var filling = Filling(Lexicon.of(template.language))
    var written: [String] = []
    for line in lines { written.append(filling.text(line, using: &generator)) }
    let text = written.joined(separator: separator)
    let share = Double(filling.filledIn) / Double(max(1, text.inkCount))
    return FormInstance(text: text, values: filling.values, share: share)
  }
}

/// Fills the slots of one text.
private struct Filling {
  private let lexicon: Lexicon
  private var labelled: [SlotPattern.Slot: String] = [:]
  private(set) var values: [FormInstance.Value] = []
  private(set) var filledIn = 0
  /// A slot with fewer possible values than this often agrees by chance.
  private static let few = 15

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  mutating func text(_ pattern: SlotPattern, using generator: inout SeededGenerator) -> String {
    var text = ""
    for part in pattern.parts {
      switch part {
      case .text(let fixed): text += fixed
      case .slot(let slot):
        let value = value(slot, using: &generator)
        filledIn += value.inkCount
        text += value
      }
    }
    return text
  }

  private mutating func value(_ slot: SlotPattern.Slot, using generator: inout SeededGenerator) -> String {
    if slot.label != nil, let value = labelled[slot] { return value }
    let value = lexicon.value(for: slot.kind, using: &generator)
    if slot.label != nil { labelled[slot] = value }
    values.append(FormInstance.Value(text: value, isTelling: lexicon.outcomes(of: slot.kind) >= Self.few))
    return value
  }
}

/// What the instances of a form were filled with, to keep any two of them apart.
private struct KnownFillings {
  private var fillings: [[UInt32]] = []
  private var numbers: [String: UInt32] = [:]

  /// Adds a filling unless a known one is too much like it.
  mutating func insert(_ values: [FormInstance.Value]) -> Bool {
    let filling = values.map { value in
      let number = numbers[value.text] ?? UInt32(numbers.count)
      numbers[value.text] = number
      return number
    }
    let least = max(2, (filling.count + 2) / 3)
    for known in fillings where zip(known, filling).count(where: { $0 != $1 }) < least { return false }
    fillings.append(filling)
    return true
  }
}
