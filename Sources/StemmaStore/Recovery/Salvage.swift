import Stemma

/// Reads the documents of the files of a store, segment by segment and then the log, past what is damaged.
struct Salvage {
  let files: StoreFiles

  /// Adds them to a batch; returns how many, and what was lost, a line each.
  func run(into batch: inout StoreBatch) throws -> (saved: Int, losses: [String]) {
    var saved = 0
    var losses: [String] = []
    var failure: StoreError?
    let removals = removals(&losses)
    func save(_ document: Document) {
      do throws(StoreError) {
        switch try batch.add(document) {
        case .added: saved += 1
        case .present: break
        case .refused: losses.append("document \(quoted(document.id)): an older or newer one has its id")
        }
      } catch {
        failure = failure ?? error
      }
    }
    let changes = changes(&losses)
    // What the log removes or replaces is not saved from a segment.
    let gone = Set(changes.removed)
    for segment in files.manifest.documents {
      guard let reader = reader(of: segment) else {
        losses.append(
          "\(segment.name): its \(segment.counts.documents) documents: no table of contents, no chunk"
        )
        continue
      }
      if segment.name.kind == .documents {
        var found = 0
        for document in reader.intactDocuments(counts: segment.counts) {
          found += 1
          if !gone.contains(ByteKey(document.id)) { save(document) }
        }
        if found < segment.counts.documents {
          losses.append("\(segment.name): \(segment.counts.documents - found) documents")
        }
      } else {
        RecordSalvage(segment, reader: reader).forEachDocument(without: removals[segment.name.generation]) {
          if !gone.contains(ByteKey($0.id)) { save($0) }
        } lose: { id, count in
          losses.append(
            "\(segment.name): " + (id.map { "the text of document \(quoted($0))" } ?? "\(count) documents")
          )
        }
      }
    }
    for document in changes.added { save(document) }
    if let failure { throw failure }
    return (saved, losses)
  }

  private func removals(_ losses: inout [String]) -> Removals {
    guard let segment = files.manifest.removals else { return Removals() }
    var limits: [UInt64: Int] = [:]
    for segment in files.manifest.documents {
      // The manifest may say what it likes; a row takes more than a byte.
      let size = (try? files.file(of: segment).size()) ?? 0
      limits[segment.name.generation] = min(segment.counts.documents, size)
    }
    do throws(StoreError) {
      return try files.reader(of: segment).decode(.removals) { reader throws(Malformed) in
        let removals = try Removals(from: &reader, limits: limits)
        guard removals.count == segment.counts.documents else {
          throw reader.malformed(expected: "\(segment.counts.documents) rows", got: "\(removals.count)")
        }
        return removals
      }
    } catch {
      losses.append("\(segment.name): which documents were removed; they are back")
      return Removals()
    }
  }

  /// The documents that the log adds in the end, and the ids that it removes.
  private func changes(_ losses: inout [String]) -> (added: [Document], removed: [ByteKey]) {
    guard files.manifest.log != nil else { return ([], []) }
    guard let file = files.log, let log = try? LogReader(salvaging: file) else {
      losses.append("the log: the last changes")
      return ([], [])
    }
    if log.tail.isEmpty == false {
      losses.append("the log: bytes \(log.tail.lowerBound) to \(log.tail.upperBound)")
    }
    var added: [Document] = []
    var places: [ByteKey: Int] = [:]
    var removed: [ByteKey] = []
    var live: [Bool] = []
    for operation in log.batches.joined() {
      switch operation {
      case .add(let document):
        places[ByteKey(document.id)] = added.count
        added.append(document)
        live.append(true)
      case .remove(let id):
        removed.append(ByteKey(id))
        if let place = places.removeValue(forKey: ByteKey(id)) { live[place] = false }
      }
    }
    return (zip(added, live).compactMap { $1 ? $0 : nil }, removed)
  }

  /// The reader of a segment; where its table of contents is damaged, one that has looked for the chunks.
  private func reader(of segment: Manifest.Segment) -> SegmentReader? {
    if let reader = try? files.reader(of: segment) { return reader }
    guard let file = try? files.file(of: segment) else { return nil }
    return SegmentReader(scanning: file)
  }
}

/// A string by its bytes, where `String` compares by canonical equivalence.
struct ByteKey: Hashable {
  private let bytes: [UInt8]

  init(_ string: String) { bytes = Array(string.utf8) }
}
