public import Stemma

/// What a store holds, in numbers.
public struct StoreInfo: Sendable, Hashable {
  /// One segment file.
  public struct Segment: Sendable, Hashable {
    /// The name of the file in the store's directory.
    public var name: String
    /// Its length in bytes.
    public var bytes: Int
    /// The documents in it; for an analysis, under it.
    public var documents: Int
    /// The bytes of their texts, inflated.
    public var textBytes: Int
  }

  /// The version of the file format.
  public var formatVersion: Int
  /// Counts the changes of the store; 1 is the empty store.
  public var generation: UInt64
  /// The number of documents.
  public var documents: Int
  /// The bytes of all texts in UTF-8, inflated.
  public var textBytes: Int
  /// The bytes of the manifest and of the segment files.
  public var bytesOnDisk: Int
  /// How the texts are made comparable.
  public var folding: Folding
  /// The documents that are in the log only, not yet in a segment.
  public var recentDocuments: Int
  /// Whether there is an analysis of the documents as they are; without one the four counts below are 0.
  public var hasAnalysis: Bool
  /// The number of witnesses.
  public var witnesses: Int
  /// The number of clusters.
  public var clusters: Int
  /// The number of matches.
  public var matches: Int
  /// The number of derivations.
  public var derivations: Int
  /// The segment files: documents in the order they were added, then the analysis.
  public var segments: [Segment]
}

extension StoreSnapshot {
  /// What the store holds; nothing is read.
  public func info() -> StoreInfo {
    let manifest = files.manifest
    let analysis = currentAnalysis
    return StoreInfo(
      formatVersion: Int(FormatConstants.version),
      generation: manifest.generation,
      documents: documentCount,
      textBytes: manifest.documents.reduce(recent.textBytes) {
        $0 &+ ($1.name.kind == .records ? $1.counts.textBytes : 0)
      },
      bytesOnDisk: manifest.segments.reduce(manifest.encodedLength + logLength) { $0 &+ $1.length },
      folding: manifest.options.folding,
      recentDocuments: recentCount - removedRecent.count,
      hasAnalysis: analysis != nil,
      witnesses: analysis?.counts.witnesses ?? 0,
      clusters: analysis?.counts.clusters ?? 0,
      matches: analysis?.counts.matches ?? 0,
      derivations: analysis?.counts.derivations ?? 0,
      segments: manifest.segments.map {
        StoreInfo.Segment(
          name: $0.name.description,
          bytes: $0.length,
          documents: $0.counts.documents,
          textBytes: $0.counts.textBytes
        )
      }
    )
  }

  private var logLength: Int { (try? files.log?.size()) ?? 0 }
}

extension StoreSnapshot {
  /// The bytes on disk of the texts of segments, compressed, and of their dictionaries.
  package var storedTextBytes: Int {
    segments.reduce(0) { sum, segment in
      segment.reader.entries.reduce(sum) {
        $0 + ([.texts, .dictionaries].contains($1.header.type) ? $1.range.count : 0)
      }
    }
  }
}
