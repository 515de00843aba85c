/// Appends batches of changes to a log: each is one record, so it is there whole or not at all.
final class LogWriter {
  private let file: OpenFile
  private let nonce: UInt64
  /// The bytes of the file that hold whole records.
  private(set) var length: Int
  /// Whether a part of a record may stand behind them.
  private(set) var isTorn = false
  /// How many of these are durable.
  private var synchronized: Int
  /// How many of these a mark says are durable.
  private var marked = LogFormat.headerLength

  /// Makes a log; its name is not durable yet.
  init(creating path: String, generation: UInt64, fileSystem: any FileSystem) throws(StoreError) {
    do throws(FileSystemError) {
      file = try OpenFile(path, for: .create, fileSystem: fileSystem)
    } catch {
      throw .inputOutput(error)
    }
    nonce = .random(in: .min ... .max)
    let header = LogFormat.header(generation: generation, nonce: nonce)
    try file.write(header)
    try file.synchronize()
    length = header.count
    synchronized = length
  }

  /// Goes on with a log behind its last whole record; what stands there is cut off.
  init(continuing log: LogReader, at path: String, fileSystem: any FileSystem) throws(StoreError) {
    nonce = log.nonce
    do throws(FileSystemError) {
      file = try OpenFile(path, for: .append, fileSystem: fileSystem)
    } catch {
      throw .inputOutput(error)
    }
    if !log.tail.isEmpty { try file.truncate(to: log.end) }
    // What a writer that died had not made durable is acknowledged from here on.
    try file.synchronize()
    length = log.end
    synchronized = length
  }

  /// Appends a batch, behind a mark if something before it has become durable.
  ///
  /// - Returns: False if the batch is too long for a record.
  /// - Throws: `inputOutput`; then the file is cut off where it was, so that what follows can be found.
  func append(_ batch: [LogOperation]) throws(StoreError) -> Bool {
    guard var record = LogFormat.record(batch, nonce: nonce) else { return false }
    if marked < synchronized, let mark = LogFormat.record([], nonce: nonce) { record = mark + record }
    do throws(StoreError) {
      try file.write(record)
    } catch {
      isTorn = (try? file.truncate(to: length)) == nil
      throw error
    }
    length += record.count
    marked = synchronized
    return true
  }

  /// Makes durable what was appended; one call does for all before it.
  func synchronize() throws(StoreError) {
    guard synchronized < length else { return }
    try file.synchronize()
    synchronized = length
  }
}
