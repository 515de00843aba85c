import StemmaStore

/// A second, naive reader and writer of the format, written after FileFormat.md alone, to make files that the library
/// would not write.
struct RawChunk {
  var type: String
  var flags: UInt32 = 1
  var ordinal: UInt32 = 0
  /// The zlib stream; the rows themselves in a packed chunk.
  var stored: [UInt8]
  /// What the header says it inflates to.
  var inflatedLength: UInt32

  init(type: String, flags: UInt32 = 1, _ payload: [UInt8]) {
    self.type = type
    self.flags = flags
    stored = Deflate.compress(payload[...]) ?? []
    inflatedLength = UInt32(payload.count)
  }

  /// A chunk whose bytes stand in the file as they are.
  init(packed type: String, _ payload: [UInt8]) {
    self.type = type
    flags = 3
    stored = payload
    inflatedLength = UInt32(payload.count)
  }

  /// Rows of a fixed number of bits, row 0 in the lowest, and the padding.
  init(_ type: String, rows: [UInt64], width: Int) {
    var payload = [UInt8](repeating: 0, count: (rows.count * width + 7) / 8 + 8)
    for (row, value) in rows.enumerated() {
      for bit in 0..<width where value >> UInt64(bit) & 1 != 0 {
        let place = row * width + bit
        payload[place / 8] |= 1 << UInt8(place % 8)
      }
    }
    self.init(packed: type, payload)
  }

  /// The rows of a packed chunk.
  func rows(_ count: Int, width: Int) -> [UInt64] {
    (0..<count).map { row in
      (0..<width).reduce(0) { value, bit in
        let place = row * width + bit
        return value | UInt64(stored[place / 8] >> UInt8(place % 8) & 1) << UInt64(bit)
      }
    }
  }

  func inflated() throws -> [UInt8] {
    flags & 2 != 0 ? stored : try Deflate.inflate(stored[...], count: Int(inflatedLength))
  }

  fileprivate init(at offset: Int, in file: [UInt8]) {
    type = String(decoding: file[offset..<offset + 4], as: UTF8.self)
    flags = UInt32(number(file, offset + 4, 4))
    ordinal = UInt32(number(file, offset + 8, 4))
    let length = Int(number(file, offset + 12, 4))
    inflatedLength = UInt32(number(file, offset + 16, 4))
    stored = Array(file[offset + 24..<offset + 24 + length])
  }

  fileprivate var header: [UInt8] {
    let fields =
      Array(type.utf8) + little(flags) + little(ordinal) + little(UInt32(stored.count))
      + little(inflatedLength)
    return fields + little(crc32(fields + stored))
  }
}

struct RawSegment {
  var version: UInt16
  var kind: UInt8
  var chunks: [RawChunk]
  /// What is changed in the table of contents, that it may lie.
  var changeTable: (inout [UInt8]) -> Void = { _ in }

  init(_ file: [UInt8]) throws {
    version = UInt16(number(file, 8, 2))
    kind = file[10]
    let tableOffset = Int(number(file, file.count - 24, 8))
    let table = try RawChunk(at: tableOffset, in: file).inflated()
    chunks = stride(from: 0, to: table.count, by: 32).map {
      RawChunk(at: Int(number(table, $0 + 24, 8)), in: file)
    }
  }

  var bytes: [UInt8] {
    var file: [UInt8] = [0x89] + Array("STMS\r\n".utf8) + [0x1A] + little(version) + [kind, 0]
    file += little(crc32(file))
    var table: [UInt8] = []
    for chunk in chunks {
      table += chunk.header + little(UInt64(file.count))
      file += chunk.header + chunk.stored
    }
    changeTable(&table)
    let start = UInt64(file.count)
    let contents = RawChunk(type: "TOCS", table)
    file += contents.header + contents.stored
    let footer = little(start) + little(UInt32(24 + contents.stored.count))
    return file + footer + little(crc32(footer)) + [0x89] + Array("STME\r\n".utf8) + [0x1A]
  }

  subscript(type: String) -> RawChunk {
    get { chunks.first { $0.type == type } ?? RawChunk(type: type, []) }
    set { chunks = chunks.map { $0.type == type ? newValue : $0 } }
  }
}

struct RawManifest {
  struct Segment {
    var kind: UInt8
    var name: String
    var length: UInt64
    var digest: [UInt8]
    var counts: [UInt64]
  }

  var version: UInt16
  var flags: UInt16
  var generation: UInt64
  /// The generation of the log, 0 for none; not in version 1.
  var log: UInt64 = 0
  /// The options; not in version 1.
  var options: [UInt8] = []
  var segments: [Segment] = []

