import ArgumentParser

/// The store that a subcommand works on.
struct StoreArgument: ParsableArguments {
  @Argument(help: "The directory of the store.", completion: .directory)
  var store: String
}
