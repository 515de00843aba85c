/// The parts of the evidence: what each is called, how much it says, and what that rests on.
///
/// A weight is a log-odds; 1.4 is odds of 4 to 1, which is what an edge needs to be called directed. Dates of pages are
/// wrong now and then (reprints keep the date of the original, sites show the date of the last change), so a date alone
/// is not certain; what a machine left in a text (a gloss, lost bytes) does not get lost by copying a clean text.
package enum CueKind: String, Sendable, Hashable, CaseIterable {
  /// Published earlier.
  case date
  /// Published earlier by a date that many pages of a site share, or by a first of January: what templates fill in.
  case doubtfulDate
  /// Fetched before the other was published: it was there. Only that other date can be wrong.
  case seenEarlier
  /// Published earlier, where a date is missing and the address names one: sites date addresses by the day of upload.
  case urlDate
  /// Fetched earlier, where neither is dated: crawlers meet copies in any order.
  case fetched
  /// Pinyin glosses on one side only.
  case gloss
  /// Lost bytes on one side only.
  case mojibake
  /// Traditional text with traces of conversion, beside a simplified text.
  case script
  /// Simplified text with a few traditional characters, beside a traditional text: they stand in names and quotations,
  /// too.
  case traditionalLeft
  /// A text with masked words that two related texts fill in differently is their template.
  case template
  /// Masked words on one side only, in any other case: names are masked before a text is passed on.
  case masked
  /// One text breaks off where the other goes on.
  case truncation
  /// A mark where one text breaks off and the other goes on: whoever breaks off knew the rest.
  case truncationMarker
  /// One text is a part of the other.
  case containment
  /// One text stands among others on an aggregator page.
  case aggregation
  /// One text is the other with lines of a site around it.
  case frame
  /// An editor's bookmarks and the like on one side only.
  case residue
  /// Lines of an editor with author or source, or buttons, on one side only: first publications have them, too.
  case editorial
  /// A line that names the other's site as the source: the page says so itself.
  case attribution
  /// The same page under the address of an archive or a mirror: those copy by machine.
  case mirror
  /// Breaks inside of sentences on one side only, or all breaks lost: left by PDF, mail and careless extraction, which
  /// may have met the older text.
  case lineBreaks
  /// Markup on one side only: lost in copying, but added in editing, too.
  case formatting
  /// Full-width punctuation made half-width: converters do that, and careless authors.
  case punctuation
  /// Entities and tags of HTML on one side only: left by a machine, perhaps by the crawler itself; .948 of 97 pairs of
  /// page versions.
  case entities
  /// A word replaced in all places but few: the few were overlooked.
  case replacement
  /// Readings of one side that nobody else has, where the other side has none: leaves of a family of reprints.
  case privateReadings
  /// The latest date that the text names: .963 right on 300 chains of page versions, as are the figures below.
  case latestDate
  /// The latest of the dates that only one side names: .982 right.
  case changedDate
  /// A later date in the first lines: .975 right.
  case headDate
  /// The latest year: .939 right.
  case latestYear
  /// Links that went from http to https: .856 right.
  case link
  /// The year of the copyright line: .84 right.
  case copyright
  /// A later date in the last lines.
  case tailDate
  /// A later date beside a word for a change.
  case statedDate
  /// The latest of the years that only one side names.
  case changedYear
  /// A higher number of a version.
  case version
  /// More that the other side lacks.
  case novelty
  /// More capital letters.
  case capitals
  /// More lines that begin with a number.
  case numbering
  /// More lines.
  case lines
  /// More no-break spaces.
  case nonBreakingSpace
  /// Articles put between others, or after the last.
  case articles

  /// The log-odds from which an edge is directed: a probability of .8.
  package static let directed = 1.386_294_361_119_890_6

  /// How much the cue says about the direction, as log-odds.
  package var weight: Double {
    switch self {
    case .date: 2.5
    case .doubtfulDate: 0.7
    case .seenEarlier: 2.5
    case .urlDate: 1.5
    case .fetched: 0.8
    case .gloss: 3.0
    case .mojibake: 2.5
    case .script: 1.5
    case .traditionalLeft: 0.9
    case .template: 1.6
    case .masked: 0.6
    case .truncation: 1.2
    case .truncationMarker: 1.5
    case .containment: 1.0
    case .aggregation: 1.6
    case .frame: 0.7
    case .residue: 0.7
    case .editorial: 0.6
    case .attribution: 2.5
    case .mirror: 2.0
    case .lineBreaks: 0.5
    case .formatting: 0.4
    case .punctuation: 0.8
    case .entities: 1.0
    case .replacement: 2.0
    case .privateReadings: 1.0
    case .latestDate: 1.5
    case .changedDate: 1.5
    case .headDate: 1.0
    case .latestYear: 0.9
    case .link: 1.7
    case .copyright: 0.5
    case .tailDate: 1.0
    case .statedDate: 1.0
    case .changedYear: 0.9
    case .version: 0.8
    case .novelty: 0.4
    case .capitals: 0.35
    case .numbering: 0.25
    case .lines: 0.15
    case .nonBreakingSpace: 0.35
    case .articles: 0.5
    }
  }

  /// Which pairs it may speak about.
  package var reach: CueReach {
    switch self {
    case .date, .doubtfulDate, .seenEarlier, .urlDate, .fetched, .aggregation, .attribution, .gloss,
      .mojibake:
      .any
    case .script, .traditionalLeft, .template, .masked, .truncation, .truncationMarker, .containment,
      .formatting,
      .punctuation, .entities:
      .wholesAndExcerpts
    case .frame, .residue, .mirror, .replacement, .latestDate, .changedDate, .headDate, .tailDate,
      .statedDate,
      .latestYear, .changedYear, .copyright, .version, .link, .articles, .novelty, .capitals, .numbering,
      .lines, .nonBreakingSpace:
      .wholes
    case .editorial, .lineBreaks, .privateReadings: .reprints
    }
  }

  /// Whether pages get it by being copied, and not by being changed.
  var isTraceOfCopying: Bool {
    switch self {
    case .gloss, .mojibake, .script, .traditionalLeft, .template, .masked, .truncation, .truncationMarker,

      .editorial, .attribution, .mirror, .aggregation, .lineBreaks, .punctuation:
      true
    default: false
    }
  }

  /// The word that it is told by.
  package var evidence: Evidence {
    switch self {
    case .date, .doubtfulDate: .date
    case .urlDate: .urlDate
    case .fetched, .seenEarlier: .fetched
    case .gloss: .gloss
    case .mojibake: .mojibake
    case .script, .traditionalLeft: .script
    case .template, .masked: .placeholder
    case .truncation, .truncationMarker: .truncation
    case .containment: .containment
    case .aggregation: .aggregation
    case .frame, .residue: .residue
    case .editorial: .editorial
    case .attribution: .attribution
    case .mirror: .mirror
    case .lineBreaks, .formatting, .punctuation, .entities: .formatting
    case .replacement: .replacement
    case .privateReadings: .reading
    case .latestDate, .changedDate, .headDate, .tailDate, .statedDate, .latestYear, .changedYear, .copyright:
      .textDate
    case .link: .link
    case .version: .version
    case .novelty, .capitals, .lines: .growth
    case .numbering, .articles: .numbering
    case .nonBreakingSpace: .markup
    }
  }
}
