import Stemma
import Synchronization

/// Reads records again, from where they were read first; called from several tasks.
final class RecordTexts: Sendable {
  private struct State: ~Copyable {
    /// Readers that nobody uses now, by source.
    var readers: [Int: [RecordReader]] = [:]
    var files: [Int: OpenFile] = [:]
    var changed: Set<Int> = []
  }

  private final class OpenFile: Sendable {
    let file: InputFile

    init(_ file: consuming InputFile) { self.file = file }
  }

  private let sources: [RecordSource]
  private let options: InputReader
  private let spool: SpoolFile?
  private let state = Mutex(State())
  private static let openLimit = 64

  init(_ sources: [RecordSource], options: InputReader, spool: consuming SpoolFile?) {
    self.sources = sources
    self.options = options
    self.spool = spool
  }

  /// The problems of files that were no longer as before, in order.
  var problems: [InputProblem] {
    state.withLock { $0.changed.sorted() }.map { .changed(sources[$0].item) }
  }

  /// Notes that a source gives another text than before.
  func noteChange(of source: Int) { state.withLock { _ = $0.changed.insert(source) } }

  /// Calls a function with the text of a record; nil if it is not there any more.
  func withText<Result>(_ place: RecordTable.Place, of source: Int, _ body: (Span<UInt8>) -> Result)
    -> Result?
  {
    if let path = textPath(of: source) {
      return TextFile(item: sources[source].item, options: options).read(at: path) { _ in }.map {
        body($0.utf8.span)
      }
    }
    return withRecord(bytes(place, of: source), of: source) { reader, line in reader.withText(in: line, body)
    }
  }

  /// The document of a record; nil if it is not there any more.
  func document(_ place: RecordTable.Place, of source: Int, id: String) -> Document? {
    let item = sources[source].item
    if let path = textPath(of: source) {
      return TextFile(item: item, options: options).read(at: path) { _ in }.map {
        item.metadata.document(id: id, text: $0)
      }
    }
    return withRecord(bytes(place, of: source), of: source) { reader, line in
      reader.document(in: line, number: place.line) { _ in }
    }
  }

  /// The line of a record as it stands in its file, without its end; nil if another record is there now.
  ///
  /// - Parameters:
  ///   - id: The id that the record had.
  ///   - textSize: The size that its text had, in bytes.
  func line(_ place: RecordTable.Place, of source: Int, id: ArraySlice<UInt8>, textSize: Int) -> [UInt8]? {
    guard let bytes = bytes(place, of: source) else { return nil }
    let isSame = withRecord(bytes, of: source) { reader, line in
      let found = reader.id(in: line, number: place.line) { _ in } ?? reader.fallbackID(place.line)
      return found.utf8.elementsEqual(id) && reader.withText(in: line) { $0.count } == textSize
    }
    return isSame == true ? bytes : nil
  }

  private func textPath(of source: Int) -> FilePath? {
    let item = sources[source].item
    return item.format.isLines ? nil : item.path
  }

  private func withRecord<Result>(
    _ bytes: [UInt8]?,
    of source: Int,
    _ body: (RecordReader, Span<UInt8>) -> Result
  ) -> Result? {
    guard let bytes else { return nil }
    let used = state.withLock { $0.readers[source]?.popLast() }
    var reader = used ?? RecordReader(sources[source].item, options: options)
    let block = LineBlock(buffer: bytes, range: bytes.indices, offset: 0)
    var line = LinePlace()
    var result: Result?
    if let range = reader.next(in: block, at: &line, onProblem: { _ in }) {
      result = body(reader, block.buffer.span.extracting(range))
    }
    state.withLock { $0.readers[source, default: []].append(reader) }
    return result
  }

  private func bytes(_ place: RecordTable.Place, of source: Int) -> [UInt8]? {
    let range = place.offset..<place.offset + place.length
    do throws(StreamFailure) {
      if sources[source].isSpooled { return try spool?.read(range) }
      return try open(source).file.read(range)
    } catch {
      return nil
    }
  }

  private func open(_ source: Int) throws(StreamFailure) -> OpenFile {
    if let file = state.withLock({ $0.files[source] }) { return file }
    let item = sources[source].item
    guard let path = item.path else { throw .notRegularFile }
    let file = OpenFile(try InputFile(opening: path, followsLink: item.followsLink))
    state.withLock { state in
      if state.files.count >= Self.openLimit { state.files.removeAll() }
      state.files[source] = file
    }
    return file
  }
}
