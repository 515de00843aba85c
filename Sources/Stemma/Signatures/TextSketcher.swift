/// Makes the sketches of texts, one after the other; memory is used again.
package struct TextSketcher: Sendable {
  /// A shorter text is sampled by its pairs of tokens, too: a few edits leave it no shingle.
  package static let shortText = 48

  private let hasher: ShingleHasher
  private let pairHasher = ShingleHasher(length: 2)
  private var shingles: [UInt64] = []
  private var pairs: [UInt64] = []
  private var slots: [UInt32] = []

  package init(hasher: ShingleHasher) { self.hasher = hasher }

  /// Appends the sketch of a text to a table. O(tokens).
  package mutating func append(_ tokens: Span<UInt32>, to table: inout SketchTable) {
    hasher.hashes(of: tokens, into: &shingles)
    pairs.removeAll(keepingCapacity: true)
    if tokens.count < Self.shortText, table.parts.contains(.sample) {
      pairHasher.hashes(of: tokens, into: &pairs)
    }
    table.append(
      textHash: hash64(tokens),
      tokenCount: tokens.count,
      shingles: shingles,
      pairs: pairs,
      slots: &slots
    )
  }

  /// The sketches of some texts, made by several tasks.
  ///
  /// - Parameter empty: A table for them.
  package static func sketches(
    count: Int,
    in empty: SketchTable,
    hasher: ShingleHasher,
    threads: Int,
    tokens: @escaping TokenSource
  ) async -> SketchTable {
    let chunks = await ParallelChunks.map(count: count, chunk: 512, threads: threads) { range in
      var chunk = empty
      chunk.reserve(range.count)
      var sketcher = TextSketcher(hasher: hasher)
      for text in range { sketcher.append(tokens(text).span, to: &chunk) }
      return chunk
    }
    var table = empty
    table.reserve(count)
    for chunk in chunks { table.append(chunk) }
    return table
  }
}
