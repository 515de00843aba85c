import Stemma

@testable import StemmaStore

/// A session that does everything a writer can, step by step, with what must be there after each.
///
/// The spill limit is so low that each few documents become a segment, and segments are merged.
struct StoreSession {
  enum Step: Sendable {
    case add([Document], Durability)
    case update(Document, Durability)
    case remove(String, Durability)
    case flush
    case batch([Document])
    case save
    case compact
    case reopen

    /// Whether all changes up to it are on the disk when it returns.
    var isDurable: Bool {
      switch self {
      case .add(_, let durability), .update(_, let durability), .remove(_, let durability):
        durability == .sync
      case .flush, .batch, .save, .compact, .reopen: true
      }
    }
  }

  static let spillLimit = 64

  let steps: [Step]
  /// The documents before each step, and at the end.
  let states: [[Document]]

  init(_ steps: [Step]) {
    self.steps = steps
    var oracle = StoreOracle()
    var states: [[Document]] = [[]]
    for step in steps {
      switch step {
      case .add(let documents, _), .batch(let documents): oracle.add(documents)
      case .update(let document, _): oracle.put(document)
      case .remove(let id, _): oracle.remove(id)
      case .flush, .save, .compact, .reopen: break
      }
      states.append(oracle.all)
    }
    self.states = states
  }

  /// A document whose text alone makes a segment, or one of which many are needed.
  static func document(_ name: String, isLong: Bool = false) -> Document {
    let long = String(repeating: "long \(name) ", count: spillLimit).prefix(spillLimit)
    return Document(id: name, text: isLong ? String(long) : "短 \(name)", date: "2024")
  }

  /// What is saved of documents: a bit of everything.
  static func analysis(of documents: [Document]) -> Analysis {
    var random = RandomAnalysis(seed: 12)
    return random.analysis(of: documents)
  }

  /// Additions, removals, updates, batches and all the rest.
  static let everything = StoreSession([
    .add([document("b"), document("d")], .buffered),
    .flush,
    .add([document("a")], .sync),
    .update(Document(id: "d", text: "another d"), .buffered),
    .remove("b", .buffered),
    .add([document("f", isLong: true)], .buffered),
    .update(Document(id: "a", text: "another a"), .sync),
    .batch([document("g"), document("h", isLong: true), document("b")]),
    .remove("g", .sync),
    .update(Document(id: "h", text: "another h"), .buffered),
    .save,
    .add([document("x"), document("y"), document("z")], .buffered),
    .reopen,
    .remove("f", .buffered),
    .compact,
    .add([document("i")], .buffered),
  ])

  /// So many segments that they are merged beside, with removals in them.
  static let merging = StoreSession(
    (0..<7).flatMap { number -> [Step] in
      [
        .add([document("\(number)")], .buffered), .add([document("long \(number)", isLong: true)], .buffered),
      ]
    }
      + [
        .remove("3", .sync),
        .update(Document(id: "long 4", text: "no longer long"), .buffered),
        .add([document("last", isLong: true)], .sync),
        .update(Document(id: "5", text: "another 5"), .buffered),
        .flush,
      ]
  )

  func open(_ fileSystem: MemoryFileSystem) throws(StoreError) -> Store {
    try Store.open(at: "s", fileSystem: fileSystem, spillLimit: Self.spillLimit)
  }

  /// Carries out a step; when it returns no merge runs beside.
  func run(_ number: Int, _ store: inout Store?, _ fileSystem: MemoryFileSystem) async throws {
    if case .reopen = steps[number] { store = nil }
    let open = try store ?? self.open(fileSystem)
    store = open
    switch steps[number] {
    case .add(let documents, let durability): try await open.add(documents, durability: durability)
    case .update(let document, let durability): try await open.update(document, durability: durability)
    case .remove(let id, let durability): try await open.remove(id: id, durability: durability)
    case .flush: try await open.flush()
    case .batch(let documents):
      try await open.withBatch { batch in for document in documents { _ = try batch.add(document) } }
    case .save: try await open.save(Self.analysis(of: open.snapshot().documents()))
    case .compact: try await open.compact()
    case .reopen: break
    }
    await open.settle()
  }
}
