public import Stemma

/// Makes families of texts that were copied from each other, with the truth about each: random Chinese text passed
/// on with edits, cuts, parts put in another order, page frames, glosses, masks, changes of script, passages of other
/// texts, lost ancestors, and dates that are missing or wrong.
public struct CopyingSimulator {
  /// What the dates of the documents are worth.
  public enum Dates: Sendable, Hashable, CaseIterable {
    /// No document has a date.
    case none
    /// A fifth has none; the others are right.
    case mostlyGiven
    /// A fifth has none, and a fifth has any day of the whole time.
    case partlyWrong
  }

  /// What copiers do besides copying one text.
  public struct Habits: Sendable {
    /// The share of documents that are lost.
    public var lost = 0.0
    /// The share of copies that take in a passage of a text of another family.
    public var quoting = 0.0
    /// The share of copies that go on with another copy of the text where a first one ends.
    public var conflating = 0.0
    /// The share of copies that put two parts in another order.
    public var reordering = 0.0

    /// One source for each, all of it in order, and nothing lost.
    public static let simple = Habits()
    /// What is met in scraped pages.
    public static let scraped = Habits(lost: 0.1, quoting: 0.08, conflating: 0.04, reordering: 0.04)
  }

  private struct Member {
    var page: SimulatedPage
    var parent: Int?
    var second: Int?
    var isLost = false
  }

  private var generator: SeededGenerator
  private var written = 0

  /// Creates a simulator; equal seeds give equal families.
  public init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Makes a family: a first text, and copies each made from a random earlier member. Where the habits have copiers
  /// quote, three texts of other families are among the documents.
  ///
  /// - Parameter count: The documents of the family that are not lost, guests left out.
  public mutating func family(of count: Int, dates: Dates, habits: Habits = .simple) -> SimulatedFamily {
    var members: [Member] = []
    if habits.quoting > 0 {
      for _ in 0..<3 {
        members.append(Member(page: SimulatedPage(body: text(Int.random(in: 400...800, using: &generator)))))
      }
    }
    let guests = members.indices
    members.append(Member(page: SimulatedPage(body: text(Int.random(in: 500...1200, using: &generator)))))
    let first = guests.upperBound
    // As many more as will be lost.
    let all = Int((Double(count) / (1 - habits.lost)).rounded())
    while members.count < first + max(1, all) {
      let parent = Int.random(in: first..<members.count, using: &generator)
      var copy = Member(page: copy(of: members[parent].page), parent: parent)
      if chance(habits.reordering) { copy.page.body = reordered(copy.page.body) }
      if chance(habits.conflating), members.count > first + 1 {
        let other = Int.random(in: first..<members.count, using: &generator)
        if other != parent, let body = conflated(copy.page.body, with: members[other].page.body) {
          copy.page.body = body
          copy.second = other
        }
      }
      if chance(habits.quoting), copy.second == nil {
        let guest = Int.random(in: guests, using: &generator)
        copy.page.body = quoted(members[guest].page.body, in: copy.page.body)
        copy.second = guest
      }
      members.append(copy)
    }
    lose(all - count, of: &members, from: first)
    return family(of: members, guests: guests, dates: dates)
  }

  /// Loses documents that others were copied from, as far as there are any.
  private mutating func lose(_ count: Int, of members: inout [Member], from first: Int) {
    let used = Set(members.flatMap { [$0.parent, $0.second].compactMap { $0 } }).filter { $0 >= first }
    for member in used.sorted().shuffled(using: &generator).prefix(max(0, count)) {
      members[member].isLost = true
    }
  }

