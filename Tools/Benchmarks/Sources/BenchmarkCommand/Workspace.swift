import Foundation

/// The places in the checkout that the benchmarks read and write.
struct Workspace {
  /// The folder of the benchmarks' package.
  let package: String

  /// The workspace that this program was built in.
  init() throws {
    var folder = URL(fileURLWithPath: try Self.executable())
    repeat {
      folder.deleteLastPathComponent()
      guard folder.path != "/" else { throw BenchmarkError("this program stands outside of its package") }
    } while !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path)
    package = folder.path
  }

  /// The path of this program.
  static func executable() throws -> String {
    try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  }

  /// The command that is measured.
  var stemma: String { package + "/../../.build/release/stemma" }
  var corpora: CorpusFolder { CorpusFolder(path: package + "/.build/corpora") }
  var results: ResultsFile { ResultsFile(path: package + "/RESULTS.md") }
  var figures: String { package + "/Figures" }

  /// A path for what a measured command writes.
  func output(_ name: String) throws -> String {
    let folder = package + "/.build/output"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder + "/" + name
  }
}
