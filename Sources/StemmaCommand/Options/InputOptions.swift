import ArgumentParser

/// The inputs of a subcommand and how their records are read.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A file (.txt, .md, .jsonl, each also .gz), a folder, a store, or - for JSON Lines on standard input.",
      valueName: "input"
    ),
    completion: .file()
  )
  var inputs: [String]

  @OptionGroup var fields: FieldOptions
}

/// Which fields of a JSON record hold the id and the text.
struct FieldOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The field of a JSON record that holds its id.", valueName: "name"))
  var idField = "id"

  @Option(help: ArgumentHelp("The field of a JSON record that holds its text.", valueName: "name"))
  var textField = "text"
}
