package import Stemma

/// Reused passages gathered by where they stand: all places of the same wording in one group.
package struct PassageGroups: Sendable {
  /// A place of a passage.
  package struct Place: Sendable, Hashable {
    /// The index of the document.
    package var document: Int
    package var span: TextSpan
  }

  /// A passage and its places, in order of documents and offsets.
  package struct Group: Sendable, Hashable {
    package var places: [Place]
    /// How many documents hold it.
    package var documents: Int

    /// The length of the longest place, in scalars.
    package var length: Int { places.map(\.span.chars.count).max() ?? 0 }
  }

  /// The groups, those first that repeat the most text.
  package let groups: [Group]
  /// The share of the longer of two overlapping spans that makes them one place.
  private static let leastOverlap = 0.8

  /// Gathers matches; O(n log n).
  package init(_ matches: [Match]) {
    var ends: [(place: Place, match: Int)] = []
    for (number, match) in matches.enumerated() {
      ends.append((Place(document: match.source, span: match.sourceSpan), number))
      ends.append((Place(document: match.target, span: match.targetSpan), number))
    }
    ends.sort { Self.sortKey($0.place, $0.match) < Self.sortKey($1.place, $1.match) }
    var parents = Array(matches.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parents[index] != index {
        parents[index] = parents[parents[index]]
        index = parents[index]
      }
      return index
    }
    var places: [(place: Place, match: Int)] = []
    for end in ends {
      if let last = places.last, last.place.document == end.place.document,
        Self.isSame(last.place.span.chars, end.place.span.chars)
      {
        parents[root(end.match)] = root(last.match)
      } else {
        places.append(end)
      }
    }
    var members = [[Place]](repeating: [], count: matches.count)
    for place in places { members[root(place.match)].append(place.place) }
    groups = members.filter { !$0.isEmpty }
      .map { places in
        var documents = 0
        for index in places.indices where index == 0 || places[index - 1].document != places[index].document {
          documents += 1
        }
        return Group(places: places, documents: documents)
      }
      .sorted { Self.rank($0) < Self.rank($1) }
  }

  private static func sortKey(_ place: Place, _ match: Int) -> (Int, Int, Int, Int) {
    (place.document, place.span.chars.lowerBound, -place.span.chars.upperBound, match)
  }

  private static func rank(_ group: Group) -> (Int, Int, Int) {
    let first = group.places[0]
    return (-(group.places.count - 1) * group.length, first.document, first.span.chars.lowerBound)
  }

  private static func isSame(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    let longer = max(a.count, b.count)
    return longer > 0 && Double(a.clamped(to: b).count) >= leastOverlap * Double(longer)
  }
}