  private mutating func family(of members: [Member], guests: Range<Int>, dates: Dates) -> SimulatedFamily {
    let lastDay = members.map(\.page.day).max() ?? 0
    // Row by row in an order that has nothing to do with age.
    let order = members.indices.filter { !members[$0].isLost }.shuffled(using: &generator)
    var places: [Int: Int] = [:]
    for (place, member) in order.enumerated() { places[member] = place }
    // Members are ordered by age: the first that holds a character is the nearest to its writer.
    var holders: [Int: Int] = [:]
    for member in members.indices where !members[member].isLost {
      for glyph in members[member].page.glyphs where holders[glyph.id] == nil {
        holders[glyph.id] = places[member]
      }
    }
    func nearest(_ member: Int?) -> (place: Int?, isLost: Bool) {
      var member = member
      var isLost = false
      while let current = member {
        if let place = places[current] { return (place, isLost) }
        isLost = true
        member = members[current].parent
      }
      return (nil, isLost)
    }
    var family = SimulatedFamily(documents: [], origins: [], guests: [])
    for (place, member) in order.enumerated() {
      let page = members[member].page
      let (parent, isParentLost) = nearest(members[member].parent)
      family.documents.append(
        Document(
          id: "page" + String(100 + place),
          text: page.text,
          source: "site" + String(place),
          date: date(of: page, lastDay: lastDay, dates: dates)
        )
      )
      family.origins.append(
        .init(
          parent: parent,
          isParentLost: isParentLost,
          second: nearest(members[member].second).place,
          hasTrace: page.hasTrace,
          body: String(page.body.map(\.character)),
          writers: page.glyphs.flatMap { glyph in
            Array(repeating: holders[glyph.id] ?? place, count: glyph.character.unicodeScalars.count)
          }
        )
      )
      if guests.contains(member) { family.guests.insert(place) }
    }
    return family
  }

  /// Random text in sentences and paragraphs, about `count` characters.
  public mutating func text(_ count: Int) -> [Character] { text(count).map(\.character) }

  private mutating func text(_ count: Int) -> [SimulatedPage.Glyph] {
    var text: [SimulatedPage.Glyph] = []
    while text.count < count {
      let clauses = Int.random(in: 1...3, using: &generator)
      for clause in 1...clauses {
        text += words(Int.random(in: 5...12, using: &generator))
        text += glyphs(clause == clauses ? "。" : "，")
      }
      if chance(0.25) { text += glyphs("\n") }
    }
    return text
  }

  private mutating func glyphs(_ characters: some Sequence<Character>) -> [SimulatedPage.Glyph] {
    characters.map { character in
      written += 1
      return SimulatedPage.Glyph(character: character, id: written)
    }
  }

  private mutating func copy(of source: SimulatedPage) -> SimulatedPage {
    var page = source
    page.day += Int.random(in: 0...30, using: &generator)
    if chance(0.7) {
      page.header = []
      page.footer = []
    }
    if chance(0.8) { page.body = edited(page.body, rate: Double.random(in: 0..<0.1, using: &generator)) }
    let cut = Double.random(in: 0..<1, using: &generator)
    if cut < 0.1 { page.body = truncated(page.body) } else if cut < 0.2 { page.body = excerpt(of: page.body) }
    let change = Double.random(in: 0..<1, using: &generator)
    switch change {
    case ..<0.08: page.body = glossed(page.body)
    case ..<0.16: page.body = masked(page.body)
    case ..<0.24: page.body = converted(page.body)
    default: break
    }
    let isFramed = chance(0.2)
    if isFramed {
      page.header = words(14) + glyphs("\n") + words(9) + glyphs("\n")
      page.footer = glyphs("\n") + words(18) + glyphs("\n")
    }
    page.hasTrace = page.hasTrace || cut < 0.2 || change < 0.24 || isFramed
    return page
  }

  private mutating func chance(_ probability: Double) -> Bool {
    Double.random(in: 0..<1, using: &generator) < probability
  }

  private mutating func words(_ count: Int) -> [SimulatedPage.Glyph] {
    glyphs(
      (0..<count).map { _ in
        SimulatedScript.common[Int.random(in: 0..<SimulatedScript.common.count, using: &generator)]
      }
    )
  }

  /// Words replaced, dropped and put in, a share `rate` of the characters in all.
  private mutating func edited(_ body: [SimulatedPage.Glyph], rate: Double) -> [SimulatedPage.Glyph] {
    var edited: [SimulatedPage.Glyph] = []
    var index = 0
    while index < body.count {
      let length = Int.random(in: 1...4, using: &generator)
      guard chance(rate / 2.5) else {
        edited.append(body[index])
        index += 1
        continue
      }
      switch Int.random(in: 0..<3, using: &generator) {
      case 0:
        edited += words(length)
        index += length
      case 1: index += length
      default:
        edited += words(length)
        edited.append(body[index])
        index += 1
      }
    }
    return edited
  }

