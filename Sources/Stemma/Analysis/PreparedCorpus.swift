/// A corpus in canonical order, folded and split into witnesses.
package struct PreparedCorpus: Sendable {
  /// Ordered by the UTF-8 bytes of the ids.
  package let documents: [Document]
  /// The folded text of each document.
  package let texts: [FoldedText]
  /// The documents in their order, then the segments by document and ordinal.
  package let witnesses: [Witness]
  /// For each witness, its tokens in the folded text of its document.
  package let ranges: [Range<Int>]
  /// For each document, the witnesses of its segments.
  package let segments: [Range<Int>]

  private struct Part {
    var text: FoldedText
    var segments: [Segment]
  }

  /// Folds and splits the documents, at most `threads` at a time.
  ///
  /// - Parameter keepsOrigins: Pass false where spans of whole documents are not wanted.
  package init(_ unordered: [Document], folding: Folding, keepsOrigins: Bool, threads: Int) async {
    let documents = unordered.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    let parts = await ParallelChunks.map(count: documents.count, chunk: 64, threads: threads) { range in
      range.map { index in
        let segments = Segmenter().segments(of: documents[index].text)
        let text = FoldedText(
          documents[index].text,
          folding: folding,
          keepsOrigins: keepsOrigins || !segments.isEmpty
        )
        return Part(text: text, segments: segments)
      }
    }
    self.documents = documents
    var texts: [FoldedText] = []
    texts.reserveCapacity(documents.count)
    var witnesses = documents.indices.map { Witness(document: $0) }
    var ranges: [Range<Int>] = []
    var segmentRanges: [Range<Int>] = []
    var segmentWitnesses: [(Witness, Range<Int>)] = []
    for part in parts.joined() {
      let document = texts.count
      texts.append(part.text)
      ranges.append(0..<part.text.tokens.count)
      let first = documents.count + segmentWitnesses.count
      for segment in part.segments {
        let tokens = part.text.tokens(inBytes: segment.body.bytes)
        segmentWitnesses.append((Witness(document: document, segment: segment), tokens))
      }
      segmentRanges.append(first..<documents.count + segmentWitnesses.count)
    }
    witnesses += segmentWitnesses.map(\.0)
    ranges += segmentWitnesses.map(\.1)
    self.texts = texts
    self.witnesses = witnesses
    self.ranges = ranges
    segments = segmentRanges
  }

  /// The tokens of a witness.
  package func tokens(of witness: Int) -> ArraySlice<UInt32> {
    texts[witnesses[witness].document].tokens[ranges[witness]]
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
