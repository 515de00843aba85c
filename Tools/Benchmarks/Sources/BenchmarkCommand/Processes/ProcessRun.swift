import Foundation

/// A command that ran to its end, and what it took.
struct ProcessRun {
  /// Seconds from start to end.
  let wall: Double
  /// Seconds of processor time in the program, and in the kernel for it.
  let user: Double
  let system: Double
  /// The most memory it ever held, in bytes.
  let peakMemory: Int

  /// Seconds of processor time.
  var cpu: Double { user + system }

  /// Runs a command and waits for it.
  ///
  /// - Parameters:
  ///   - command: The program, looked up on the path, and its arguments.
  ///   - core: The core to run on; nil for any.
  ///   - output: The file that its standard output replaces; nil for nowhere.
  ///   - environment: Variables to set besides the inherited ones.
  /// - Throws: ``BenchmarkError`` if it cannot be started or does not exit with 0.
  init(
    _ command: [String],
    core: Int? = nil,
    output: String? = nil,
    environment: [String: String] = [:]
  ) throws {
    // The system counts the memory of a process from that of the one it was forked from; GNU time is a small one.
    let report = try Workspace().output("peak-memory.txt")
    var words = ["time", "--format", "%M", "--output", report, "--quiet"]
    if !environment.isEmpty { words += ["env"] + environment.map { "\($0.key)=\($0.value)" }.sorted() }
    if let core { words += ["taskset", "--cpu-list", "\(core)"] }
    words += command
    let clock = ContinuousClock()
    let start = clock.now
    let ended = try ChildProcess.run(words, output: output ?? "/dev/null")
    wall = (clock.now - start) / .seconds(1)
    user = Double(ended.usage.ru_utime.tv_sec) + Double(ended.usage.ru_utime.tv_usec) / 1e6
    system = Double(ended.usage.ru_stime.tv_sec) + Double(ended.usage.ru_stime.tv_usec) / 1e6
    guard ended.status == 0 else {
      throw BenchmarkError("\(command.joined(separator: " ")) failed (wait status \(ended.status))")
    }
    let kibibytes = try String(contentsOfFile: report, encoding: .utf8).trimmingCharacters(in: .newlines)
    guard let count = Int(kibibytes) else { throw BenchmarkError("time wrote \(kibibytes) to \(report)") }
    peakMemory = count * 1024
  }
}
