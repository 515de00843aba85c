/// Why an input, or one record of it, could not be used. The other inputs and records are not affected.
///
///     corpus/a.jsonl:17: not valid JSON at byte 230 of the line: expected ',' or '}', got 'x'; the line is skipped
public struct InputProblem: Error, Sendable, Hashable {
  /// What kind of problem it is. More codes may come.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The name of the code.
    public var rawValue: String

    /// Creates a code from its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The file or folder does not exist, or may not be read, or reading failed.
    public static let unreadable = Code(rawValue: "unreadable")
    /// The input is neither a regular file nor a folder.
    public static let notRegularFile = Code(rawValue: "not-regular-file")
    /// The name of a file has an extension that is not supported.
    public static let unsupportedFormat = Code(rawValue: "unsupported-format")
    /// A folder holds no document.
    public static let emptyFolder = Code(rawValue: "empty-folder")
    /// A file or a record holds no text, or white space only.
    public static let emptyText = Code(rawValue: "empty-text")
    /// A text, a line or a field is larger than the limit.
    public static let tooLarge = Code(rawValue: "too-large")
    /// The bytes are not text in an encoding that is supported.
    public static let undecodable = Code(rawValue: "undecodable")
    /// A gzip file ends too early.
    public static let truncatedGzip = Code(rawValue: "truncated-gzip")
    /// A gzip file is damaged.
    public static let corruptGzip = Code(rawValue: "corrupt-gzip")
    /// Other bytes follow the data of a gzip file.
    public static let trailingGarbage = Code(rawValue: "trailing-garbage")
    /// A line is not a JSON object.
    public static let invalidJSON = Code(rawValue: "invalid-json")
    /// A record lacks a required field.
    public static let missingField = Code(rawValue: "missing-field")
    /// A field has a value of the wrong type.
    public static let invalidField = Code(rawValue: "invalid-field")
    /// Two documents have the same id.
    public static let duplicateID = Code(rawValue: "duplicate-id")
    /// An entry of a `metadata.jsonl` names no file, or one that an earlier entry names.
    public static let unusedMetadata = Code(rawValue: "unused-metadata")
    /// More problems in the file than are reported one by one.
    public static let moreProblems = Code(rawValue: "more-problems")
  }

  /// What kind of problem it is.
  public var code: Code
  /// The file or folder, as it can be reached from the working directory; `-` for standard input.
  public var path: String
  /// The line, from 1, in a file of lines.
  public var line: Int?
  /// The offset of the offending byte, from 0: in the line if there is one, else in the file.
  public var byteOffset: Int?
  /// What is wrong, in a few words.
  public var summary: String
  /// What was expected.
  public var expected: String?
  /// What was found instead.
  public var got: String?
  /// What was done about it, or what to do.
  public var advice: String

  /// Creates a problem.
  public init(
    code: Code,
    path: String,
    line: Int? = nil,
    byteOffset: Int? = nil,
    summary: String,
    expected: String? = nil,
    got: String? = nil,
    advice: String
  ) {
    self.code = code
    self.path = path
    self.line = line
    self.byteOffset = byteOffset
    self.summary = summary
    self.expected = expected
    self.got = got
    self.advice = advice
  }
}

extension InputProblem: CustomStringConvertible {
  /// One line that is safe to print, whatever the names and bytes of the input are.
  public var description: String {
    var result = path
    if let line { result += ":\(line)" }
    result += ": \(summary)"
    if let byteOffset { result += " at byte \(byteOffset) of the \(line == nil ? "file" : "line")" }
    if let expected { result += ": expected \(expected)" }
    if let got { result += "\(expected == nil ? ":" : ",") got \(got)" }
    result += "; \(advice)"
    return DisplayText.escaped(result)
  }
}
