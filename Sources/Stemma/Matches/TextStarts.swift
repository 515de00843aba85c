/// Where each of many texts begins if they stand one behind the other: a place of the whole is one number.
package struct TextStarts: Sendable {
  /// Places of one stretch for which the text at its start is kept.
  private static let stretch = 256

  /// The start of each text, and the end of the last one.
  private var starts: [Int] = [0]
  /// For each stretch, the text at its start, and the last text behind them.
  private var texts: [UInt32] = []

  /// - Parameter counts: The length of each text.
  package init(counts: some Sequence<Int>) {
    for count in counts { starts.append(starts[starts.count - 1] + count) }
    texts.reserveCapacity(total / Self.stretch + 2)
    var text = 0
    for place in stride(from: 0, to: total, by: Self.stretch) {
      while starts[text + 1] <= place { text += 1 }
      texts.append(UInt32(text))
    }
    texts.append(UInt32(max(0, count - 1)))
  }

  /// The number of texts.
  package var count: Int { starts.count - 1 }

  /// The length of all texts together.
  package var total: Int { starts[starts.count - 1] }

  /// The places of a text.
  @inline(__always)
  package subscript(text: Int) -> Range<Int> { starts[text]..<starts[text + 1] }

  /// The text that a place is in, and the place in it. O(log t) for t texts in a stretch of 256 places.
  @inline(__always)
  package func locate(_ place: Int) -> (text: Int, position: Int) {
    var low = Int(texts[place / Self.stretch])
    var high = Int(texts[place / Self.stretch + 1])
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= place { low = middle } else { high = middle - 1 }
    }
    return (low, place - starts[low])
  }
}
