import Stemma
import StemmaStore
import Testing

func emptyAnalysis(of documents: [Document]) -> Analysis {
  let documents = documents.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
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

/// A new store in memory with some documents, open for writing.
func makeStore(_ documents: [Document]?) throws -> Store {
  var store = try Store.openForWriting(at: "s", createIfMissing: true, fileSystem: MemoryFileSystem())
  if let documents { try store.add(documents, analysis: emptyAnalysis(of: documents)) }
  return store
}

/// Expects a store to hold an analysis and its documents, equal in every byte, and to be sound.
func expectContents(
  of store: borrowing Store,
  _ expected: Analysis,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let analysis = try #require(try store.analysis(), sourceLocation: sourceLocation)
  let ids = try store.documentIDs()
  let damages = store.verify()
  #expect(analysis == expected, sourceLocation: sourceLocation)
  #expect(bytes(analysis.documents) == bytes(expected.documents), sourceLocation: sourceLocation)
  #expect(
    ids.map { Array($0.utf8) } == expected.documents.map { Array($0.id.utf8) },
    sourceLocation: sourceLocation
  )
  #expect(damages.isEmpty, sourceLocation: sourceLocation)
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
