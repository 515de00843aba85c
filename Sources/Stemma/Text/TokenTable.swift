/// The tokens of many texts: in memory up to a limit, beyond it in room outside.
package struct TokenTable: Sendable {
  private let storage: (any TokenStorage)?
  private let limit: Int
  /// The texts that are in memory; empty for others.
  private var texts: [[UInt32]] = []
  /// Where texts are in the room outside, by their numbers.
  private var places: [UInt32: Int] = [:]
  /// The number of tokens of each text.
  package private(set) var counts: [Int] = []
  private var inMemory = 0

  /// - Parameters:
  ///   - limit: The most tokens in memory.
  ///   - storage: Room for the others; without it all stay in memory.
  package init(limit: Int = .max, storage: (any TokenStorage)? = nil) {
    self.limit = limit
    self.storage = storage
  }

  /// The number of texts.
  package var count: Int { counts.count }

  /// Adds a text; it stays in memory where there is no room for it outside.
  package mutating func append(_ tokens: [UInt32]) {
    defer { counts.append(tokens.count) }
    if inMemory + tokens.count > limit, let place = storage?.append(tokens) {
      places[UInt32(counts.count)] = place
      texts.append([])
    } else {
      inMemory += tokens.count
      texts.append(tokens)
    }
  }

  /// Some tokens of a text. What cannot be read again is masked: it equals nothing.
  package func tokens(of text: Int, _ range: Range<Int>) -> ArraySlice<UInt32> {
    guard let storage, let place = places[UInt32(text)] else { return texts[text][range] }
    let tokens = storage.read(place + range.lowerBound..<place + range.upperBound)
    return tokens[...] + repeatElement(Token.wildcard, count: range.count - tokens.count)
  }
}
