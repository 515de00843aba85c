/// How much each cue says about the direction, as log-odds, and what each weight rests on.
///
/// A weight of 1.4 is odds of 4 to 1, which is what an edge needs to be called directed. Dates of pages are wrong now
/// and then (reprints keep the date of the original, sites show the date of the last change), so a date alone is not
/// certain; what a machine left in a text (a gloss, lost bytes) does not get lost by copying a clean text.
package enum CueWeights {
  /// Published earlier.
  package static let date = 2.5
  /// Fetched earlier, where neither is dated: crawlers meet copies in any order.
  package static let fetched = 0.8
  /// Pinyin glosses on one side only.
  package static let gloss = 3.0
  /// Lost bytes on one side only.
  package static let mojibake = 2.5
  /// Traditional text with traces of conversion, beside a simplified text.
  package static let script = 1.5
  /// A text with masked words that two related texts fill in differently is their template.
  package static let template = 1.6
  /// Masked words on one side only, in any other case: names are masked before a text is passed on.
  package static let masked = 0.6
  /// One text breaks off where the other goes on.
  package static let truncation = 1.2
  /// One text is a part of the other.
  package static let containment = 1.0
  /// One text stands among others on an aggregator page.
  package static let aggregation = 1.6
  /// One text is the other with lines of a site around it, or with residue of an editor.
  package static let residue = 0.7
  /// The latest date that the text names: .963 right on 300 chains of page versions, as are the figures below.
  package static let latestDate = 1.5
  /// The latest of the dates that only one side names: .982 right.
  package static let changedDate = 1.5
  /// A later date in the first lines: .975 right.
  package static let headDate = 1.0
  /// The latest year: .939 right.
  package static let latestYear = 0.9
  /// Links that went from http to https: .856 right.
  package static let link = 1.7
  /// The year of the copyright line: .84 right.
  package static let copyright = 0.5
  /// The log-odds from which an edge is directed: a probability of .8.
  package static let directed = 1.386_294_361_119_890_6
}
