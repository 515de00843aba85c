import Foundation

/// A folder to run the built command in; it lives as long as the value.
final class CommandFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "stemma-run-\(UUID().uuidString)")
      .path(percentEncoded: false)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The environment of a shell that finds the built command.
  static func environment() throws -> [String: String] {
    let commands = URL(filePath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      .deletingLastPathComponent()
    return [
      "PATH": "\(commands.path(percentEncoded: false)):/usr/local/bin:/usr/bin:/bin", "COLUMNS": "100",
      "LC_ALL": "C",
      "LD_LIBRARY_PATH": ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] ?? "",
    ]
  }

  /// Writes a file, with the folder that it is in.
  func write(_ name: String, _ text: String) throws {
    let url = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: url)
  }

  /// The bytes of a file; nil if there is none.
  func bytes(_ name: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(filePath: path).appending(path: name))).map { Array($0) }
  }

  func text(_ name: String) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

  /// All names in the folder, sorted.
  func names(_ folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
  }

  /// Starts a script of the shell. What it says goes to the files `.out` and `.err`.
  func start(_ script: String, input: Any = FileHandle.nullDevice) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = URL(filePath: path)
    process.environment = try Self.environment()
    process.standardInput = input
    for name in [".out", ".err"] {
      try write(name, "")
      let handle = try FileHandle(forWritingTo: URL(filePath: path).appending(path: name))
      if name == ".out" { process.standardOutput = handle } else { process.standardError = handle }
    }
    try process.run()
    return process
  }

  /// Runs a script of the shell to its end.
  @discardableResult
  func run(_ script: String) throws -> (status: Int32, output: String, errors: String) {
    let process = try start(script)
    process.waitUntilExit()
    return (process.terminationStatus, text(".out") ?? "", text(".err") ?? "")
  }
}
