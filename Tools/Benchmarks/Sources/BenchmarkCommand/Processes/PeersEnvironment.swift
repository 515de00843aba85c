import Foundation

/// The Python packages that the command is compared with, in a virtual environment under .build.
struct PeersEnvironment {
  private let workspace: Workspace
  private var folder: String { workspace.package + "/.build/peers" }
  private var requirements: String { workspace.package + "/Peers/requirements.txt" }
  /// One core is measured, so their thread pools get one thread.
  static let variables = ["RAYON_NUM_THREADS": "1"]

  /// Installs the packages if they are not there in the versions that are asked for.
  init(_ workspace: Workspace) throws {
    self.workspace = workspace
    let installed = folder + "/requirements.txt"
    guard !FileManager.default.contentsEqual(atPath: installed, andPath: requirements) else { return }
    Console.say("installing the peers")
    _ = try ProcessRun(["python3", "-m", "venv", "--clear", folder])
    _ = try ProcessRun([folder + "/bin/pip", "install", "--quiet", "--requirement", requirements])
    try FileManager.default.copyItem(atPath: requirements, toPath: installed)
  }

  /// The packages and their versions.
  var versions: String {
    get throws {
      try String(contentsOfFile: requirements, encoding: .utf8).split(separator: "\n")
        .map { $0.replacingOccurrences(of: "==", with: " ") }.joined(separator: ", ")
    }
  }

  /// The command that runs one of the programs in Peers.
  func command(_ program: String, _ arguments: String...) -> [String] {
    [folder + "/bin/python", workspace.package + "/Peers/" + program] + arguments
  }
}
