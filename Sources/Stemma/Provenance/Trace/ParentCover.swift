/// Which parent each part of a document's text is from, one step up.
struct ParentCover: Sendable {
  /// A pair of spans by which text came into the document.
  struct Claim: Sendable {
    /// The index of the derivation in the graph.
    var derivation: Int
    var pair: Derivation.SpanPair
  }

  /// A part of the text, in scalars, and the claim it goes to.
  struct Piece: Sendable {
    var chars: Range<Int>
    var claim: Claim
  }

  /// Ordered and disjoint.
  private(set) var pieces: [Piece] = []

  /// Gives each part of the text to the first of the claims on it. O(n log n).
  ///
  /// - Parameter claims: With spans that are not empty.
  init(_ claims: [Claim]) {
    let bounds = Self.bounds(of: claims)
    // For each cell between two bounds its claim, and a shortcut towards the next cell that is still free.
    var owners = [Int?](repeating: nil, count: bounds.count)
    var next = Array(bounds.indices)
    func firstFree(from cell: Int) -> Int {
      var cell = cell
      while next[cell] != cell {
        next[cell] = next[next[cell]]
        cell = next[cell]
      }
      return cell
    }
    for (index, claim) in claims.enumerated() {
      let chars = claim.pair.target.chars
      var cell = firstFree(from: Self.first(in: bounds) { $0 >= chars.lowerBound })
      while bounds[cell] < chars.upperBound {
        owners[cell] = index
        next[cell] = cell + 1
        cell = firstFree(from: cell + 1)
      }
    }
    var last: Int?
    for cell in bounds.indices.dropLast() {
      defer { last = owners[cell] }
      guard let owner = owners[cell] else { continue }
      if owner == last, let piece = pieces.indices.last {
        pieces[piece].chars = pieces[piece].chars.lowerBound..<bounds[cell + 1]
      } else {
        pieces.append(Piece(chars: bounds[cell]..<bounds[cell + 1], claim: claims[owner]))
      }
    }
  }

  /// The pieces that have scalars in a range. O(log n).
  func pieces(overlapping range: Range<Int>) -> ArraySlice<Piece> {
    let start = Self.first(in: pieces) { $0.chars.upperBound > range.lowerBound }
    let end = Self.first(in: pieces) { $0.chars.lowerBound >= range.upperBound }
    return pieces[start..<max(start, end)]
  }

  private static func bounds(of claims: [Claim]) -> [Int] {
    var bounds: [Int] = []
    for claim in claims {
      bounds += [claim.pair.target.chars.lowerBound, claim.pair.target.chars.upperBound]
    }
    bounds.sort()
    var unique: [Int] = []
    for bound in bounds where bound != unique.last { unique.append(bound) }
    return unique
  }

  /// The index of the first element that a predicate holds for, which must hold for all that follow.
  private static func first<Element>(in array: [Element], where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, array.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(array[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
