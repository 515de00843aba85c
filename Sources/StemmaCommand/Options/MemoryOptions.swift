import ArgumentParser

/// How much memory a subcommand should take.
struct MemoryOptions: ParsableArguments {
  @Option(
    name: .customLong("memory"),
    help: ArgumentHelp(
      "About how much memory to use, as 500M or 2G; the rest goes to temporary files in TMPDIR. (default: no limit)",
      valueName: "size"
    )
  )
  var size: MemorySize?

  /// The limit in bytes.
  var limit: Int? { size?.bytes }
}
