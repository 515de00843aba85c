import Foundation

/// Reads the file, which the system has in memory, a megabyte at a time.
struct ReadStage: Stage {
  let name = "read"

  func run(_ input: StageInput) throws {
    try FileBlocks.read(input.path, into: 1 << 20)
  }
}
