/// Saves what can be saved of a damaged store into a new one.
public struct StoreRepair: Sendable {
  /// How many documents were saved.
  public private(set) var savedCount = 0
  /// What could not be, a line each.
  public private(set) var losses: [String] = []

  /// Reads all that is sound of a store, whatever is damaged, and adds it to a new store. The damaged one is not
  /// touched. O(size of the store).
  ///
  /// - Throws: `notAStore`, `notEmpty` if the new store has documents; what making it throws.
  public init(ofStoreAt path: String, to newPath: String) async throws {
    try await self.init(ofStoreAt: path, to: newPath, fileSystem: SystemFileSystem())
  }

  package init(ofStoreAt path: String, to newPath: String, fileSystem: any FileSystem) async throws {
    let (manifest, isGuessed) = try Self.manifest(of: path, fileSystem: fileSystem)
    let files = StoreFiles(manifest, directory: path, fileSystem: fileSystem)
    let store = try Store.open(at: newPath, folding: manifest.options.folding, fileSystem: fileSystem)
    guard store.snapshot().documentCount == 0 else {
      throw StoreError(
        .notEmpty,
        path: newPath,
        expected: "no store or an empty one",
        got: "one with documents",
        remedy: "name a new directory"
      )
    }
    var losses: [String] = []
    if isGuessed { losses.append("the manifest: documents that were removed may be back") }
    let (saved, more) = try await store.withBatch { batch in
      try Salvage(files: files).run(into: &batch)
    }
    savedCount = saved
    losses += more
    let isStale = !more.isEmpty || manifest.isAnalysisStale || manifest.log != nil
    if let loss = try await Self.copyAnalysis(of: files, isStale: isStale, to: store) { losses.append(loss) }
    self.losses = losses
  }

  /// Takes over the analysis if it is of the documents as they are now, else its options.
  ///
  /// - Returns: What is lost.
  private static func copyAnalysis(
    of files: StoreFiles,
    isStale: Bool,
    to store: Store
  ) async throws(StoreError) -> String? {
    guard let segment = files.manifest.analysis else { return nil }
    // Unknown where the damage hides it.
    var isOutdated: Bool?
    do throws(StoreError) {
      let reader = try files.reader(of: segment)
      isOutdated = try? !reader.isOfCurrentRules()
      // Saved anew, an analysis by other rules would pass for one by those of this library.
      if !isStale, isOutdated == false {
        let documents = try store.snapshot().documents()
        if let analysis = try? reader.analysis(of: documents, counts: segment.counts) {
          try await store.save(analysis)
          return nil
        }
      }
      try await store.save(try reader.analysisOptions())
    } catch let error where [.damaged, .newerVersion, .unknownChunk].contains(error.code) {
      return "\(segment.name): the analysis and its options; the documents can be analysed again"
    } catch let error where error.code == .otherAlgorithms {
      return nil
    }
    let isLost = isOutdated != true && !files.manifest.isAnalysisStale && files.manifest.log == nil
    return isLost ? "\(segment.name): the analysis; the documents can be analysed again" : nil
  }

  /// The manifest, or one made of the files that are there.
  private static func manifest(
    of path: String,
    fileSystem: any FileSystem
  ) throws(StoreError) -> (Manifest, isGuessed: Bool) {
    do throws(StoreError) {
      return (try Manifest(directory: path, fileSystem: fileSystem), false)
    } catch let error where error.code == .damaged {
      let names: [String]
      do { names = try fileSystem.list(path) } catch { throw .inputOutput(error) }
      return (Manifest(guessedFrom: names, directory: path, fileSystem: fileSystem), true)
    }
  }
}
