import Glibc

/// Buffered output of data to standard output or to a file.
final class Output {
  /// The reader of standard output has gone: the run ends without noise.
  struct ReaderIsGone: Error {}

  private let descriptor: Int32
  private let name: String
  private var buffer = ""
  private static let bufferSize = 1 << 16

  /// Standard output.
  init() {
    descriptor = Descriptor.standardOutput
    name = "standard output"
    buffer.reserveCapacity(2 * Self.bufferSize)
  }

  /// A file, which is created or emptied.
  init(path: String) throws(CommandFailure) {
    let (descriptor, error) = Descriptor.create(path)
    guard error == 0 else {
      throw CommandFailure("\(path): cannot be written: \(Descriptor.message(for: error))")
    }
    self.descriptor = descriptor
    name = path
  }

  /// Writes a text.
  func write(_ text: String) throws {
    buffer += text
    if buffer.utf8.count >= Self.bufferSize { try flush() }
  }

  /// Hands over what is still in the buffer.
  func flush() throws {
    let error = Descriptor.write(buffer, to: descriptor)
    buffer.removeAll(keepingCapacity: true)
    try check(error)
  }

  /// Flushes and closes a file. Some file systems tell only now that a write failed.
  func close() throws {
    try flush()
    try check(Glibc.close(descriptor) == 0 ? 0 : errno)
  }

  private func check(_ error: Int32) throws {
    guard error != 0 else { return }
    if error == EPIPE { throw ReaderIsGone() }
    throw CommandFailure(
      "\(name): cannot be written: \(Descriptor.message(for: error)); the output is incomplete"
    )
  }
}
