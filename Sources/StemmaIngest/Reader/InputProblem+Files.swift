extension InputProblem {
  /// A file without text.
  static func empty(_ item: InputItem) -> InputProblem {
    InputProblem(
      code: .emptyText,
      path: item.name,
      summary: item.format.isLines ? "no record" : "no text",
      expected: item.format.isLines ? "a JSON object in each line" : "text",
      got: "nothing but white space",
      advice: "the file is skipped"
    )
  }

  /// A file of gzip data that its name hides.
  static func unnamedGzip(_ item: InputItem) -> InputProblem {
    InputProblem(
      code: .unsupportedFormat,
      path: item.name,
      byteOffset: 0,
      summary: "compressed",
      expected: item.format.isLines ? "JSON Lines" : "text",
      got: "gzip data",
      advice: item.path == nil
        ? "pipe it through gunzip" : "the file is skipped; give its name the ending .gz"
    )
  }

  /// A file in no known encoding.
  static func undecodable(_ item: InputItem, _ failure: TextDecoder.Failure) -> InputProblem {
    InputProblem(
      code: .undecodable,
      path: item.name,
      byteOffset: failure.offset,
      summary: "not text",
      expected: failure.expected,
      got: failure.got,
      advice: "the file is skipped; convert it to UTF-8"
    )
  }

  /// A field of a record that has no usable value.
  static func field(
    _ name: String,
    of item: InputItem,
    line: Int,
    _ code: Code,
    _ expected: String,
    got: String,
    advice: String
  ) -> InputProblem {
    InputProblem(
      code: code,
      path: item.name,
      line: line,
      summary: "field \(DisplayText.excerpt(name))",
      expected: expected,
      got: got,
      advice: advice
    )
  }

  /// A stream that cannot be kept for a second reading.
  static func unspoolable(_ item: InputItem, _ failure: StreamFailure) -> InputProblem {
    var reason = ""
    if case .system(let text) = failure { reason = " (\(text))" }
    return InputProblem(
      code: .unreadable,
      path: item.name,
      summary: "cannot be kept in \(SpoolFile.folder) to be read twice\(reason)",
      advice: "the rest of it is skipped; make room, or name another folder in TMPDIR"
    )
  }

  /// A file that gives other bytes than before.
  static func changed(_ item: InputItem) -> InputProblem {
    InputProblem(
      code: .unreadable,
      path: item.name,
      summary: "has changed while it was read",
      advice: "texts that are no longer there are compared with nothing; run the command again"
    )
  }

  /// A line that is longer than allowed.
  static func tooLong(_ item: InputItem, length: Int, line: Int, limits: InputLimits) -> InputProblem {
    InputProblem(
      code: .tooLarge,
      path: item.name,
      line: line,
      summary: "line too long",
      expected: "at most \(limits.maximumLineBytes) bytes",
      got: "\(length)",
      advice: "the line is skipped"
    )
  }

  /// A document whose id is taken.
  static func duplicate(_ item: InputItem, line: Int?, id: String, earlier: String) -> InputProblem {
    InputProblem(
      code: .duplicateID,
      path: item.name,
      line: line,
      summary: "the id \(DisplayText.excerpt(id)) is used already at \(earlier)",
      advice: "the later document is skipped"
    )
  }

  /// A folder that cannot be listed.
  static func unreadableFolder(_ path: String, _ failure: StreamFailure) -> InputProblem {
    var reason = ""
    if case .system(let text) = failure { reason = " (\(text))" }
    return InputProblem(
      code: .unreadable,
      path: path,
      summary: "the folder cannot be read\(reason)",
      advice: "what is in it is skipped"
    )
  }

  /// A folder without documents.
  static func emptyFolder(_ path: String) -> InputProblem {
    InputProblem(
      code: .emptyFolder,
      path: path,
      summary: "no document in the folder",
      expected: "files named \(InputItem.Format.extensions)",
      got: "none but hidden ones and links",
      advice: "the folder is skipped"
    )
  }
}

extension StreamFailure {
  /// The problem that a failure is for a file.
  func problem(in item: InputItem) -> InputProblem {
    let advice = item.format.isLines ? "the complete lines before it are kept" : "the file is skipped"
    switch self {
    case .system(let message):
      return InputProblem(
        code: .unreadable,
        path: item.name,
        summary: "cannot be read (\(message))",
        advice: item.format.isLines ? "what could not be read is skipped" : "the file is skipped"
      )
    case .notRegularFile:
      return InputProblem(
        code: .notRegularFile,
        path: item.name,
        summary: "cannot be read",
        expected: "a file",
        got: "a folder, a link, a pipe or a device",
        advice: "the input is skipped; standard input is named -"
      )
    case .truncatedGzip(let offset):
      return InputProblem(
        code: .truncatedGzip,
        path: item.name,
        byteOffset: offset,
        summary: "gzip data cut off",
        expected: "the rest of a gzip member",
        got: "the end of the file",
        advice: advice
      )
    case .corruptGzip(let offset, let message):
      return InputProblem(
        code: .corruptGzip,
        path: item.name,
        byteOffset: offset,
        summary: "gzip data damaged",
        expected: "gzip data that fits its checksum",
        got: message,
        advice: advice
      )
    case .trailingGarbage(let offset):
      return InputProblem(
        code: .trailingGarbage,
        path: item.name,
        byteOffset: offset,
        summary: "no gzip data",
        expected: "a gzip member or the end of the file",
        got: "other bytes",
        advice: "the data before them is kept"
      )
    case .tooLarge(let maximum):
      return InputProblem(
        code: .tooLarge,
        path: item.name,
        summary: "too large",
        expected: "at most \(maximum) bytes of text",
        got: "more",
        advice: "the file is skipped; split it"
      )
    }
  }
}
