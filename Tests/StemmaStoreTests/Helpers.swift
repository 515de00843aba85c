import Stemma
import Testing

@testable import StemmaStore

func emptyAnalysis(of documents: [Document]) -> Analysis {
  let documents = sorted(documents)
  return Analysis(
    options: AnalysisOptions(),
    documents: documents,
    witnesses: documents.indices.map { Witness(document: $0) },
    signatures: [],
    clusters: [],
    matches: [],
    graph: ProvenanceGraph(derivations: [])
  )
}

/// In the order in which a store gives them.
func sorted(_ documents: [Document]) -> [Document] {
  documents.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
}

/// A new store in memory with some documents, open for writing.
func makeStore(
  _ documents: [Document] = [],
  in fileSystem: MemoryFileSystem = MemoryFileSystem(),
  spillLimit: Int = Store.spillLimit
) async throws -> Store {
  let store = try Store.open(at: "s", fileSystem: fileSystem, spillLimit: spillLimit)
  try await store.add(documents)
  return store
}

/// Expects a snapshot to hold documents, equal in every byte, and each to be found by its id.
func expectContents(
  of snapshot: StoreSnapshot,
  _ expected: [Document],
  _ comment: Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let expected = sorted(expected)
  let documents = try snapshot.documents()
  #expect(bytes(documents) == bytes(expected), comment, sourceLocation: sourceLocation)
  #expect(snapshot.documentCount == expected.count, comment, sourceLocation: sourceLocation)
  for document in expected {
    let found = try snapshot.document(id: document.id)
    #expect(found.map { bytes([$0]) } == bytes([document]), comment, sourceLocation: sourceLocation)
  }
}

/// Expects the files of a directory to be those of its manifest, and each to be as it was written.
func expectSound(
  _ fileSystem: MemoryFileSystem,
  _ comment: Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let verification = try StoreVerification(ofStoreAt: "s", fileSystem: fileSystem)
  #expect(verification.damages.isEmpty, comment, sourceLocation: sourceLocation)
  #expect(verification.interruptedWrite == nil, comment, sourceLocation: sourceLocation)
  let manifest = try Manifest(directory: "s", fileSystem: fileSystem)
  let names =
    manifest.segments.map(\.name.description) + [manifest.log.map(LogFormat.name)].compactMap(\.self)
    + [Store.lockName, Manifest.name]
  #expect(Set(fileSystem.files(in: "s").keys) == Set(names), comment, sourceLocation: sourceLocation)
}

/// All strings of documents, byte for byte: `==` of strings takes canonically equivalent ones as equal.
func bytes(_ documents: [Document]) -> [[[UInt8]?]] {
  documents.map { document in
    [
      document.id, document.text, document.url, document.source, document.title, document.date,
      document.fetched,
    ]
    .map { $0.map { Array($0.utf8) } }
  }
}

/// What a store must hold, kept in the most obvious way.
struct StoreOracle {
  private(set) var documents: [[UInt8]: Document] = [:]

  var all: [Document] { sorted(Array(documents.values)) }

  init(_ documents: [Document] = []) { for document in documents { put(document) } }

  /// The document of an id.
  subscript(id: String) -> Document? { documents[Array(id.utf8)] }

  mutating func put(_ document: Document) { documents[Array(document.id.utf8)] = document }

  mutating func remove(_ id: String) { documents[Array(id.utf8)] = nil }

  /// Whether a store refuses documents, as an id stands for another text.
  func refuses(_ new: [Document]) -> Bool {
    var texts: [[UInt8]: [UInt8]] = documents.mapValues { Array($0.text.utf8) }
    for document in new {
      let (id, text) = (Array(document.id.utf8), Array(document.text.utf8))
      if let other = texts[id], other != text { return true }
      texts[id] = text
    }
    return false
  }

  /// Adds those whose ids are new; the first of an id counts.
  mutating func add(_ new: [Document]) {
    for document in new where self[document.id] == nil { put(document) }
  }
}

extension Store {
  /// Waits until no merge runs beside.
  func settle() async { while let merge { await merge.value } }
}
