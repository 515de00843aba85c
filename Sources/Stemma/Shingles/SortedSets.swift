/// Sets kept as ascending arrays in which no element stands twice.
enum SortedSets {
  /// How many elements two sets share. O(n) in the size of both.
  static func commonCount<Element: Comparable>(_ first: ArraySlice<Element>, _ second: ArraySlice<Element>)
    -> Int
  {
    var (i, j, count) = (first.startIndex, second.startIndex, 0)
    while i < first.endIndex, j < second.endIndex {
      let (left, right) = (first[i], second[j])
      if left == right { count += 1 }
      if left <= right { i += 1 }
      if right <= left { j += 1 }
    }
    return count
  }
}
