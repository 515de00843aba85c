/// Which witness stands for a group, or is kept: by default the earliest, else the most complete one, else the
/// first by id.
package struct RepresentativeChoice: Sendable {
  private let preference: KeepPreference
  private let date: @Sendable (Int) -> Int?
  private let length: @Sendable (Int) -> Int
  private let isFirst: @Sendable (Int, Int) -> Bool

  /// - Parameters:
  ///   - date: The second at which a witness's date of publication begins, else that of fetching. The start of the
  ///     period, so that the order of partial dates is total.
  ///   - length: The number of tokens of a witness.
  ///   - isFirst: Whether the id of one witness comes before that of another.
  ///   - preference: What counts before the id.
  package init(
    preference: KeepPreference = .earliest,
    date: @escaping @Sendable (Int) -> Int?,
    length: @escaping @Sendable (Int) -> Int,
    isFirst: @escaping @Sendable (Int, Int) -> Bool
  ) {
    self.preference = preference
    self.date = date
    self.length = length
    self.isFirst = isFirst
  }

  /// A strict order of the witnesses; one with a date comes before one without. O(1).
  package func precedes(_ left: Int, _ right: Int) -> Bool {
    switch preference {
    case .complete: isLonger(left, right) ?? isEarlier(left, right) ?? isFirst(left, right)
    case .earliest: isEarlier(left, right) ?? isLonger(left, right) ?? isFirst(left, right)
    case .first: isFirst(left, right)
    }
  }

  private func isLonger(_ left: Int, _ right: Int) -> Bool? {
    let (a, b) = (length(left), length(right))
    return a == b ? nil : a > b
  }

  private func isEarlier(_ left: Int, _ right: Int) -> Bool? {
    switch (date(left), date(right)) {
    case (let a?, let b?): a == b ? nil : a < b
    case (.some, nil): true
    case (nil, .some): false
    case (nil, nil): nil
    }
  }

  package func representative(of group: [Int]) -> Int {
    group.min(by: precedes) ?? 0
  }
}

extension RepresentativeChoice {
  /// The choice among the witnesses of a corpus in memory.
  init(corpus: PreparedCorpus) {
    let seconds = corpus.documents.map(\.firstSecond)
    self.init(
      date: { seconds[corpus.witnesses[$0].document] },
      length: { corpus.ranges[$0].count },
      isFirst: { $0 < $1 }
    )
  }
}

extension Document {
  /// The second at which the date of publication begins, else that of fetching; nil without a date that can be
  /// read.
  var firstSecond: Int? {
    let date = date.flatMap(CalendarDate.init(parsing:)) ?? fetched.flatMap(CalendarDate.init(parsing:))
    return date?.seconds.lowerBound
  }
}

extension KeptSet.Source {
  /// The documents of an analysis in memory; texts are folded again when they are compared. O(tokens of the
  /// clusters).
  package init(_ analysis: Analysis, preference: KeepPreference) {
    let (documents, witnesses, folding) = (analysis.documents, analysis.witnesses, analysis.options.folding)
    let tokens = { @Sendable (witness: Int) -> ArraySlice<UInt32> in
      DocumentSketcher.tokens(
        of: documents[witnesses[witness].document].text.utf8.span,
        segment: witnesses[witness].segment,
        folding: folding
      )
    }
    let seconds = documents.map(\.firstSecond)
    var lengths = [Int](repeating: 0, count: documents.count)
    for member in analysis.clusters.lazy.flatMap(\.members) where member.witness < documents.count {
      lengths[member.witness] = tokens(member.witness).count
    }
    let known = lengths
    let choice = RepresentativeChoice(
      preference: preference,
      date: { seconds[$0] },
      length: { known[$0] },
      isFirst: { $0 < $1 }
    )
    self.init(
      texts: WitnessSource(
        tokens: tokens,
        values: { TextValues(documents[witnesses[$0].document].text, in: witnesses[$0].segment) }
      ),
      document: { witnesses[$0].document },
      isWhole: { witnesses[$0].segment == nil },
      precedes: { choice.precedes($0, $1) }
    )
  }
}
