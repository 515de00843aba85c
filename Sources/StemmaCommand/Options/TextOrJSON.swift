import ArgumentParser

/// The form of a subcommand's output.
enum TextOrJSON: String, CaseIterable, ExpressibleByArgument {
  /// For reading.
  case text
  /// JSON Lines.
  case json
}
