public import Stemma

/// Reads documents from files, folders and standard input.
///
///     let reader = InputReader()
///     reader.read(["corpus/", "more.jsonl.gz"]) { document in
///       print(document.id)
///     } onProblem: { problem in
///       log(problem.description)
///     }
///
/// Inputs:
/// - a file named `*.txt` or `*.md`: one document, in UTF-8, UTF-16 with a byte order mark, GB18030 or Big5;
/// - a file named `*.jsonl`: a JSON object in UTF-8 a line, with the text in `text`, and `id`, `url`, `source`,
///   `title`, `date` and `fetched` where they are known;
/// - either compressed, with `.gz` after the name;
/// - a folder: all such files in it and in the folders in it. Hidden entries, symbolic links and other files are
///   passed over. A file `metadata.jsonl` holds no documents but what is known of the files in its folder, by
///   `file`, the path relative to it. It counts for a file that is an input itself, too, in each folder that the
///   path of the file names;
/// - `-`: JSON Lines on standard input.
///
/// A document's id is its record's `id`, else the path of its file relative to the input that named it (the name
/// of a file that is an input itself), and `:line` in a file of lines. Bytes of a name that are not UTF-8 stand as
/// `\xHH` in ids, and a backslash before letters that look like that as `\x5C`. Ids are the same where all their
/// bytes are. They are unique within one call; a later document with the id of an earlier one is a problem.
public struct InputReader: Sendable {
  /// The field of a record that holds the id: a string, or a number that is taken as it is written.
  public var idField: String
  /// The field of a record that holds the text.
  public var textField: String
  /// How much of a hostile input is read.
  public var limits: InputLimits
  /// The descriptor that `-` reads.
  package var standardInput: Int32 = 0
  /// A compressed text that inflates to more bytes than this is inflated twice: first to learn its size.
  package var blindCapacity = 1 << 25
  /// The bytes of lines that are read, and worked on, at once.
  package var blockSize = 1 << 20

  /// Creates a reader.
  public init(idField: String = "id", textField: String = "text", limits: InputLimits = InputLimits()) {
    self.idField = idField
    self.textField = textField
    self.limits = limits
  }

  /// Reads inputs in the order given, the files of a folder by the UTF-8 bytes of their relative paths.
  ///
  /// Bad input never ends the call: it is one problem, and the reading goes on. Takes linear time, and memory for
  /// the largest document and for the ids.
  ///
  /// - Parameters:
  ///   - inputs: Paths of files and folders, and `-`.
  ///   - onDocument: Called with each document. What it throws ends the call.
  ///   - onProblem: Called with each problem, in order with the documents.
  /// - Throws: Only what `onDocument` throws.
  public func read<Failure: Error>(
    _ inputs: [String],
    onDocument: (Document) throws(Failure) -> Void,
    onProblem: (InputProblem) -> Void
  ) throws(Failure) {
    var walk = InputWalk(options: self)
    var session = InputSession(options: self)
    for input in inputs {
      try walk.walk(
        input,
        onItem: { (item) throws(Failure) in
          try session.readItem(item, onDocument: onDocument, onProblem: onProblem)
        },
        onProblem: onProblem
      )
    }
  }

  /// Reads inputs as ``read(_:onDocument:onProblem:)`` does and keeps all in memory.
  public func readAll(_ inputs: [String]) -> (documents: [Document], problems: [InputProblem]) {
    var documents: [Document] = []
    var problems: [InputProblem] = []
    read(inputs) {
      documents.append($0)
    } onProblem: {
      problems.append($0)
    }
    return (documents, problems)
  }
}
