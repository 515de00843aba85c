import Harness
import Stemma

@testable import StemmaStore

/// Chunks of a segment, records of a log and bytes of any file with other contents, the checksums right: every reader
/// answers or throws a named error, and what is found to be sound can be read.
@main
enum FuzzSegments: Fuzzer {
  static let maximumLength = 2048

  static func check(_ input: [UInt8]) {
    guard input.count >= 2 else { return }
    let raw = RawStore()
    raw.fileSystem.addDirectory("s")
    for (name, bytes) in files { raw.fileSystem.replace("s/\(name)", with: bytes) }
    let content = Array(input.dropFirst(2))
    switch input[0] % 4 {
    case 0: try? raw.change(".records") { replaceChunk(Int(input[1]), of: &$0, with: content) }
    case 1: try? raw.change(".removals") { replaceChunk(Int(input[1]), of: &$0, with: content) }
    case 2: raw.changeLog { $0.records.append(content) }
    default: replaceBytes(of: files.keys.sorted()[Int(input[1]) % files.count], with: content, in: raw)
    }
    read(raw.fileSystem)
  }

  private static func replaceChunk(_ number: Int, of segment: inout RawSegment, with content: [UInt8]) {
    let index = number % segment.chunks.count
    let old = segment.chunks[index]
    segment.chunks[index] =
      old.flags & 2 != 0 ? RawChunk(packed: old.type, content) : RawChunk(type: old.type, content)
  }

  /// Two bytes say from where on.
  private static func replaceBytes(of name: String, with content: [UInt8], in raw: RawStore) {
    guard content.count > 2, var bytes = files[name] else { return }
    let start = (Int(content[0]) << 8 | Int(content[1])) % bytes.count
    let end = min(bytes.count, start + content.count - 2)
    bytes.replaceSubrange(start..<end, with: content[2...].prefix(end - start))
    raw.fileSystem.replace("s/\(name)", with: bytes)
  }

  private static func read(_ fileSystem: MemoryFileSystem) {
    let isSound = (try? StoreVerification(ofStoreAt: "s", fileSystem: fileSystem))?.damages.isEmpty ?? false
    do throws(StoreError) {
      let snapshot = try StoreSnapshot.open(at: "s", fileSystem: fileSystem)
      _ = try? snapshot.observe(documents[0])
      let found = try snapshot.documents()
      precondition(!isSound || found.count == snapshot.documentCount, "there are more documents or fewer")
      for document in found {
        let other = try snapshot.document(id: document.id)
        precondition(
          !isSound || other?.isIdentical(to: document) == true,
          "a document is not found by its id"
        )
      }
    } catch {
      precondition(!isSound, "a store that is sound cannot be read: \(error)")
    }
  }

  private static let documents = (0..<40).map { number in
    Document(
      id: "page-\(number)",
      text:
        "The ferry of pier \(number) sails at \(number % 24) each day, and nobody waits for fog to lift.",
      url: number % 3 == 0 ? nil : "https://pier.example/\(number)",
      date: number % 2 == 0 ? "2024-05-0\(number % 9 + 1)" : nil
    )
  }

  /// The files of a store with a segment, removals and a log.
  private static let files: [String: [UInt8]] = {
    let fileSystem = MemoryFileSystem()
    fileSystem.addDirectory("s")
    do throws(StoreError) {
      let writer = SegmentFileWriter(directory: "s", fileSystem: fileSystem)
      let options = IndexOptions(folding: .full)
      var manifest = Manifest(generation: 4, options: options)
      manifest.documents = [
        try writer.write(documents.map { Record($0, folding: .full) }, options: options, generation: 2)
      ]
      var removals = Removals()
      removals.insert(7, of: 2)
      manifest.removals = try writer.write(removals, generation: 3)
      manifest.log = 4
      let path = "s/\(LogFormat.name(generation: 4))"
      let log = try LogWriter(creating: path, generation: 4, fileSystem: fileSystem)
      _ = try log.append([.add(Document(id: "recent", text: "A bridge was promised in the spring."))])
      fileSystem.replace("s/MANIFEST", with: manifest.encoded())
    } catch {
      preconditionFailure("the store cannot be made: \(error)")
    }
    return fileSystem.files(in: "s")
  }()
}
