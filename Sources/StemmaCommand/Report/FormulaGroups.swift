package import Stemma

/// Stock phrases gathered by wording.
package struct FormulaGroups: Sendable {
  /// A stock phrase.
  package struct Group: Sendable, Hashable {
    /// The wording of its first place, in one line.
    package var text: String
    /// The index of the document of its first place.
    package var document: Int
    package var span: TextSpan
    /// The number of documents that hold it.
    package var documents: Int
    /// The number of its places.
    package var places: Int
  }

  /// No wording is shown in more columns.
  private static let columns = 1_000

  /// The groups, the most frequent first.
  package let groups: [Group]

  /// Gathers the formulae among matches; wordings that differ in white space only are one. O(n log n).
  package init(_ matches: [Match], in documents: [Document]) {
    var places: [(text: String, place: PassageGroups.Place)] = []
    for match in matches where match.class == .formula {
      for (document, span) in [(match.source, match.sourceSpan), (match.target, match.targetSpan)] {
        let wording = String(documents[document].text(in: span).filter { !$0.isWhitespace })
        places.append((wording, PassageGroups.Place(document: document, span: span)))
      }
    }
    places.sort { Self.sortKey($0) < Self.sortKey($1) }
    var groups: [Group] = []
    for (index, entry) in places.enumerated() {
      let previous = index > 0 ? places[index - 1] : nil
      if let previous, previous.text == entry.text {
        guard previous.place != entry.place else { continue }
        groups[groups.count - 1].places += 1
        if previous.place.document != entry.place.document { groups[groups.count - 1].documents += 1 }
      } else {
        let (document, span) = (entry.place.document, entry.place.span)
        let text = Excerpt.line(documents[document].text(in: span), columns: Self.columns)
        groups.append(Group(text: text, document: document, span: span, documents: 1, places: 1))
      }
    }
    self.groups = groups.sorted { Self.rank($0) < Self.rank($1) }
  }

  private static func sortKey(_ entry: (text: String, place: PassageGroups.Place)) -> (String, Int, Int, Int)
  {
    let place = entry.place
    return (entry.text, place.document, place.span.chars.lowerBound, place.span.chars.upperBound)
  }

  private static func rank(_ group: Group) -> (Int, Int, Int, Int) {
    (-group.places, group.document, group.span.chars.lowerBound, group.span.chars.upperBound)
  }
}
