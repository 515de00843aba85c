/// The seeds of a text that is asked about, in the order of the text.
struct QuestionSeeds {
  /// The keys to look up, ascending, each once.
  let keys: [UInt64]
  /// For each minimizer of the text, in order, the index of its key.
  private(set) var order: [Int] = []
  /// The index of the key of the whole text; nil for a text without tokens.
  private(set) var whole: Int?

  /// O(n).
  init(_ tokens: [UInt32]) {
    let minimizers = DocumentSketch.minimizers(of: tokens)
    keys = DocumentSketch(tokens, minimizers: minimizers).keys
    guard !tokens.isEmpty else { return }
    whole = index(of: DocumentSketch.wholeKey(of: tokens))
    order = minimizers.compactMap(index)
  }

  private func index(of key: UInt64) -> Int? {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? low : nil
  }
}
