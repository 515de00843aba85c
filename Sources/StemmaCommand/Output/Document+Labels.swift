import Stemma

extension Document {
  /// When the text appeared, as people write it: the day of publication, else that of fetching.
  var day: String? {
    if let date { return Self.day(of: date) }
    return fetched.map { "fetched \(Self.day(of: $0))" }
  }

  /// The day of a time stamp such as `2024-09-01T03:00:00Z`; any other text as it is.
  private static func day(of stamp: String) -> String {
    guard let end = stamp.firstIndex(of: "T"), stamp.utf8.distance(from: stamp.startIndex, to: end) == 10
    else { return stamp }
    return String(stamp[..<end])
  }
}
