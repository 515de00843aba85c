import Glibc

/// Starts a process and waits for it: the only use of the C interface.
///
/// Unsafe code: the argument strings live until `posix_spawnp` returns, and the pointers end with nil.
enum ChildProcess {
  /// How a process ended.
  struct End {
    let status: Int32
    let usage: rusage
  }

  /// Runs a program from the path; its standard output replaces a file.
  static func run(_ words: [String], output: String) throws -> End {
    guard let program = words.first else { throw BenchmarkError("no program is named") }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(
      &actions,
      STDOUT_FILENO,
      output,
      O_WRONLY | O_CREAT | O_TRUNC,
      0o644
    )
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let failure = unsafe posix_spawnp(&process, program, &actions, nil, &arguments, environ)
    guard failure == 0 else {
      throw BenchmarkError("\(program) cannot be started (errno \(failure))")
    }
    var status: Int32 = 0
    var usage = rusage()
    while unsafe wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else {
        throw BenchmarkError("waiting for \(program) failed (errno \(errno))")
      }
    }
    return End(status: status, usage: usage)
  }
}
