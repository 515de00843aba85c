import Foundation
import Testing

/// Runs the built command on each case in `Fixtures/Golden` and compares exit code, output and errors byte
/// for byte.
///
/// A case is a folder with a shell script. It runs in a temporary folder that holds copies of the case's
/// other files, of `Fixtures/Corpus`, and of the store `Fixtures/Store/v2-rules2/unseen` as `unseen.stemma`. With
/// `STEMMA_RECORD=1` in the environment the expected files are written anew.
@Suite struct GoldenTests {
  private static let fixtures = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures")
  private static let expectedFiles = ["exit", "stdout", "stderr"]

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(
      atPath: fixtures.appending(path: "Golden").path(percentEncoded: false)
    )) ?? [])
    .sorted()

  @Test func `There are cases`() {
    #expect(!Self.names.isEmpty)
  }

  @Test(arguments: names)
  func `A case gives what it gave before`(name: String) throws {
    let golden = Self.fixtures.appending(path: "Golden/\(name)")
    let actual = try run(golden)
    for file in Self.expectedFiles {
      let url = golden.appending(path: file)
      let text = try #require(actual[file])
      if ProcessInfo.processInfo.environment["STEMMA_RECORD"] == "1" {
        try text.write(to: url)
      } else {
        let expected = try Data(contentsOf: url)
        #expect(
          String(decoding: text, as: UTF8.self) == String(decoding: expected, as: UTF8.self),
          "\(name)/\(file)"
        )
      }
    }
  }

  private func run(_ golden: URL) throws -> [String: Data] {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: "stemma-golden-\(UUID().uuidString)")
    try files.createDirectory(at: folder.appending(path: "run"), withIntermediateDirectories: true)
    defer { try? files.removeItem(at: folder) }
    for name in try files.contentsOfDirectory(atPath: golden.path(percentEncoded: false))
    where !Self.expectedFiles.contains(name) {
      try files.copyItem(at: golden.appending(path: name), to: folder.appending(path: "run/\(name)"))
    }
    try files.copyItem(at: Self.fixtures.appending(path: "Corpus"), to: folder.appending(path: "run/Corpus"))
    try files.copyItem(
      at: Self.fixtures.appending(path: "Store/v2-rules2/unseen"),
      to: folder.appending(path: "run/unseen.stemma")
    )
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["script"]
    process.currentDirectoryURL = folder.appending(path: "run")
    process.environment = try CommandFolder.environment()
    process.standardInput = FileHandle.nullDevice
    var outputs: [String: URL] = [:]
    for name in ["stdout", "stderr"] {
      let url = folder.appending(path: name)
      try Data().write(to: url)
      outputs[name] = url
      let handle = try FileHandle(forWritingTo: url)
      if name == "stdout" { process.standardOutput = handle } else { process.standardError = handle }
    }
    try process.run()
    process.waitUntilExit()
    var actual = try outputs.mapValues { try Data(contentsOf: $0) }
    actual["exit"] = Data("\(process.terminationStatus)\n".utf8)
    return actual
  }
}
