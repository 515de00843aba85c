/// The sentences of a text in a spaced script, each as a bag of stems.
///
/// A stem is the token of the first ``stemLength`` characters of a word: it joins most inflected forms in any script
/// without a stemmer for any language. Sentences that are mostly Han text have no stems. About 16 bytes a word.
package struct SentenceTerms: Sendable {
  /// A stem of a sentence.
  package struct Entry: Sendable {
    /// The index of the stem in ``terms``.
    package var term: UInt32
    /// How often it stands in the sentence.
    package var count: UInt32
  }

  /// The characters of a word that are its stem.
  package static let stemLength = 5
  /// A text with fewer words in a row has no sentences to compare.
  static let fewestWords = 8
  /// Stands for a token without a stem.
  package static let noTerm = UInt32.max

  /// The distinct stems, ascending.
  package private(set) var terms: [UInt32] = []
  /// For each stem, in how many sentences it stands.
  package private(set) var sentenceCounts: [UInt32] = []
  /// For each token, the index of its stem, or ``noTerm``.
  package private(set) var tokenTerms: [UInt32] = []
  /// The first token of each sentence.
  package private(set) var starts: [UInt32] = []
  /// The stems of all sentences, those of one ascending.
  package private(set) var entries: [Entry] = []
  /// For each sentence the index of its first entry, and the number of entries at the end.
  package private(set) var entryStarts: [UInt32] = [0]

  /// Whether there is nothing to compare.
  package var isEmpty: Bool { entries.isEmpty }
  /// The number of sentences.
  package var count: Int { starts.count }

  /// The entries of a sentence.
  @inline(__always)
  package func entryRange(of sentence: Int) -> Range<Int> {
    Int(entryStarts[sentence])..<Int(entryStarts[sentence + 1])
  }

  /// The tokens of some sentences.
  package func tokens(of sentences: Range<Int>) -> Range<Int> {
    guard !sentences.isEmpty else { return 0..<0 }
    let end = sentences.upperBound < starts.count ? Int(starts[sentences.upperBound]) : tokenTerms.count
    return Int(starts[sentences.lowerBound])..<end
  }

  /// The sentence of a token. O(log n).
  package func sentence(of token: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= token { low = middle } else { high = middle }
    }
    return low
  }

  private init() {}

  /// Reads the sentences of a document; none of one that has no words in a row, or whose text is gone. O(n log n).
  ///
  /// - Parameters:
  ///   - tokens: The tokens to compare, page chrome masked.
  ///   - document: The number of the document.
  ///   - source: Where its text is.
  package init(tokens: [UInt32], of document: Int, in source: some FoldedSource) {
    guard Self.hasSentences(tokens), let original = source.original(of: document) else {
      self.init()
      return
    }
    self.init(tokens: tokens, text: original.folded, original: original.text.utf8.span)
  }

  /// Reads the sentences of a text. O(n log n).
  ///
  /// - Parameters:
  ///   - tokens: The tokens to compare, page chrome masked.
  ///   - text: The same text folded with origins.
  ///   - original: What it was folded from.
  package init(tokens: [UInt32], text: FoldedText, original: Span<UInt8>) {
    guard Self.hasSentences(tokens), text.byteStarts.count == tokens.count else { return }
    starts = SentenceBreaks.starts(of: text, in: original)
    tokenTerms = [UInt32](repeating: Self.noTerm, count: tokens.count)
    // `stem << 32 | token`.
    var places: [UInt64] = []
    var scratch: [UInt32] = []
    for sentence in starts.indices {
      let range = self.tokens(of: sentence..<sentence + 1)
      guard range.count(where: { Token.isWord(tokens[$0]) }) * 2 >= range.count else { continue }
      for token in range where Token.isWord(tokens[token]) {
        let stem = Self.stem(of: token, tokens, text, original, &scratch)
        places.append(UInt64(stem) << 32 | UInt64(token))
      }
    }
    places.sort()
    indexTerms(of: places)
    collectEntries()
  }

  /// Whether a text has that many words in a row. O(n).
  private static func hasSentences(_ tokens: [UInt32]) -> Bool {
    var run = 0
    for token in tokens {
      run = Token.isWord(token) ? run + 1 : 0
      if run == fewestWords { return true }
    }
    return false
  }

  private static func stem(
    of token: Int,
    _ tokens: [UInt32],
    _ text: FoldedText,
    _ original: Span<UInt8>,
    _ scratch: inout [UInt32]
  ) -> UInt32 {
    guard text.charEnds[token] - text.charStarts[token] > UInt32(stemLength) else { return tokens[token] }
    let start = Int(text.byteStarts[token])
    var end = start
    for _ in 0..<stemLength { end += original.scalar(at: end).length }
    scratch.removeAll(keepingCapacity: true)
    FoldedText.appendTokens(of: original.extracting(start..<end), folding: .full, to: &scratch)
    // What folds to something else by itself (a masked word, a compatibility form) stays whole.
    guard scratch.count == 1, let stem = scratch.first, Token.isWord(stem) else { return tokens[token] }
    return stem
  }

  private mutating func indexTerms(of places: [UInt64]) {
    for place in places {
      let stem = UInt32(truncatingIfNeeded: place >> 32)
      if terms.last != stem { terms.append(stem) }
      tokenTerms[Int(place & 0xFFFF_FFFF)] = UInt32(terms.count - 1)
    }
  }

  private mutating func collectEntries() {
    sentenceCounts = [UInt32](repeating: 0, count: terms.count)
    entries.reserveCapacity(tokenTerms.count)
    entryStarts.reserveCapacity(starts.count + 1)
    var bag: [UInt32] = []
    for sentence in starts.indices {
      bag.removeAll(keepingCapacity: true)
      for token in tokens(of: sentence..<sentence + 1) where tokenTerms[token] != Self.noTerm {
        bag.append(tokenTerms[token])
      }
      bag.sort()
      let first = entries.count
      for term in bag {
        if entries.count > first, entries[entries.count - 1].term == term {
          entries[entries.count - 1].count += 1
        } else {
          entries.append(Entry(term: term, count: 1))
          sentenceCounts[Int(term)] += 1
        }
      }
      entryStarts.append(UInt32(entries.count))
    }
  }
}
