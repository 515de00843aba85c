import Foundation

/// Where generated corpora are kept.
struct CorpusFolder {
  let path: String

  /// The file of a corpus; written if it is not there yet, or if this program was built after it was written.
  func file(_ request: CorpusRequest) throws -> CorpusFile {
    guard request.documents > 0 else { throw BenchmarkError("a corpus has at least 1 document") }
    let file = CorpusFile(path: path + "/" + request.fileName)
    if try !isCurrent(file) {
      Console.say("making \(request.fileName)")
      try file.write(request.corpus)
    }
    return file
  }

  private func isCurrent(_ file: CorpusFile) throws -> Bool {
    guard FileManager.default.fileExists(atPath: file.path) else { return false }
    return try modified(file.path) > modified(try Workspace.executable())
  }

  private func modified(_ path: String) throws -> Date {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.modificationDate] as? Date) ?? .distantPast
  }
}
