import ArgumentParser
import Stemma
import StemmaStore

struct CompactCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact",
    abstract: "Merge the files of a store into as few as possible.",
    discussion: """
      What the store holds stays as it is; what was removed from it is gone from the disk then.

      EXAMPLE
        stemma compact speeches.stemma
      """
  )

  @OptionGroup var target: StoreArgument
  @Option(help: "Text for reading, or a JSON line.")
  var format: TextOrJSON = .text

  func run() async throws {
    let session = try Session(isQuiet: false, reading: [target.store])
    let store = try Store.open(at: target.store, createIfMissing: false)
    let before = store.snapshot().info()
    try await store.compact()
    let after = store.snapshot().info()
    switch format {
    case .text where after.segments.count == before.segments.count:
      try session.output.write("nothing to merge: \(Quantity.count(after.segments.count, "file"))\n")
    case .text:
      try session.output.write(
        "\(Quantity.count(before.segments.count, "file")) of \(Quantity.bytes(before.bytesOnDisk)) became "
          + "\(Quantity.count(after.segments.count, "file")) of \(Quantity.bytes(after.bytesOnDisk))\n"
      )
    case .json:
      var json = JSONWriter()
      json.beginObject()
      json.field("segments_before", before.segments.count)
      json.field("segments_after", after.segments.count)
      json.field("bytes_before", before.bytesOnDisk)
      json.field("bytes_after", after.bytesOnDisk)
      json.endObject()
      try session.output.write(json.text + "\n")
    }
    try session.finish()
  }
}
