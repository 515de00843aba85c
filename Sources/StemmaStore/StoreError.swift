import Glibc

/// Why a store could not be read or written: what, where, what was expected, what was found, and what to do.
public struct StoreError: Error, Sendable, Hashable {
  /// The kind of an error. More kinds may come, so a `switch` over codes needs a default.
  public struct Code: Sendable, Hashable {
    /// A few words for people.
    public let summary: String
    /// The system's error number, for ``inputOutput(_:)``.
    public let errno: Int32?

    private init(_ summary: String, errno: Int32? = nil) {
      self.summary = summary
      self.errno = errno
    }

    /// The directory holds no store.
    public static let notAStore = Code("not a store")
    /// Another writer has the store open.
    public static let locked = Code("locked by another writer")
    /// Bytes are not what was written.
    public static let damaged = Code("damaged")
    /// A later version of the library wrote it.
    public static let newerVersion = Code("written by a newer version")
    /// A chunk that a reader must understand is unknown.
    public static let unknownChunk = Code("unknown required chunk")
    /// The analysis was made by other versions of the algorithms than this library's.
    public static let otherAlgorithms = Code("analysis made by other versions of the algorithms")
    /// The store was made with other options than those that were given.
    public static let otherOptions = Code("store of other options")
    /// An id is in the store, or twice in the batch, with another text or other metadata.
    public static let duplicateID = Code("id stands for another document")
    /// The analysis does not fit the documents, or contradicts itself.
    public static let inconsistentAnalysis = Code("inconsistent analysis")
    /// The store was opened for reading only.
    public static let readOnly = Code("opened for reading only")
    /// A value exceeds what the format can hold.
    public static let limitExceeded = Code("limit of the format exceeded")
    /// A new or empty store is needed, and the one that was given has documents.
    public static let notEmpty = Code("not an empty store")
    /// The outcome of an earlier write is unknown; opening the store again tells.
    public static let uncertain = Code("outcome of an earlier write unknown")

    /// A call to the operating system failed.
    public static func inputOutput(_ errno: Int32) -> Code { Code("input or output failed", errno: errno) }
  }

  /// The kind of the error.
  public var code: Code
  /// The file or directory.
  public var path: String
  /// The offset in the file at which the trouble is, in bytes.
  public var offset: Int?
  /// What should have been there.
  public var expected: String?
  /// What was there.
  public var got: String?
  /// What the user can do.
  public var remedy: String

  /// Creates an error.
  public init(
    _ code: Code,
    path: String,
    offset: Int? = nil,
    expected: String? = nil,
    got: String? = nil,
    remedy: String
  ) {
    self.code = code
    self.path = path
    self.offset = offset
    self.expected = expected
    self.got = got
    self.remedy = remedy
  }
}

extension StoreError {
  /// What was wrong, without where and what to do.
  var summary: String {
    let details = [expected.map { "expected \($0)" }, got.map { "got \($0)" }].compactMap(\.self)
    return ([code.summary] + details).joined(separator: ", ")
  }
}

extension StoreError: CustomStringConvertible {
  /// One line.
  public var description: String {
    var line = "\(printable(path, limit: 4096)): "
    if let offset { line += "byte \(offset): " }
    line += code.summary
    if let errno = code.errno { line += " (\(unsafe String(cString: strerror(errno))))" }
    if let expected { line += ", expected \(expected)" }
    if let got { line += ", got \(got)" }
    return "\(line); \(remedy)"
  }
}

extension StoreError {
  static func damaged(_ path: String, at offset: Int?, expected: String, got: String) -> StoreError {
    StoreError(
      .damaged,
      path: path,
      offset: offset,
      expected: expected,
      got: got,
      remedy: "`stemma verify` tells what is lost, and saves the rest with --repair; or restore a copy"
    )
  }

  static func duplicate(_ id: String, path: String) -> StoreError {
    StoreError(
      .duplicateID,
      path: path,
      expected: "the document of this id, or a new id",
      got: "another text as \(quoted(id))",
      remedy: "give the document another id, or update it"
    )
  }

  static func inputOutput(_ error: FileSystemError) -> StoreError {
    StoreError(
      .inputOutput(error.errno),
      path: error.path,
      expected: "to \(error.operation)",
      remedy: "check the path, the permissions and the free space"
    )
  }
}

/// A hostile string in quotes on one line, cut after `limit` scalars.
func quoted(_ string: String, limit: Int = 80) -> String { "\"\(printable(string, limit: limit))\"" }

private func printable(_ string: String, limit: Int) -> String {
  var line = ""
  for scalar in string.unicodeScalars.prefix(limit) {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
      line += "\\u{\(String(scalar.value, radix: 16))}"
    default:
      line.unicodeScalars.append(scalar)
    }
  }
  return string.unicodeScalars.dropFirst(limit).isEmpty ? line : line + "…"
}
