package import Stemma

/// How much of the input held no document, each told as a problem.
package struct UnusableInput: Hashable, Sendable {
  /// Lines: broken, too long, or without a text.
  package var lines = 0
  /// Files that should have been one document.
  package var files = 0

  package init() {}
}

/// The records as they were read, the documents of the corpus among them: each has the number of its document.
extension SketchedCorpus {
  /// A record, read again.
  package enum Record {
    /// A line of JSON Lines, byte for byte, without its newline.
    case line([UInt8])
    /// A file that is one document.
    case document(Document)
  }

  /// The number of records, in the order of the input.
  package var recordCount: Int { records.count }

  /// The earlier record that has the id of this one, which is no document of the corpus then; nil for all others.
  package func earlierRecord(withIDOf record: Int) -> Int? { repetitions[record] }

  /// A record, read again; nil if it is not there any more, which ``problems`` then tell.
  package func record(_ number: Int) -> Record? {
    let place = records.place(number)
    guard place.line > 0 else { return document(number).map { .document($0) } }
    let source = source(of: number)
    let line = texts.line(place, of: source, id: records.idBytes(number), textSize: textSize(of: number))
    if line == nil { texts.noteChange(of: source) }
    return line.map { .line($0) }
  }

  /// The file of a record as messages name it, and its line there; no line if the file is one document.
  package func place(ofRecord number: Int) -> (file: String, line: Int?) {
    let line = records.place(number).line
    return (sources[source(of: number)].item.name, line > 0 ? line : nil)
  }
}