  init(_ file: [UInt8]) {
    version = UInt16(number(file, 8, 2))
    flags = UInt16(number(file, 10, 2))
    generation = number(file, 16, 8)
    var offset = 24
    if version > 1 {
      log = number(file, 24, 8)
      offset = 36 + Int(number(file, 32, 4))
      options = Array(file[36..<offset])
    }
    for _ in 0..<number(file, 12, 4) {
      let end = offset + 2 + Int(file[offset + 1])
      segments.append(
        Segment(
          kind: file[offset],
          name: String(decoding: file[offset + 2..<end], as: UTF8.self),
          length: number(file, end, 8),
          digest: Array(file[end + 8..<end + 40]),
          counts: (0..<6).map { number(file, end + 40 + 8 * $0, 8) }
        )
      )
      offset = end + 88
    }
  }

  var bytes: [UInt8] {
    var file: [UInt8] = [0x89] + Array("STMM\r\n".utf8) + [0x1A] + little(version) + little(flags)
    file += little(UInt32(segments.count)) + little(generation)
    if version > 1 { file += little(log) + little(UInt32(options.count)) + options }
    for segment in segments {
      file +=
        [segment.kind, UInt8(segment.name.utf8.count)] + Array(segment.name.utf8) + little(segment.length)
      file += segment.digest + segment.counts.flatMap { little($0) }
    }
    return file + sha256(file)
  }
}

/// A log: the payloads of its records, with whatever else stands behind them.
struct RawLog {
  var version: UInt16
  var generation: UInt64
  var nonce: UInt64
  var records: [[UInt8]] = []
  /// The payload of a record that says that what stands before it is on the disk.
  static let mark: [UInt8] = [0]
  /// Where the last mark begins; bytes before it cannot have been cut off.
  var lastMark: Int { ends[records.lastIndex(of: Self.mark) ?? 0] }
  var tail: [UInt8] = []

  init(_ file: [UInt8]) {
    version = UInt16(number(file, 8, 2))
    generation = number(file, 12, 8)
    nonce = number(file, 20, 8)
    var offset = 32
    while offset < file.count {
      let end = offset + 12 + Int(number(file, offset, 4))
      records.append(Array(file[offset + 12..<end]))
      offset = end
    }
  }

  /// Where each record ends.
  var ends: [Int] { records.reduce(into: [32]) { $0.append($0[$0.count - 1] + 12 + $1.count) } }

  var header: [UInt8] {
    let fields =
      [0x89] + Array("STML\r\n".utf8) + [0x1A] + little(version) + [0, 0] + little(generation) + little(nonce)
    return fields + little(crc32(fields))
  }

  /// What stands before a payload.
  func head(length: UInt32, checksum: UInt32) -> [UInt8] {
    let fields = little(length) + little(checksum)
    return fields + little(crc32(little(nonce) + fields))
  }

  var bytes: [UInt8] {
    records.reduce(header) { $0 + head(length: UInt32($1.count), checksum: crc32($1)) + $1 } + tail
  }
}

/// A store in memory whose files can be changed, with all checksums made right again.
struct RawStore {
  let fileSystem = MemoryFileSystem()

  func segment(_ suffix: String) throws -> RawSegment {
    try RawSegment(fileSystem.files(in: "s")[name(suffix)] ?? [])
  }

  func replace(_ suffix: String, with segment: RawSegment) {
    let bytes = segment.bytes
    fileSystem.replace("s/\(name(suffix))", with: bytes)
    changeManifest { manifest in
      manifest.segments = manifest.segments.map { entry in
        var entry = entry
        if entry.name.hasSuffix(suffix) {
          entry.length = UInt64(bytes.count)
          entry.digest = sha256(bytes)
        }
        return entry
      }
    }
  }

  func change(_ suffix: String, _ body: (inout RawSegment) throws -> Void) throws {
    var segment = try segment(suffix)
    try body(&segment)
    replace(suffix, with: segment)
  }

  func changeManifest(_ body: (inout RawManifest) -> Void) {
    var manifest = RawManifest(fileSystem.files(in: "s")["MANIFEST"] ?? [])
    body(&manifest)
    fileSystem.replace("s/MANIFEST", with: manifest.bytes)
  }

  func changeLog(_ body: (inout RawLog) -> Void) {
    var log = RawLog(fileSystem.files(in: "s")[name(".log")] ?? [])
    body(&log)
    fileSystem.replace("s/\(name(".log"))", with: log.bytes)
  }

  /// The name of the file in the store that ends so.
  func name(_ suffix: String) -> String {
    fileSystem.files(in: "s").keys.first { $0.hasSuffix(suffix) } ?? suffix
  }
}

func little<Integer: FixedWidthInteger>(_ value: Integer) -> [UInt8] {
  (0..<Integer.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}

func number(_ bytes: [UInt8], _ offset: Int, _ length: Int) -> UInt64 {
  (0..<length).reduce(0) { $0 | UInt64(bytes[offset + $1]) << (8 * UInt64($1)) }
}

func sha256(_ bytes: [UInt8]) -> [UInt8] {
  var hash = SHA256()
  hash.update(bytes)
  return hash.finish() ?? []
}
