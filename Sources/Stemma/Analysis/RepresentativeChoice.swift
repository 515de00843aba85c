/// Which witness stands for a group: the earliest, else the most complete one, else the first by id.
package struct RepresentativeChoice: Sendable {
  private let date: @Sendable (Int) -> Int?
  private let length: @Sendable (Int) -> Int
  private let isFirst: @Sendable (Int, Int) -> Bool

  /// - Parameters:
  ///   - date: The second at which a witness's date of publication begins, else that of fetching. The start of the
  ///     period, so that the order of partial dates is total.
  ///   - length: The number of tokens of a witness.
  ///   - isFirst: Whether the id of one witness comes before that of another.
  package init(
    date: @escaping @Sendable (Int) -> Int?,
    length: @escaping @Sendable (Int) -> Int,
    isFirst: @escaping @Sendable (Int, Int) -> Bool
  ) {
    self.date = date
    self.length = length
    self.isFirst = isFirst
  }

  /// A strict order of the witnesses; one with a date comes before one without.
  package func precedes(_ left: Int, _ right: Int) -> Bool {
    switch (date(left), date(right)) {
    case (let a?, let b?):
      if a != b { return a < b }
    case (.some, nil): return true
    case (nil, .some): return false
    case (nil, nil): break
    }
    let (a, b) = (length(left), length(right))
    return a != b ? a > b : isFirst(left, right)
  }

  package func representative(of group: [Int]) -> Int {
    group.min(by: precedes) ?? 0
  }
}

extension RepresentativeChoice {
  /// The choice among the witnesses of a corpus in memory.
  init(corpus: PreparedCorpus) {
    let dates = corpus.documents.map { document in
      let date =
        document.date.flatMap(CalendarDate.init(parsing:))
        ?? document.fetched.flatMap(CalendarDate.init(parsing:))
      return date?.seconds.lowerBound
    }
    self.init(
      date: { dates[corpus.witnesses[$0].document] },
      length: { corpus.ranges[$0].count },
      isFirst: { $0 < $1 }
    )
  }
}
