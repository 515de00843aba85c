import Foundation

/// A file that is written from its start through a buffer of a megabyte.
struct OutputFile {
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private static let capacity = 1 << 20

  init(path: String) throws {
    let location = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: location.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data().write(to: location)
    handle = try FileHandle(forWritingTo: location)
    buffer.reserveCapacity(Self.capacity + Self.capacity / 8)
  }

  /// Writes what `append` adds to the buffer.
  mutating func write(_ append: (inout [UInt8]) throws -> Void) throws {
    try append(&buffer)
    if buffer.count >= Self.capacity { try flush() }
  }

  mutating func close() throws {
    try flush()
    try handle.close()
  }

  private mutating func flush() throws {
    try handle.write(contentsOf: Data(buffer))
    buffer.removeAll(keepingCapacity: true)
  }
}
