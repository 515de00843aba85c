/// Finds the files that inputs name, in the order in which they are read.
struct InputWalk {
  let options: InputReader
  private var folders: NamedFolders

  init(options: InputReader) {
    self.options = options
    folders = NamedFolders(options: options)
  }

  /// Finds the files of one input, whatever it is.
  mutating func walk<Failure: Error>(
    _ input: String,
    onItem: (InputItem) throws(Failure) -> Void,
    onProblem: (InputProblem) -> Void
  ) throws(Failure) {
    let path = FilePath(input)
    var item = InputItem(
      path: path,
      name: input,
      id: FilePath.text(of: path.name),
      format: InputItem.Format(isLines: true, isGzip: false),
      followsLink: true
    )
    if input.utf8.contains(0) {
      // The system would read another path, up to the zero byte.
      onProblem(StreamFailure.system("a path holds no zero byte").problem(in: item))
    } else if input == "-" {
      item.path = nil
      try onItem(item)
    } else if Folder.exists(at: path) {
      try walkFolder(at: path, onItem: onItem, onProblem: onProblem)
    } else if let format = InputItem.Format(name: path.name) {
      item.format = format
      item.metadata = folders.metadata(of: path)
      try onItem(item)
    } else {
      onProblem(refusal(of: item, at: path))
    }
  }

  /// Why an input whose name tells no format is not read.
  private func refusal(of item: InputItem, at path: FilePath) -> InputProblem {
    do throws(StreamFailure) {
      _ = try InputFile(opening: path, followsLink: true)
    } catch {
      return error.problem(in: item)
    }
    return InputProblem(
      code: .unsupportedFormat,
      path: item.name,
      summary: "not a supported file",
      expected: "a name that ends in \(InputItem.Format.extensions)",
      got: DisplayText.excerpt(item.id),
      advice: "the file is skipped; rename or convert it"
    )
  }
}
