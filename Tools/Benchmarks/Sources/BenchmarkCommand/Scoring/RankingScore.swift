/// How well a number tells two groups apart.
enum RankingScore {
  /// The chance that one of the first group ranks above one of the second, ties counted half: the area under the
  /// receiver operating characteristic. O(n log n).
  static func area(_ positives: [Double], above negatives: [Double]) -> Double {
    guard !positives.isEmpty, !negatives.isEmpty else { return 0 }
    let ordered = negatives.sorted()
    let wins = positives.reduce(0) { wins, value in
      let below = partitionPoint(ordered) { $0 >= value }
      let notAbove = partitionPoint(ordered) { $0 > value }
      return wins + Double(below + notAbove) / 2
    }
    return wins / Double(positives.count) / Double(negatives.count)
  }

  private static func partitionPoint(_ values: [Double], _ isInSecondPart: (Double) -> Bool) -> Int {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if isInSecondPart(values[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
