import Stemma
import StemmaIngest
import StemmaStore

/// The records of the inputs of a run, in their order: what `dedupe` gives back. Those of files are read again.
struct InputRecords {
  /// Inputs that follow one another.
  enum Part {
    case files(SketchedCorpus)
    /// A store, with its documents in the order of their ids.
    case store(path: String, documents: [Document])

    fileprivate var count: Int {
      switch self {
      case .files(let corpus): corpus.recordCount
      case .store(_, let documents): documents.count
      }
    }
  }

  /// A record among those of the inputs.
  struct Record {
    /// Its document in the listing of the clusters; that of the earlier record if both have one id.
    var document: Int
    /// Whether an earlier record has its id: then it was compared with nothing.
    var isRepeated: Bool
  }

  let parts: [Part]
  /// The number of all records.
  let count: Int
  private let starts: [Int]
  /// All records, and the number of each document's record, where records and documents differ in their numbers.
  private let renumbered: (records: [Record], places: [Int])?

  /// Records that have the numbers of their documents.
  init(_ part: Part) { self.init([part], renumbered: nil) }

  private init(_ parts: [Part], renumbered: (records: [Record], places: [Int])?) {
    self.parts = parts
    self.renumbered = renumbered
    var starts: [Int] = []
    var count = 0
    for part in parts {
      starts.append(count)
      count += part.count
    }
    self.starts = starts
    self.count = count
  }

  /// Records of several parts.
  ///
  /// - Parameter onRepetition: Called with each record of another part that has the id of an earlier one.
  /// - Returns: The records, and the documents: the first record of each id. They are in the order of the bytes of
  ///   their ids, as in an analysis of them.
  static func join(_ parts: [Part], onRepetition: (_ record: Document, _ earlier: Document) -> Void) -> (
    InputRecords, [Document]
  ) {
    var known: [ByteString: Int] = [:]
    var records: [Record] = []
    var places: [Int] = []
    var documents: [Document] = []
    func add(_ document: Document, isTold: Bool) {
      if let earlier = known[ByteString(text: document.id)] {
        records.append(Record(document: earlier, isRepeated: true))
        if !isTold { onRepetition(document, documents[earlier]) }
      } else {
        known[ByteString(text: document.id)] = documents.count
        places.append(records.count)
        records.append(Record(document: documents.count, isRepeated: false))
        documents.append(document)
      }
    }
    for part in parts {
      switch part {
      case .store(_, let stored): for document in stored { add(document, isTold: false) }
      case .files(let corpus):
        for number in 0..<corpus.recordCount {
          // What cannot be read any more is told when the problems are.
          let document = corpus.document(number) ?? Document(id: corpus.id(of: number), text: "")
          add(document, isTold: corpus.earlierRecord(withIDOf: number) != nil)
        }
      }
    }
    let order = documents.indices.sorted {
      documents[$0].id.utf8.lexicographicallyPrecedes(documents[$1].id.utf8)
    }
    var numbers = documents.map { _ in 0 }
    for (number, document) in order.enumerated() { numbers[document] = number }
    for index in records.indices { records[index].document = numbers[records[index].document] }
    return (InputRecords(parts, renumbered: (records, order.map { places[$0] })), order.map { documents[$0] })
  }

  /// A record, by its number in the order of the input.
  subscript(number: Int) -> Record {
    if let renumbered { return renumbered.records[number] }
    guard case .files(let corpus)? = parts.first, let earlier = corpus.earlierRecord(withIDOf: number) else {
      return Record(document: number, isRepeated: false)
    }
    return Record(document: earlier, isRepeated: true)
  }

  /// The number of the record that a document of the listing is.
  func number(ofDocument document: Int) -> Int { renumbered.map { $0.places[document] } ?? document }

  /// The input that holds a record, and its line there, if it is one of several.
  func place(of number: Int) -> (input: String, line: Int?) {
    let (part, index) = locate(number)
    switch part {
    case .files(let corpus):
      let place = corpus.place(ofRecord: index)
      return (place.file, place.line)
    case .store(let path, _): return (path, nil)
    }
  }

  /// The record as it stands in the input, with one newline; as a JSON record where the input has none. Nil if it
  /// is not there any more.
  func bytes(of number: Int) -> [UInt8]? {
    let (part, index) = locate(number)
    switch part {
    case .store(_, let documents): return Array(documents[index].recordLine.utf8)
    case .files(let corpus):
      switch corpus.record(index) {
      case .line(let bytes)?: return bytes + [UInt8(ascii: "\n")]
      case .document(let document)?: return Array(document.recordLine.utf8)
      case nil: return nil
      }
    }
  }

  /// Whether two records have the same text, byte for byte. O(length of a text), and only if both have one length.
  func haveSameText(_ first: Int, _ second: Int) -> Bool {
    guard textSize(of: first) == textSize(of: second), let first = text(of: first),
      let second = text(of: second)
    else { return false }
    return first.hasSameBytes(as: second)
  }

  /// What was in no record.
  var unusable: UnusableInput {
    parts.reduce(into: UnusableInput()) { sum, part in
      guard case .files(let corpus) = part else { return }
      sum.lines += corpus.unusable.lines
      sum.files += corpus.unusable.files
    }
  }

  /// What could not be read again so far.
  var problems: [InputProblem] {
    parts.flatMap { part -> [InputProblem] in
      guard case .files(let corpus) = part else { return [] }
      return corpus.problems
    }
  }

  private func textSize(of number: Int) -> Int {
    let (part, index) = locate(number)
    switch part {
    case .files(let corpus): return corpus.textSize(of: index)
    case .store(_, let documents): return documents[index].text.utf8.count
    }
  }

  private func text(of number: Int) -> String? {
    let (part, index) = locate(number)
    switch part {
    case .files(let corpus): return corpus.document(index)?.text
    case .store(_, let documents): return documents[index].text
    }
  }

  private func locate(_ number: Int) -> (Part, Int) {
    var part = starts.count - 1
    while starts[part] > number { part -= 1 }
    return (parts[part], number - starts[part])
  }
}
