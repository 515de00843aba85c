/// A file to read, with all that its place says about its documents.
struct InputItem: Sendable {
  /// What a file holds, by its name.
  struct Format: Hashable, Sendable {
    var isLines: Bool
    var isGzip: Bool

    /// The extensions, for messages.
    static let extensions = ".txt, .md or .jsonl, or one of them and .gz"

    init(isLines: Bool, isGzip: Bool) {
      self.isLines = isLines
      self.isGzip = isGzip
    }

    /// The format that a file name tells; nil if it is not supported.
    init?(name: [UInt8]) {
      // Only ASCII is folded.
      var name = name.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }[...]
      func drop(_ suffix: String) -> Bool {
        guard name.count > suffix.utf8.count, name.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) else {
          return false
        }
        name.removeLast(suffix.utf8.count)
        return true
      }
      isGzip = drop(".gz")
      isLines = drop(".jsonl")
      if !isLines, !drop(".txt"), !drop(".md") { return nil }
    }
  }

  /// Where the file is; nil for standard input.
  var path: FilePath?
  /// The path in messages.
  var name: String
  /// The id of its document, or what the ids of its lines begin with.
  var id: String
  var format: Format
  /// Whether it may be a symbolic link.
  var followsLink: Bool
  /// What a `metadata.jsonl` says about it.
  var metadata = DocumentMetadata()
}
