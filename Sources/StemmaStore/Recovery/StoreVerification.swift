/// Reads every byte of a store and says what is not as it was written.
public struct StoreVerification: Sendable {
  /// What is damaged; empty if all is well.
  public private(set) var damages: [StoreDamage] = []
  /// The number of documents that the store says it has.
  public private(set) var documentCount: Int
  /// What a crash cut off at the end of the log: bytes that nobody was told are kept.
  public private(set) var interruptedWrite: Range<Int>?

  /// Compares each file with its SHA-256 and each chunk with its CRC-32, and decodes all once. O(size of the store).
  ///
  /// - Throws: `notAStore`, `newerVersion`, `inputOutput`; `damaged` if the manifest is.
  public init(ofStoreAt path: String) throws(StoreError) {
    try self.init(ofStoreAt: path, fileSystem: SystemFileSystem())
  }

  package init(ofStoreAt path: String, fileSystem: any FileSystem) throws(StoreError) {
    let files = try StoreFiles.latest(in: path, fileSystem: fileSystem)
    let manifest = files.manifest
    documentCount = manifest.documentCount
    damages = manifest.segments.flatMap { SegmentVerification($0, in: files).run() }
    var log: LogReader?
    do throws(StoreError) {
      log = try files.readLog()
    } catch {
      let size = (try? files.log?.size()) ?? 0
      damages.append(
        StoreDamage(
          file: LogFormat.name(generation: manifest.log ?? 0),
          bytes: min(error.offset ?? 0, size)..<size,
          reason: error.summary,
          lost: "the changes from there on",
          kept: "the documents of the segments, and the changes before"
        )
      )
    }
    guard damages.isEmpty else { return }
    do throws(StoreError) {
      let snapshot = try StoreSnapshot(files, log: log)
      documentCount = snapshot.documentCount
      interruptedWrite = snapshot.interruptedWrite
      _ = try snapshot.documents()
      _ = try snapshot.analysis()
    } catch {
      guard error.code != .otherAlgorithms else { return }
      damages.append(
        StoreDamage(
          file: Manifest.name,
          bytes: 0..<manifest.encodedLength,
          reason: error.description,
          lost: "the agreement of the segments with each other",
          kept: "each segment by itself"
        )
      )
    }
  }
}
