/// A text with slots in braces, each to be filled with a value of its kind.
///
/// `{place}` draws from the pool of that name, `{1-31}` a number (`{01-12}` with leading zeros), and `{#6}` six
/// digits. `{name:a}` has the same value wherever it stands in one text, and `{!place}` one for all texts of a
/// form.
struct SlotPattern: Sendable {
  /// What a slot is filled with.
  enum Kind: Hashable, Sendable {
    case pool(String)
    case number(ClosedRange<Int>, width: Int)
    case digits(Int)
  }

  struct Slot: Hashable, Sendable {
    let kind: Kind
    /// The name of a slot that stands in several places.
    let label: String?
    /// Whether all texts of a form have the same value here.
    let isOfForm: Bool
  }

  enum Part: Sendable {
    case text(String)
    case slot(Slot)
  }

  var parts: [Part] = []

  init(_ source: Substring) {
    for piece in source.split(separator: "{", omittingEmptySubsequences: false) {
      let halves = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      if halves.count == 2 { parts.append(.slot(Slot(halves[0]))) }
      if let text = halves.last, !text.isEmpty { parts.append(.text(String(text))) }
    }
  }
}

extension SlotPattern.Slot {
  fileprivate init(_ source: Substring) {
    isOfForm = source.hasPrefix("!")
    let halves = source.drop { $0 == "!" }.split(separator: ":", maxSplits: 1)
    label = halves.count == 2 ? String(halves[1]) : nil
    kind = SlotPattern.Kind(halves.first ?? "")
  }
}

extension SlotPattern.Kind {
  fileprivate init(_ source: Substring) {
    if source.hasPrefix("#"), let count = Int(source.dropFirst()) {
      self = .digits(count)
      return
    }
    let ends = source.split(separator: "-")
    if ends.count == 2, let lower = Int(ends[0]), let upper = Int(ends[1]), lower <= upper {
      self = .number(lower...upper, width: ends[0].hasPrefix("0") ? ends[0].count : 0)
    } else {
      self = .pool(String(source))
    }
  }
}
