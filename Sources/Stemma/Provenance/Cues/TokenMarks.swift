/// Places in a text where something stands, each told by the token before which it does.
struct TokenMarks: Sendable {
  /// The first places are enough to tell much from little.
  private static let maximum = 4096

  /// In order.
  private(set) var places: [UInt32] = []

  var isEmpty: Bool { places.isEmpty }

  /// Adds a place that is not before the last.
  mutating func add(_ place: Int) {
    if places.count < Self.maximum { places.append(UInt32(place)) }
  }

  /// How many stand between two tokens of a range. O(r log m) for r ranges and m marks.
  func count(inside ranges: [Range<Int>]) -> Int {
    guard !places.isEmpty else { return 0 }
    return ranges.reduce(0) { $0 + max(0, first(from: $1.upperBound) - first(from: $1.lowerBound + 1)) }
  }

  /// How many stand before no token of the ranges, which are in order and do not overlap. O(r log m).
  func count(outside ranges: [Range<Int>]) -> Int {
    guard !places.isEmpty else { return 0 }
    return ranges.reduce(places.count) { $0 - (first(from: $1.upperBound) - first(from: $1.lowerBound)) }
  }

  /// Whether one stands in a range of places.
  func contains(anyOf range: Range<Int>) -> Bool {
    first(from: range.upperBound) > first(from: range.lowerBound)
  }

  private func first(from place: Int) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if Int(places[middle]) < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
