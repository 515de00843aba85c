/// Which witness stands for a group: the earliest, else the most complete one, else the first by id.
struct RepresentativeChoice: Sendable {
  /// For each witness, its date of publication, else of fetching.
  private let dates: [CalendarDate?]
  private let lengths: [Int]

  init(corpus: PreparedCorpus) {
    let documentDates = corpus.documents.map { document in
      document.date.flatMap(CalendarDate.init(parsing:))
        ?? document.fetched.flatMap(CalendarDate.init(parsing:))
    }
    dates = corpus.witnesses.map { documentDates[$0.document] }
    lengths = corpus.ranges.map(\.count)
  }

  /// A strict order of the witnesses; one with a date comes before one without.
  func precedes(_ left: Int, _ right: Int) -> Bool {
    switch (dates[left], dates[right]) {
    case (let a?, let b?):
      // By the start of the period, so that the order of partial dates is total.
      if a.seconds.lowerBound != b.seconds.lowerBound { return a.seconds.lowerBound < b.seconds.lowerBound }
    case (.some, nil): return true
    case (nil, .some): return false
    case (nil, nil): break
    }
    return lengths[left] != lengths[right] ? lengths[left] > lengths[right] : left < right
  }

  func representative(of group: [Int]) -> Int {
    group.min(by: precedes) ?? 0
  }
}
