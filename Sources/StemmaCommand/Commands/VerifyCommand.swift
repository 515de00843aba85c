import ArgumentParser
import Stemma
import StemmaStore

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Read every byte of a store and tell what is damaged.",
    discussion: """
      Exit code 1 if something is damaged.

      EXAMPLE
        stemma verify speeches.stemma
      """
  )

  @OptionGroup var target: StoreArgument
  @Option(help: "Text for reading, or a JSON line for each damage.")
  var format: TextOrJSON = .text

  func run() throws {
    let session = Session(isQuiet: false)
    let store = try Store.open(at: target.store)
    let damages = store.verify()
    for damage in damages {
      try session.output.write(format == .json ? Self.json(damage) : HostileText.visible("\(damage)") + "\n")
    }
    if damages.isEmpty && format == .text {
      try session.output.write("sound: \(Quantity.count(store.info().documents, "document"))\n")
    }
    try session.finish(found: damages.isEmpty)
  }

  private static func json(_ damage: StoreDamage) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.field("file", damage.file)
    json.field("bytes", damage.bytes)
    json.field("reason", damage.reason)
    json.field("lost", damage.lost)
    json.field("kept", damage.kept)
    json.endObject()
    return json.text + "\n"
  }
}
