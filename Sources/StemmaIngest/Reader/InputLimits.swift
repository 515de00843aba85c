/// How much of a hostile input is read before it is refused.
public struct InputLimits: Sendable, Hashable {
  /// The largest text of a document, in bytes, before and after decoding and inflation.
  public var maximumTextBytes: Int
  /// The longest line of JSON Lines, in bytes after inflation. Reading takes about twice of it at most.
  public var maximumLineBytes: Int
  /// The deepest nesting of arrays and objects in a record, the record itself included.
  public var maximumDepth: Int
  /// The longest id, url, source, title or date, in bytes.
  public var maximumFieldBytes: Int
  /// The number of problems that are reported for one file; of more, only the count is.
  public var maximumProblemsPerFile: Int

  /// Creates limits: 1 GiB a text, 128 MiB a line, 512 levels, 64 KiB a field, 1,000 problems a file.
  public init(
    maximumTextBytes: Int = 1 << 30,
    maximumLineBytes: Int = 1 << 27,
    maximumDepth: Int = 512,
    maximumFieldBytes: Int = 1 << 16,
    maximumProblemsPerFile: Int = 1000
  ) {
    self.maximumTextBytes = maximumTextBytes
    self.maximumLineBytes = maximumLineBytes
    self.maximumDepth = maximumDepth
    self.maximumFieldBytes = maximumFieldBytes
    self.maximumProblemsPerFile = maximumProblemsPerFile
  }
}