  private mutating func truncated(_ body: [SimulatedPage.Glyph]) -> [SimulatedPage.Glyph] {
    Array(body.prefix(Int(Double(body.count) * Double.random(in: 0.5..<0.9, using: &generator))))
  }

  private mutating func excerpt(of body: [SimulatedPage.Glyph]) -> [SimulatedPage.Glyph] {
    let length = max(
      min(body.count, 80),
      Int(Double(body.count) * Double.random(in: 0.2..<0.5, using: &generator))
    )
    let start = Int.random(in: 0...(body.count - length), using: &generator)
    return Array(body[start..<start + length])
  }

  /// A part from near the middle moved to the end.
  private mutating func reordered(_ body: [SimulatedPage.Glyph]) -> [SimulatedPage.Glyph] {
    let start = body.count / 4 + Int.random(in: 0...body.count / 4, using: &generator)
    let end = start + body.count / 5
    return Array(body[..<start] + body[end...] + body[start..<end])
  }

  /// The beginning of one copy and the rest of another; nil where no place is common to the two.
  private mutating func conflated(_ body: [SimulatedPage.Glyph], with other: [SimulatedPage.Glyph])
    -> [SimulatedPage.Glyph]?
  {
    let cut = body.count / 3 + Int.random(in: 0...body.count / 3, using: &generator)
    var places: [Int: Int] = [:]
    for (place, glyph) in other.enumerated() { places[glyph.id] = place }
    for index in cut..<body.count {
      guard let place = places[body[index].id] else { continue }
      let rest = other[place...]
      return index >= 100 && rest.count >= 100 ? Array(body[..<index] + rest) : nil
    }
    return nil
  }

  /// A text with a passage of another one after one of its sentences.
  private mutating func quoted(_ source: [SimulatedPage.Glyph], in body: [SimulatedPage.Glyph])
    -> [SimulatedPage.Glyph]
  {
    let length = Int.random(in: 120...300, using: &generator)
    let start = Int.random(in: 0...max(0, source.count - length), using: &generator)
    let ends = body.indices.filter { body[$0].character == "。" }
    let place = ends.randomElement(using: &generator).map { $0 + 1 } ?? body.count
    var quoted = Array(body[..<place])
    quoted += source[start..<min(source.count, start + length)]
    quoted += body[place...]
    return quoted
  }

  private mutating func glossed(_ body: [SimulatedPage.Glyph]) -> [SimulatedPage.Glyph] {
    body.flatMap { glyph -> [SimulatedPage.Glyph] in
      guard !"。，\n".contains(glyph.character), chance(0.02) else { return [glyph] }
      return [glyph] + glyphs(["(jié)", "(bǎo)", "(xíng)", "(zhā)"].randomElement(using: &generator) ?? "")
    }
  }

  private mutating func masked(_ body: [SimulatedPage.Glyph]) -> [SimulatedPage.Glyph] {
    var masked = body
    for _ in 0..<6 where body.count > 10 {
      let start = Int.random(in: 0..<body.count - 3, using: &generator)
      for index in start..<start + 3 where !"。，\n".contains(masked[index].character) {
        masked[index].character = "×"
      }
    }
    return masked
  }

  /// Traditional forms as a machine makes them, a few characters left as they are.
  private mutating func converted(_ body: [SimulatedPage.Glyph]) -> [SimulatedPage.Glyph] {
    body.map { glyph in
      guard !chance(0.03), let form = SimulatedScript.traditional[glyph.character] else { return glyph }
      return SimulatedPage.Glyph(character: form, id: glyph.id)
    }
  }

  private mutating func date(of page: SimulatedPage, lastDay: Int, dates: Dates) -> String? {
    // The same draws for every kind of dates, so that only the dates differ.
    let isMissing = chance(0.2)
    let isWrong = chance(0.25)
    let anyDay = Int.random(in: 0...max(1, lastDay), using: &generator)
    guard dates != .none, !isMissing else { return nil }
    // Not from the first of January on, which is a date that is doubted.
    let day = (dates == .partlyWrong && isWrong ? anyDay : page.day) + 9
    // Months of 28 days are enough of a calendar.
    let month = day / 28
    return "\(2020 + month / 12)-\(month % 12 + 1)-\(day % 28 + 1)"
  }
}
