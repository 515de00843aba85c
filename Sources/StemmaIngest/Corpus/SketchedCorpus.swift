package import Stemma

/// A corpus that was read once and is kept as sketches: some 250 bytes a document, whatever the texts. A text that
/// is needed again is read again.
///
/// Witnesses are the documents in the order in which they were read, then the segments.
package struct SketchedCorpus: Sendable {
  /// How texts are made comparable.
  package let folding: Folding
  /// The number of documents, without those whose id an earlier one has.
  package var documentCount: Int { records.count - repetitions.count }

  let hasher: ShingleHasher
  var sources: [RecordSource] = []
  var records = RecordTable()
  var sketches: SketchTable
  var segments: [PreparedCorpus.PreparedSegment] = []
  /// What is kept for finding passages; empty where only clusters are wanted.
  var details = DocumentDetails()
  var tokenTable = TokenTable()
  /// Documents whose id an earlier one has, with that one. They are in no cluster.
  var repetitions: [Int: Int] = [:]
  /// What held no document.
  package var unusable = UnusableInput()
  var texts: RecordTexts

  /// The problems of reading texts again.
  package var problems: [InputProblem] { texts.problems }

  /// A document or a segment.
  package func witness(_ index: Int) -> Witness {
    guard index >= records.count else { return Witness(document: index) }
    let segment = segments[index - records.count]
    return Witness(document: segment.document, segment: segment.segment)
  }

  /// The id of a witness: the document's id, and `#ordinal` for a segment.
  package func id(of index: Int) -> String {
    let witness = witness(index)
    let id = records.id(witness.document)
    return witness.segment.map { "\(id)#\($0.ordinal)" } ?? id
  }

  /// The size of a document's text in bytes.
  package func textSize(of document: Int) -> Int { records.textSize(document) }

  /// A document, read again; nil if it is not there any more, which ``problems`` then tell.
  package func document(_ index: Int) -> Document? {
    let source = source(of: index)
    let document = texts.document(records.place(index), of: source, id: records.id(index))
    if document == nil { texts.noteChange(of: source) }
    return document
  }

  /// The documents in the order of the UTF-8 bytes of their ids.
  package var documentsByID: [Int] {
    let all = (0..<records.count).filter { repetitions[$0] == nil }
    return all.sorted { records.idBytes($0).lexicographicallyPrecedes(records.idBytes($1)) }
  }

  /// The folded tokens of a witness, read again; none if its text is not there any more.
  func tokens(of index: Int) -> ArraySlice<UInt32> {
    let witness = witness(index)
    let source = source(of: witness.document)
    let tokens = texts.withText(records.place(witness.document), of: source) {
      DocumentSketcher.tokens(of: $0, segment: witness.segment, folding: folding)
    }
    guard let tokens, max(1, hash64(tokens.span)) == sketches.textHashes[index] else {
      texts.noteChange(of: source)
      return []
    }
    return tokens
  }

  /// The values of a witness, read again; none if its text is not there any more.
  func values(of index: Int) -> TextValues {
    let witness = witness(index)
    let source = source(of: witness.document)
    let values = texts.withText(records.place(witness.document), of: source) {
      TextValues(String(validated: $0), in: witness.segment)
    }
    guard let values else {
      texts.noteChange(of: source)
      return TextValues(tokens: [])
    }
    return values
  }

  /// The source that a document was read from. O(log n).
  func source(of document: Int) -> Int {
    var low = 0
    var high = sources.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if sources[middle].firstDocument <= document { low = middle } else { high = middle }
    }
    return low
  }

  /// The order of the output: documents by id, then segments by document and ordinal.
  func precedes(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (witness(left), witness(right))
    if (a.segment == nil) != (b.segment == nil) { return a.segment == nil }
    if a.document != b.document {
      return records.idBytes(a.document).lexicographicallyPrecedes(records.idBytes(b.document))
    }
    return (a.segment?.ordinal ?? 0) < (b.segment?.ordinal ?? 0)
  }
}
