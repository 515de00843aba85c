/// A corpus in canonical order, folded and split into witnesses.
///
/// The tokens stay at hand; where they stand in the originals is found by folding a text again.
package final class PreparedCorpus: FoldedSource {
  /// Ordered by the UTF-8 bytes of the ids. Their texts may be left out.
  package let documents: [Document]
  /// What was folded away in each document.
  package let noise: [TextNoise]
  /// The documents in their order, then the segments by document and ordinal.
  package let witnesses: [Witness]
  /// For each witness, its tokens in the folded text of its document.
  package let ranges: [Range<Int>]
  /// For each document, the witnesses of its segments.
  package let segments: [Range<Int>]

  private let read: @Sendable (_ document: Int, _ range: Range<Int>) -> ArraySlice<UInt32>
  private let fold: @Sendable (_ document: Int) -> OriginalText?

  /// A segment and its tokens.
  package struct PreparedSegment: Sendable {
    package var document: Int
    package var segment: Segment
    package var tokens: Range<Int>

    package init(document: Int, segment: Segment, tokens: Range<Int>) {
      self.document = document
      self.segment = segment
      self.tokens = tokens
    }
  }

  /// A corpus that is kept somewhere.
  ///
  /// - Parameters:
  ///   - documents: Ordered by the UTF-8 bytes of the ids.
  ///   - counts: The number of tokens of each document.
  ///   - noise: What was folded away in each document.
  ///   - segments: Ordered by document and ordinal.
  ///   - read: Some tokens of a document.
  ///   - fold: A document folded again; nil if its text is no longer there.
  package init(
    _ documents: [Document],
    counts: [Int],
    noise: [TextNoise],
    segments: [PreparedSegment],
    read: @escaping @Sendable (_ document: Int, _ range: Range<Int>) -> ArraySlice<UInt32>,
    fold: @escaping @Sendable (_ document: Int) -> OriginalText?
  ) {
    self.documents = documents
    self.noise = noise
    self.read = read
    self.fold = fold
    witnesses =
      documents.indices.map { Witness(document: $0) }
      + segments.map { Witness(document: $0.document, segment: $0.segment) }
    ranges = counts.map { 0..<$0 } + segments.map(\.tokens)
    var segmentRanges: [Range<Int>] = []
    var next = 0
    for document in documents.indices {
      let first = next
      while next < segments.count, segments[next].document == document { next += 1 }
      segmentRanges.append(documents.count + first..<documents.count + next)
    }
    self.segments = segmentRanges
  }

  /// Folds and splits documents in memory, at most `threads` at a time.
  package convenience init(_ unordered: [Document], folding: Folding, threads: Int) async {
    struct Part {
      var tokens: [UInt32]
      var noise: TextNoise
      var segments: [(segment: Segment, tokens: Range<Int>)]
    }
    let documents = unordered.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    let parts = await ParallelChunks.map(count: documents.count, chunk: 64, threads: threads) { range in
      range.map { index in
        let segments = Segmenter().segments(of: documents[index].text)
        let text = FoldedText(
          ofDocument: documents[index].text,
          folding: folding,
          keepsOrigins: !segments.isEmpty
        )
        return Part(
          tokens: text.tokens.withoutSlack,
          noise: text.noise,
          segments: segments.map { ($0, text.tokens(inBytes: $0.body.bytes)) }
        )
      }
    }
    var tokens: [[UInt32]] = []
    var noise: [TextNoise] = []
    var segments: [PreparedSegment] = []
    for part in parts.joined() {
      for (segment, range) in part.segments {
        segments.append(PreparedSegment(document: tokens.count, segment: segment, tokens: range))
      }
      tokens.append(part.tokens)
      noise.append(part.noise)
    }
    let texts = tokens
    self.init(
      documents,
      counts: texts.map(\.count),
      noise: noise,
      segments: segments,
      read: { texts[$0][$1] },
      fold: {
        OriginalText(documents[$0].text, folded: FoldedText(ofDocument: documents[$0].text, folding: folding))
      }
    )
  }

  /// The tokens of a witness.
  package func tokens(of witness: Int) -> ArraySlice<UInt32> {
    read(witnesses[witness].document, ranges[witness])
  }

  package func tokens(of document: Int, _ range: Range<Int>) -> ArraySlice<UInt32> { read(document, range) }

  package func original(of document: Int) -> OriginalText? { fold(document) }

  /// The values of a witness; those of its tokens alone if its text is no longer there. O(length of the text).
  package func values(of witness: Int) -> TextValues {
    guard let text = original(of: witnesses[witness].document)?.text else {
      return TextValues(tokens: Array(tokens(of: witness)))
    }
    return TextValues(text, in: witnesses[witness].segment)
  }

  /// The texts of the witnesses.
  package var texts: WitnessSource {
    WitnessSource(tokens: { self.tokens(of: $0) }, values: { self.values(of: $0) })
  }

  /// The first segment of a document that ends after a token, as a witness; nil behind the last one. O(log n).
  func firstSegment(of document: Int, endingAfter token: Int) -> Int? {
    var low = segments[document].lowerBound
    var high = segments[document].upperBound
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return segments[document].contains(low) ? low : nil
  }
}

extension Array where Element == UInt32 {
  /// A copy in memory of its size.
  package var withoutSlack: [UInt32] {
    var copy: [UInt32] = []
    copy.reserveCapacity(count)
    copy.append(contentsOf: self)
    return copy
  }
}
