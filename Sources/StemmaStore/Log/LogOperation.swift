import Stemma

/// A change of the documents, as the log keeps it.
enum LogOperation: Sendable {
  case add(Document)
  /// Removes the document of an id.
  case remove(id: String)

  func write(to writer: inout ByteWriter) {
    switch self {
    case .add(let document):
      writer.fixed(UInt8(1))
      let head = RecordHead.encoded([RecordHead(document)])
      writer.count(head.count)
      writer.raw(head)
      writer.raw(document.text.utf8)
    case .remove(let id):
      writer.fixed(UInt8(2))
      writer.strings([id])
    }
  }

  init(from reader: inout ByteReader) throws(Malformed) {
    let kind: UInt8 = try reader.fixed()
    switch kind {
    case 1:
      let bytes = try reader.raw(try reader.count())
      guard let head = try RecordHead.decoded(Array(bytes), rows: 1).first else {
        throw reader.malformed(expected: "a document", got: "none")
      }
      guard let text = String(validating: try reader.raw(head.textLength), as: UTF8.self) else {
        throw reader.malformed(expected: "a text in UTF-8", got: "other bytes")
      }
      var document = head.document
      document.text = text
      self = .add(document)
    case 2:
      guard let id = try reader.strings(1).first else {
        throw reader.malformed(expected: "an id", got: "none")
      }
      self = .remove(id: id)
    default:
      throw reader.malformed(expected: "an operation of 1 or 2", got: "\(kind)")
    }
  }

  /// About the bytes it takes.
  var size: Int {
    switch self {
    case .add(let document): document.text.utf8.count + document.id.utf8.count + 64
    case .remove(let id): id.utf8.count + 8
    }
  }
}
