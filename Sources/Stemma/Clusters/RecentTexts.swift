/// Keeps some texts that were read, for they are needed again soon.
struct RecentTexts {
  /// All are forgotten when this many tokens are kept: 4 MB.
  private static let tokenLimit = 1 << 20

  private let read: (Int) -> ArraySlice<UInt32>
  private var texts: [Int: ArraySlice<UInt32>] = [:]
  private var tokenCount = 0

  init(_ read: @escaping (Int) -> ArraySlice<UInt32>) { self.read = read }

  /// The tokens of a text.
  mutating func tokens(of text: Int) -> ArraySlice<UInt32> {
    if let known = texts[text] { return known }
    let tokens = read(text)
    if tokenCount > Self.tokenLimit {
      texts.removeAll(keepingCapacity: true)
      tokenCount = 0
    }
    texts[text] = tokens
    tokenCount += tokens.count
    return tokens
  }
}

/// Keeps the values of some texts that were read, for they are needed again soon.
struct RecentValues {
  /// All are forgotten when those of so many tokens are kept: some 30 bytes each.
  private static let tokenLimit = 1 << 17

  private let read: (Int) -> TextValues
  private var known: [Int: TextValues] = [:]
  private var tokenCount = 0

  init(_ read: @escaping (Int) -> TextValues) { self.read = read }

  /// The values of a text.
  mutating func values(of text: Int) -> TextValues {
    if let known = known[text] { return known }
    let values = read(text)
    if tokenCount > Self.tokenLimit {
      known.removeAll(keepingCapacity: true)
      tokenCount = 0
    }
    known[text] = values
    tokenCount += values.tokens.count
    return values
  }
}
