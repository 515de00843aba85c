import ArgumentParser
import Stemma
import StemmaStore

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Read every byte of a store and tell what is damaged.",
    discussion: """
      Exit code 1 if something is damaged. With --repair, all that is sound is read into a new store,
      and a line says what could not be; the damaged store is not touched.

      EXAMPLE
        stemma verify speeches.stemma
        stemma verify speeches.stemma --repair saved.stemma
      """
  )

  @OptionGroup var target: StoreArgument
  @Option(help: "Text for reading, or a JSON line for each damage.")
  var format: TextOrJSON = .text

  @Option(
    help: ArgumentHelp("Save what is sound into a new store.", valueName: "new store"),
    completion: .directory
  )
  var repair: String?

  func run() async throws {
    let session = try Session(isQuiet: false, reading: [target.store])
    if let repair { return try await save(to: repair, session) }
    let verification = try StoreVerification(ofStoreAt: target.store)
    for damage in verification.damages {
      try session.output.write(format == .json ? Self.json(damage) : HostileText.visible("\(damage)") + "\n")
    }
    if let bytes = verification.interruptedWrite {
      session.console.note(
        "\(Quantity.bytes(bytes.count)) at the end of the log are of a write that was interrupted"
      )
    }
    if verification.damages.isEmpty && format == .text {
      try session.output.write("sound: \(Quantity.count(verification.documentCount, "document"))\n")
    }
    try session.finish(found: verification.damages.isEmpty)
  }

  private func save(to path: String, _ session: Session) async throws {
    let repair = try await StoreRepair(ofStoreAt: target.store, to: path)
    for loss in repair.losses {
      try session.output.write(format == .json ? Self.json(loss) : "lost: \(HostileText.visible(loss))\n")
    }
    if format == .text {
      try session.output.write("saved \(Quantity.count(repair.savedCount, "document")) in \(path)\n")
    }
    try session.finish(found: repair.losses.isEmpty)
  }

  private static func json(_ loss: String) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.field("lost", loss)
    json.endObject()
    return json.text + "\n"
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
