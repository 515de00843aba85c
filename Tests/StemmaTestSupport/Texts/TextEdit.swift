/// What an edited copy of a text underwent; the raw value is its kind in the truth.
public enum TextEdit: String, CaseIterable, Sendable {
  case whitespace
  case punctuation
  case characters2 = "characters-2"
  case characters5 = "characters-5"
  case characters10 = "characters-10"
  case characters15 = "characters-15"
  case dropped = "sentences-dropped"
  case inserted = "sentences-inserted"
  case framed
  case correction

  /// The share of words or characters that change.
  var rate: Double {
    switch self {
    case .characters2: 0.02
    case .characters5: 0.05
    case .characters10: 0.1
    case .characters15: 0.15
    default: 0
    }
  }
}
