/// What an edited copy underwent; the raw value is its kind in the truth.
enum Edit: String, CaseIterable, Sendable {
  case whitespace
  case characters2 = "characters-2"
  case characters5 = "characters-5"
  case characters10 = "characters-10"
  case characters15 = "characters-15"
  case sentencesDropped = "sentences-dropped"
  case sentencesInserted = "sentences-inserted"
  case sentencesExchanged = "sentences-exchanged"
  case framed
  case framedCharacters2 = "framed-characters-2"

  case reordered
  case excerpt
  case embedded
  case moved = "moved-site"
  case repunctuated
  case synonyms10 = "synonyms-10"
  case synonyms20 = "synonyms-20"
  case rewritten = "moved-synonyms-dropped"

  /// Edits within the text, and a plain frame around it.
  static let plain: [Edit] = [
    .whitespace, .characters2, .characters5, .characters10, .characters15, .sentencesDropped,
    .sentencesInserted, .sentencesExchanged, .framed, .framedCharacters2,
  ]

  /// Edits of the structure, the extent, the wording and the surroundings.
  static let structural: [Edit] = [
    .reordered, .excerpt, .embedded, .moved, .repunctuated, .synonyms10, .synonyms20, .rewritten,
  ]
}
