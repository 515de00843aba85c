import Glibc
import Stemma

/// What the command says on standard error.
struct Console {
  let isQuiet: Bool

  /// Says why an input, or the run, failed; never silenced.
  func problem(_ line: String) {
    Descriptor.say("stemma: \(HostileText.visible(line))\n")
  }

  /// Says what was done; silenced by `--quiet`.
  func note(_ line: String) {
    guard !isQuiet else { return }
    problem(line)
  }

  /// A bar for long work; nil where nobody would see it.
  func progressBar(_ label: String) -> ProgressBar? {
    guard !isQuiet, isatty(Descriptor.standardError) == 1 else { return nil }
    return ProgressBar(label: label)
  }
}
