import Stemma
import StemmaIngest
import StemmaStore

extension Corpus {
  /// Reads inputs: stores, files, folders and standard input. What cannot be read is reported; the rest is
  /// used.
  static func load(
    _ inputs: [String],
    fields: FieldOptions,
    wanting options: AnalysisOptions,
    session: Session
  ) -> Corpus {
    let stores = inputs.filter { Store.isStore(at: $0) }
    if stores.count == 1 && inputs.count == 1 {
      return load(store: stores[0], wanting: options, session: session)
    }
    var documents = load(files: inputs.filter { !stores.contains($0) }, fields: fields, session: session)
    guard !stores.isEmpty else { return Corpus(documents: documents) }
    for store in stores { documents += load(store: store, wanting: nil, session: session).documents }
    return Corpus(documents: unique(documents, session: session))
  }

  /// Reads files, folders and standard input.
  static func load(files: [String], fields: FieldOptions, session: Session) -> [Document] {
    let reader = InputReader(idField: fields.idField, textField: fields.textField)
    var documents: [Document] = []
    reader.read(files) {
      documents.append($0)
    } onProblem: {
      session.report($0)
    }
    return documents
  }

  /// Calls `body` with each document of inputs, one after the other, with few of them in memory. What cannot be
  /// read is reported.
  static func forEach(
    _ inputs: [String],
    fields: FieldOptions,
    session: Session,
    _ body: (Document) -> Void
  ) {
    let reader = InputReader(idField: fields.idField, textField: fields.textField)
    let files = inputs.filter { !Store.isStore(at: $0) }
    reader.read(files) {
      body($0)
    } onProblem: {
      session.report($0)
    }
    for path in inputs where Store.isStore(at: path) {
      do throws(StoreError) {
        let store = try StoreSnapshot.open(at: path)
        warn(ofInterruptedWrite: store, session: session)
        try store.forEachDocument { document throws(StoreError) in body(document) }
      } catch {
        session.report(error)
      }
    }
  }

  /// Says that a writer has died: what it was writing is not there, as nobody was told that it is.
  static func warn(ofInterruptedWrite store: StoreSnapshot, session: Session) {
    guard let bytes = store.interruptedWrite else { return }
    session.console.note(
      "\(store.path): \(Quantity.bytes(bytes.count)) at the end of the log are of a write that was interrupted"
    )
  }

  private static func load(store path: String, wanting options: AnalysisOptions?, session: Session) -> Corpus
  {
    do throws(StoreError) {
      let store = try StoreSnapshot.open(at: path)
      warn(ofInterruptedWrite: store, session: session)
      if let options, try store.isAnalyzed, try store.analysisOptions() == options,
        let saved = try store.analysis()
      {
        return Corpus(documents: saved.documents, saved: saved)
      }
      return Corpus(documents: try store.documents(), store: options == nil ? nil : path)
    } catch {
      session.report(error)
      return Corpus(documents: [])
    }
  }

  /// Leaves out what an earlier document has the id of, and says so if the texts differ.
  private static func unique(_ documents: [Document], session: Session) -> [Document] {
    var known: [ByteString: Int] = [:]
    var unique: [Document] = []
    for document in documents {
      if let first = known[ByteString(text: document.id)] {
        guard !unique[first].text.hasSameBytes(as: document.text) else { continue }
        session.report("\(document.id): two inputs have another text of this id; the later one is left out")
      } else {
        known[ByteString(text: document.id)] = unique.count
        unique.append(document)
      }
    }
    return unique
  }
}
