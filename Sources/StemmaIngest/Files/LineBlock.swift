/// Some whole lines of a stream of bytes.
struct LineBlock: Sendable {
  /// The memory that holds the lines.
  var buffer: [UInt8]
  /// Where the lines are in `buffer`, newlines included; the last line of a stream may have none.
  var range: Range<Int>
  /// The offset of the memory's first byte in the stream, or in what was kept of it.
  var offset: Int

  /// The number of lines. O(bytes).
  var lineCount: Int {
    var place = LinePlace()
    while line(at: &place) != nil {}
    return place.number
  }

  /// The line at a place, without its newline, and the place of the next one; nil behind the last line.
  func line(at place: inout LinePlace) -> Range<Int>? {
    let start = max(place.offset, range.lowerBound)
    guard start < range.upperBound else { return nil }
    let end = buffer.span.extracting(first: range.upperBound).firstNewline(from: start) ?? range.upperBound
    place.offset = end + 1
    place.number += 1
    return start..<end
  }
}
