import ArgumentParser

@main
struct StemmaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "stemma")
}
