import Stemma
import Synchronization

/// The documents that are in no segment yet, in the order they came, with an index in memory.
///
/// Rows are only ever appended, so whoever knows how many there were at a moment sees what was there then.
final class RecentDocuments: Sendable {
  /// The rows that have a key, as a linked list: the first and the last link, and how many.
  private struct List {
    var first: Int32
    var last: Int32
    var count: Int32
  }

  private struct State {
    var documents: [Document] = []
    var sketches: [DocumentSketch] = []
    var idRows: [UInt64: [Int]] = [:]
    var lists: [UInt64: List] = [:]
    var links: [(row: Int32, next: Int32)] = []
    /// For the keys of more than ``listStart`` rows, all rows behind these.
    var furtherRows: [UInt64: [Int32]] = [:]
    var textBytes = 0
  }

  private static let listStart = 64

  private let state = Mutex(State())
  private let folding: Folding

  init(folding: Folding) { self.folding = folding }

  var count: Int { state.withLock { $0.documents.count } }
  /// The bytes of all texts, removed ones too.
  var textBytes: Int { state.withLock { $0.textBytes } }

  func append(_ records: [Record]) {
    state.withLock { state in
      Self.index(&state, folding)
      for record in records {
        Self.append(record.document, to: &state)
        state.sketches.append(record.sketch)
        Self.link(record.sketch.keys, to: &state)
      }
    }
  }

  /// Appends documents that are sketched when the first question comes.
  func append(_ documents: [Document]) {
    state.withLock { state in for document in documents { Self.append(document, to: &state) } }
  }

  func document(at row: Int) -> Document { state.withLock { $0.documents[row] } }

  func documents(_ count: Int) -> ArraySlice<Document> { state.withLock { $0.documents[..<count] } }

  /// The first `count` documents with their sketches, without the removed ones.
  func records(_ count: Int, without removed: RowSet) -> [Record] {
    state.withLock { state in
      Self.index(&state, folding)
      return (0..<count).lazy.filter { !removed.contains($0) }
        .map { Record(document: state.documents[$0], sketch: state.sketches[$0]) }
    }
  }

  func row(ofID id: String, key: UInt64, below count: Int, without removed: RowSet) -> Int? {
    state.withLock { state in
      guard let rows = state.idRows[key] else { return nil }
      // Only the last of an id's rows is not removed: the one before was, or it would not have been added.
      let row = rows[..<Self.index(of: count, in: rows)].last { state.documents[$0].id.isIdentical(to: id) }
      return row.flatMap { removed.contains($0) ? nil : $0 }
    }
  }

  /// For each key, how many rows have it, and the first of them that are not removed.
  func postings(
    of keys: [UInt64],
    below count: Int,
    without removed: RowSet,
    limit: Int
  ) -> [(count: Int, rows: [Int])] {
    state.withLock { state in
      Self.index(&state, folding)
      return keys.map { key in
        guard let list = state.lists[key] else { return (0, []) }
        var rows: [Int] = []
        var link = list.first
        while link >= 0, rows.count < limit {
          let (row, next) = state.links[Int(link)]
          if row >= count { break }
          if !removed.contains(Int(row)) { rows.append(Int(row)) }
          link = next
        }
        return (Self.count(of: list, key, below: count, in: state), rows)
      }
    }
  }

  /// How many rows of a list there were at a moment. O(log n).
  private static func count(of list: List, _ key: UInt64, below end: Int, in state: State) -> Int {
    if state.links[Int(list.last)].row < end { return Int(list.count) }
    var count = 0
    var link = list.first
    while link >= 0, count < listStart, state.links[Int(link)].row < end {
      count += 1
      link = state.links[Int(link)].next
    }
    return count < listStart ? count : count + index(of: Int32(end), in: state.furtherRows[key] ?? [])
  }

  /// The number of rows below one, among ascending rows. O(log n).
  private static func index<Row: Comparable>(of end: Row, in rows: [Row]) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < end { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func signature(at row: Int) -> [UInt32] { state.withLock { $0.sketches[row].signature } }

  private static func append(_ document: Document, to state: inout State) {
    state.idRows[Record.key(ofID: document.id), default: []].append(state.documents.count)
    state.documents.append(document)
    state.textBytes += document.text.utf8.count
  }

  /// Sketches what is not yet.
  private static func index(_ state: inout State, _ folding: Folding) {
    while state.sketches.count < state.documents.count {
      let sketch = Record(state.documents[state.sketches.count], folding: folding).sketch
      state.sketches.append(sketch)
      link(sketch.keys, to: &state)
    }
  }

  /// Lists the last sketched row under its keys.
  private static func link(_ keys: [UInt64], to state: inout State) {
    let row = Int32(state.sketches.count - 1)
    for key in keys {
      let link = Int32(state.links.count)
      state.links.append((row, -1))
      if let list = state.lists[key] {
        if list.count >= listStart { state.furtherRows[key, default: []].append(row) }
        state.links[Int(list.last)].next = link
        state.lists[key] = List(first: list.first, last: link, count: list.count + 1)
      } else {
        state.lists[key] = List(first: link, last: link, count: 1)
      }
    }
  }
}
