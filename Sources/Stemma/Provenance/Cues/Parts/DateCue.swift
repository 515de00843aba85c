/// Dates of publication and of fetching, and dates in addresses where the metadata has none.
///
/// A date is worth what can be trusted of it. The later one of two is doubted where it is the day of fetching, which
/// some sites show in place of a date: what was there on that day was there, but perhaps long before.
struct DateCue: CuePart {
  private struct Dates {
    var published: CalendarDate?
    var fetched: CalendarDate?
    var address: CalendarDate?
    /// Shared by the documents of a site, or the first of January: what a template or a converter fills in.
    var isDoubtful = false
    /// Published on the day of fetching.
    var isDayOfFetching = false
  }

  /// A site's page with its date.
  private struct SiteDate: Hashable {
    var site: String
    var date: CalendarDate?
  }

  /// So many pages of a site do not appear in one day, if they are half of it.
  private static let manyPages = 20
  /// The day of fetching as a date.
  private static let dayOfFetching = 0.8

  private let dates: [Dates]

  init(witnesses: [WitnessText]) {
    var counts: [SiteDate: Int] = [:]
    var dates = witnesses.map { Self.dates(of: $0.document) }
    for (witness, date) in zip(witnesses, dates) where witness.witness.segment == nil {
      guard let published = date.published, let site = witness.document.site else { continue }
      counts[SiteDate(site: site, date: published), default: 0] += 1
      counts[SiteDate(site: site, date: nil), default: 0] += 1
    }
    for (index, witness) in witnesses.enumerated() {
      guard let published = dates[index].published, let site = witness.document.site else {
        continue
      }
      let same = counts[SiteDate(site: site, date: published)] ?? 0
      let all = counts[SiteDate(site: site, date: nil)] ?? 0
      if same >= Self.manyPages, same * 2 >= all { dates[index].isDoubtful = true }
    }
    self.dates = dates
  }

  /// When a witness was published, else fetched: the start of the period.
  func earliestSecond(of witness: Int) -> Int? {
    (dates[witness].published ?? dates[witness].fetched)?.seconds.lowerBound
  }

  func cues(of pair: CuePair) -> [Cue] {
    let (a, b) = (dates[pair.relation.a], dates[pair.relation.b])
    if let first = a.published, let second = b.published {
      guard let isFirst = first.isBefore(second) else { return [] }
      let sign = isFirst ? 1.0 : -1.0
      if a.isDoubtful || b.isDoubtful {
        let seen = seenCue(a, b)
        return seen.isEmpty ? [Cue(.doubtfulDate, strength: sign)] : seen
      }
      let isDoubted = isFirst ? b.isDayOfFetching : a.isDayOfFetching
      return [Cue(.date, strength: isDoubted ? sign * Self.dayOfFetching : sign)]
    }
    let seen = seenCue(a, b)
    guard seen.isEmpty else { return seen }
    let address = addressCue(a, b)
    guard address.isEmpty else { return address }
    guard let first = a.fetched, let second = b.fetched else { return [] }
    return sign(first, second).map { [Cue(.fetched, strength: $0)] } ?? []
  }

  /// One was fetched before the other was published.
  private func seenCue(_ a: Dates, _ b: Dates) -> [Cue] {
    func isSeen(_ one: Dates, before other: Dates) -> Bool {
      guard let fetched = one.fetched, let published = other.published, !other.isDoubtful else {
        return false
      }
      return fetched.isBefore(published) == true
    }
    return later(.seenEarlier, isSeen(b, before: a), isSeen(a, before: b))
  }

  private func addressCue(_ a: Dates, _ b: Dates) -> [Cue] {
    guard let first = a.published ?? a.address, let second = b.published ?? b.address else { return [] }
    return sign(first, second).map { [Cue(.urlDate, strength: $0)] } ?? []
  }

  private func sign(_ first: CalendarDate, _ second: CalendarDate) -> Double? {
    first.isBefore(second).map { $0 ? 1 : -1 }
  }

  private static func dates(of document: Document) -> Dates {
    var dates = Dates()
    dates.published = document.date.flatMap(CalendarDate.init(parsing:))
    dates.fetched = document.fetched.flatMap(CalendarDate.init(parsing:))
    dates.address = document.url.flatMap { PageAddress($0)?.date }
    guard let published = dates.published else { return dates }
    let day = published.seconds.lowerBound.quotientAndRemainder(dividingBy: CalendarDate.secondsPerDay)
    // The epoch is no date but a zero, and what was not yet published could not be fetched; a day is left to zones.
    let isFuture = dates.fetched.map {
      published.seconds.lowerBound >= $0.seconds.upperBound + CalendarDate.secondsPerDay
    }
    if day.quotient == 0 && day.remainder == 0 || isFuture == true {
      dates.published = nil
      return dates
    }
    dates.isDoubtful = day.remainder == 0 && CalendarDate.isFirstOfYear(day: day.quotient)
    dates.isDayOfFetching = dates.fetched?.seconds.overlaps(published.seconds) == true
    return dates
  }

}

extension CalendarDate {
  /// Whether a day from 1970-01-01 is a first of January.
  fileprivate static func isFirstOfYear(day: Int) -> Bool {
    let year = 1970 + Int((Double(day) / 365.2425).rounded())
    return self.day(year: year, month: 1, day: 1) == day
  }
}
