import Stemma

/// The seeds of a text that is asked about, in the order of the text.
struct QuestionSeeds {
  /// The keys to look up, each once.
  private(set) var keys: [UInt64]
  /// For each minimizer of the text, in order, the index of its key.
  private(set) var order: [Int] = []
  /// The index of the key of the whole text; nil for a text without tokens.
  private(set) var whole: Int?

  init(_ tokens: [UInt32]) {
    keys = DocumentSketch(tokens).keys
    guard !tokens.isEmpty else { return }
    var places: [UInt64: Int] = [:]
    places.reserveCapacity(keys.count)
    for (index, key) in keys.enumerated() { places[key] = index }
    whole = places[DocumentSketch.wholeKey(of: tokens)]
    SeedSampling(window: DocumentSketch.window).forEach(in: tokens) { _, hash in
      if let index = places[DocumentSketch.key(of: hash)] { order.append(index) }
    }
  }
}
