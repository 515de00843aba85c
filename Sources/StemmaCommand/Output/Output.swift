import Glibc
import StemmaIngest

/// Buffered output of data to standard output or to a file.
final class Output {
  /// The reader of standard output has gone: the run ends without noise.
  struct ReaderIsGone: Error {}

  private let descriptor: Int32
  private let name: String
  /// The file, if it takes the place of another when it is complete.
  private let file: ReplacementFile?
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 16

  /// Standard output.
  init() {
    descriptor = Descriptor.standardOutput
    name = "standard output"
    file = nil
    buffer.reserveCapacity(2 * Self.bufferSize)
  }

  /// A file. A regular one takes the place of an older one in ``close()``, and never if the run ends before; what
  /// its name links to is meant, not the link. Devices and pipes are written as they are.
  init(path: String) throws(CommandFailure) {
    name = path
    let opened: (descriptor: Int32, file: ReplacementFile?)?
    do throws(Descriptor.Failure) { opened = try Self.open(path) } catch {
      throw CommandFailure(
        "\(path): cannot be written: \(error); nothing was written; name a file in a folder that you may write"
      )
    }
    guard let opened else {
      throw CommandFailure(
        "\(path): cannot be written: standard output or standard error goes there, too; nothing was written; "
          + "name another file"
      )
    }
    (descriptor, file) = opened
  }

  /// Opens a file, or one beside it if it is a regular one; nil if the file would be taken from standard output or
  /// standard error.
  private static func open(_ path: String) throws(Descriptor.Failure) -> (Int32, ReplacementFile?)? {
    if path.isEmpty { throw Descriptor.Failure(number: ENOENT) }
    if path.utf8.last == UInt8(ascii: "/") { throw Descriptor.Failure(number: EISDIR) }
    let (target, isDescriptor) = try Descriptor.followLinks(FilePath(path))
    let status = try Descriptor.status(at: FilePath(path))
    let identity = FileIdentity(path: path)
    let standard = [Descriptor.standardOutput, Descriptor.standardError].first {
      identity != nil && identity == FileIdentity(descriptor: $0)
    }
    if isDescriptor || identity == nil && status != nil {
      // A second opening of the same file would write over what the first one writes.
      if let standard { return (try Descriptor.duplicate(standard), nil) }
      return (try Descriptor.open(FilePath(path), O_WRONLY | O_APPEND), nil)
    }
    if standard != nil { return nil }
    // Whoever may not write a file may not replace it either.
    if status != nil { Glibc.close(try Descriptor.open(target, O_WRONLY)) }
    let file = try ReplacementFile(of: target, status: status)
    return (file.descriptor, file)
  }

  /// Writes a text.
  func write(_ text: String) throws {
    buffer += text.utf8
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Writes bytes.
  func write(_ bytes: [UInt8]) throws {
    buffer += bytes
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Hands over what is still in the buffer.
  func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    do throws(Descriptor.Failure) {
      try Descriptor.write(buffer.span, to: descriptor)
    } catch {
      throw failure(error)
    }
  }

  /// Completes a file.
  func close() throws {
    try flush()
    do throws(Descriptor.Failure) {
      if let file { try file.commit() } else { try Descriptor.check(Glibc.close(descriptor)) }
    } catch {
      throw failure(error)
    }
  }

  private func failure(_ error: Descriptor.Failure) -> any Error {
    if error.number == EPIPE { return ReaderIsGone() }
    let result = file == nil ? "the output is incomplete" : "what was there before is there still"
    return CommandFailure("\(name): cannot be written: \(error); \(result)")
  }
}
