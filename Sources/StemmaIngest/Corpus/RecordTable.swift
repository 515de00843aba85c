/// The ids of documents, and where their records are: some 30 bytes a document and its id.
struct RecordTable: Sendable {
  /// A record in a file.
  struct Place: Hashable, Sendable {
    /// The offset of its line in the file, or in what was kept of it.
    var offset: Int
    /// The length of the line in bytes.
    var length: Int
    /// The number of the line, from 1; 0 for a file that is one document.
    var line: Int
  }

  private var idBytes: [UInt8] = []
  private var idEnds: [Int] = []
  private var offsets: [UInt64] = []
  private var lengths: [UInt32] = []
  private var lines: [UInt32] = []
  private var textSizes: [UInt32] = []
  /// When each document was published, else fetched; empty where none has a date.
  private var dates: [Int] = []

  private static let unknown = Int.max

  /// The number of documents.
  var count: Int { idEnds.count }

  /// Adds a document.
  mutating func append(id: Span<UInt8>, textSize: Int, date: Int?, place: Place) {
    if let date {
      if dates.isEmpty { dates = Array(repeating: Self.unknown, count: count) }
      dates.append(date)
    } else if !dates.isEmpty {
      dates.append(Self.unknown)
    }
    idBytes.append(copying: id)
    idEnds.append(idBytes.count)
    offsets.append(UInt64(place.offset))
    lengths.append(UInt32(clamping: place.length))
    lines.append(UInt32(clamping: place.line))
    textSizes.append(UInt32(clamping: textSize))
  }

  /// Adds the documents of another table.
  mutating func append(_ other: RecordTable) {
    if !dates.isEmpty || !other.dates.isEmpty {
      if dates.isEmpty { dates = Array(repeating: Self.unknown, count: count) }
      dates += other.dates.isEmpty ? Array(repeating: Self.unknown, count: other.count) : other.dates
    }
    let start = idBytes.count
    idBytes += other.idBytes
    idEnds.append(contentsOf: other.idEnds.lazy.map { $0 + start })
    offsets += other.offsets
    lengths += other.lengths
    lines += other.lines
    textSizes += other.textSizes
  }

  /// The UTF-8 bytes of an id.
  func idBytes(_ document: Int) -> ArraySlice<UInt8> {
    idBytes[(document == 0 ? 0 : idEnds[document - 1])..<idEnds[document]]
  }

  /// The id of a document.
  func id(_ document: Int) -> String { String(decoding: idBytes(document), as: UTF8.self) }

  func place(_ document: Int) -> Place {
    Place(
      offset: Int(offsets[document]),
      length: Int(lengths[document]),
      line: Int(lines[document])
    )
  }

  /// The size of a document's text in bytes.
  func textSize(_ document: Int) -> Int { Int(textSizes[document]) }

  /// The second at which the date of a document begins; nil where it has none.
  func date(_ document: Int) -> Int? {
    dates.isEmpty || dates[document] == Self.unknown ? nil : dates[document]
  }
}
