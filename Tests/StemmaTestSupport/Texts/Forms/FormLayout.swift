/// Chooses the lines of a form so that a share of its text is filled in: fixed lines lower the share, detailed ones
/// raise it.
struct FormLayout {
  /// A line at its place, with the length of its fixed text and the mean length of what it is filled with.
  private struct Piece {
    let place: Int
    let pattern: SlotPattern
    let fixed: Double
    let filled: Double
    var density: Double { filled / max(1, fixed + filled) }
  }

  private let template: FormTemplate
  private let lexicon: Lexicon
  private let share: Double
  private var generator: SeededGenerator
  private var ofForm: [SlotPattern.Slot: String] = [:]
  private var pieces: [Piece] = []

  init(_ template: FormTemplate, share: Double, seed: UInt64) {
    self.template = template
    self.share = share
    lexicon = Lexicon.of(template.language)
    generator = SeededGenerator(seed: seed)
  }

  /// The lines, with all that is common to the instances filled in.
  mutating func lines() -> [SlotPattern] {
    for (place, line) in template.lines.enumerated() where line.role == .core { add(line.pattern, at: place) }
    // A text of the length people write, not only the shortest that has the share.
    let length = Double(Int.random(in: 80...320, using: &generator) * template.language.breadth)
    let details = details()
    if slots < Self.leastSlots { addShortestDetail() }
    var frames = places(of: .frame).shuffled(using: &generator)
    for step in 0..<200 {
      let (fixed, filled) = sums
      let actual = filled / (fixed + filled)
      if abs(actual - share) < share * 0.1, fixed + filled >= length { break }
      if actual >= share {
        if let place = frames.popLast() {
          add(template.lines[place].pattern, at: place)
        } else {
          addStockLine()
        }
      } else {
        let place = details[step % details.count]
        add(template.lines[place].pattern, at: place)
      }
    }
    return pieces.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map {
      $0.element.pattern
    }
  }

  /// What stands between the lines of an instance.
  mutating func separator() -> String {
    generator.happens(0.6) ? "\n" : generator.happens(0.5) ? "\n\n" : template.language.sentenceSeparator
  }

  /// Two instances have to differ in two slots, so a third one lets one agree by chance.
  private static let leastSlots = 3

  private var slots: Int { Set(pieces.flatMap { $0.pattern.slots }).count }

  private mutating func addShortestDetail() {
    let places = places(of: .detail).filter { template.lines[$0].pattern.slots.count > 1 }
    let lengths = places.map { measured(template.lines[$0].pattern, at: $0).filled }
    if let least = zip(places, lengths).min(by: { $0.1 < $1.1 }) {
      add(template.lines[least.0].pattern, at: least.0)
    }
  }

  private var sums: (fixed: Double, filled: Double) {
    pieces.reduce(into: (0, 0)) { $0 = ($0.0 + $1.fixed, $0.1 + $1.filled) }
  }

  /// Lines that raise the share, in turn: those above it by a margin, else the one with the most slots.
  private mutating func details() -> [Int] {
    let places = places(of: .detail).shuffled(using: &generator)
    let densities = places.map { measured(template.lines[$0].pattern, at: $0).density }
    let dense = zip(places, densities).filter { $0.1 > share * 1.15 }.map(\.0)
    guard dense.isEmpty else { return dense }
    return zip(places, densities).max { $0.1 < $1.1 }.map { [$0.0] } ?? []
  }

  private func places(of role: FormTemplate.Role) -> [Int] {
    template.lines.indices.filter { template.lines[$0].role == role }
  }

  /// Adds a fixed line that any form of the language may have.
  private mutating func addStockLine() {
    let known = Set(pieces.map { $0.pattern.fixedText })
    for attempt in 0..<20 {
      let pool = attempt < 15 ? "boiler" : "sentences"
      let pattern = lexicon.patterns(pool).randomElement(using: &generator) ?? SlotPattern("")
      let line =
        pool == "boiler" ? resolved(pattern) : SlotPattern(lexicon.text(pool, using: &generator)[...])
      if known.contains(where: { $0.hasPrefix(line.fixedText.prefix(8)) }) { continue }
      add(line, at: template.lines.count)
      return
    }
  }

  private mutating func add(_ pattern: SlotPattern, at place: Int) {
    pieces.append(measured(resolved(pattern), at: place))
  }

  /// The pattern with a value for each slot that all instances have in common.
  private mutating func resolved(_ pattern: SlotPattern) -> SlotPattern {
    var resolved = pattern
    for index in pattern.parts.indices {
      guard case .slot(let slot) = pattern.parts[index], slot.isOfForm else { continue }
      let value = (slot.label == nil ? nil : ofForm[slot]) ?? lexicon.value(for: slot.kind, using: &generator)
      ofForm[slot] = value
      resolved.parts[index] = .text(value)
    }
    return resolved
  }

  private mutating func measured(_ pattern: SlotPattern, at place: Int) -> Piece {
    var fixed = 0
    var filled = 0
    let samples = 12
    for part in pattern.parts {
      switch part {
      case .text(let text): fixed += text.inkCount * samples
      case .slot(let slot):
        for _ in 0..<samples { filled += lexicon.value(for: slot.kind, using: &generator).inkCount }
      }
    }
    let scale = Double(samples)
    return Piece(place: place, pattern: pattern, fixed: Double(fixed) / scale, filled: Double(filled) / scale)
  }
}

extension SlotPattern {
  /// The text between the slots.
  var fixedText: String {
    parts.reduce(into: "") { text, part in
      if case .text(let fixed) = part { text += fixed }
    }
  }
}
