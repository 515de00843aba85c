/// Which neighbouring segments to merge, so that there are few and each document is written few times.
///
/// Levels of size, each ``fanIn`` times the one before (size-tiered, as of log-structured merge trees, O'Neil and others
/// 1996): as many neighbours of one level as that become one of the next. So n documents are written
/// log(n / n0) / log(fanIn) times, and there are at most fanIn - 1 segments of each level.
enum MergePlan {
  static let fanIn = 4
  /// The bytes of text below which a segment is of the lowest level.
  private static let base = 1 << 17

  /// The indices of the segments to merge, the newest that can be; nil if all is well.
  ///
  /// - Parameter sizes: The bytes of text of the segments, the oldest first.
  static func next(_ sizes: [Int]) -> Range<Int>? {
    var end = sizes.count
    while end > 0 {
      // A small segment that a larger one follows counts as large, or it would stand in the way for ever.
      let level = level(sizes[end - 1])
      var start = end
      while start > 0, self.level(sizes[start - 1]) <= level { start -= 1 }
      if end - start >= fanIn { return start..<end }
      end = start
    }
    return nil
  }

  static func level(_ size: Int) -> Int {
    var level = 0
    var limit = base
    while size >= limit {
      level += 1
      limit *= fanIn
    }
    return level
  }
}
