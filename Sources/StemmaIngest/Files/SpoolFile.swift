import Glibc

/// A temporary file without a name, for bytes that cannot be read twice where they come from.
///
/// It is in the folder that the environment variable `TMPDIR` names, else in `/tmp`, and gone when the value is.
struct SpoolFile: ~Copyable {
  private let file: InputFile
  private(set) var count = 0

  init() throws(StreamFailure) {
    file = try InputFile(temporaryIn: Self.folder)
  }

  /// The folder of temporary files.
  static var folder: String { environment("TMPDIR") ?? "/tmp" }

  /// Appends bytes and returns the offset of the first one.
  mutating func append(_ bytes: Span<UInt8>) throws(StreamFailure) -> Int {
    let start = count
    try file.write(bytes, at: start)
    count += bytes.count
    return start
  }

  /// Reads bytes that were appended.
  borrowing func read(_ range: Range<Int>) throws(StreamFailure) -> [UInt8] { try file.read(range) }

  private static func environment(_ name: String) -> String? {
    // Nothing in this process changes the environment.
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }
}
