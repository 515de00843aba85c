/// Finds wanted fields at the top level of a JSON object without building the rest of it.
///
/// The whole text is checked against RFC 8259, and its strings against RFC 3629. Of a repeated key the last value
/// counts. An escaped surrogate without its partner becomes U+FFFD. A byte order mark is no part of JSON.
/// Linear in the bytes of the line; nested values take no recursion and one byte of memory a level.
package struct JSONRecordScanner: Sendable {
  /// Where the wanted fields of the last record have their values, in the order of the names given.
  package private(set) var fields: [JSONField]

  private let names: [[UInt8]]
  private let maximumDepth: Int
  var position = 0
  var scratch: [UInt8] = []
  private var containers: [Container] = []

  private enum Container { case object, array }

  /// Creates a scanner for different names of fields.
  package init(fields names: [String], maximumDepth: Int = 512) {
    self.names = names.map { Array($0.utf8) }
    self.maximumDepth = maximumDepth
    fields = names.map { _ in .absent }
  }

  /// Scans one record and sets ``fields``.
  ///
  /// - Throws: ``JSONSyntaxError`` where the line is not one JSON object; ``fields`` then mean nothing.
  package mutating func scan(_ line: Span<UInt8>) throws(JSONSyntaxError) {
    for index in fields.indices { fields[index] = .absent }
    scratch.removeAll(keepingCapacity: true)
    position = 0
    try expect(UInt8(ascii: "{"), "'{'", in: line)
    if maximumDepth < 1 { throw tooDeep(at: position - 1) }
    skipWhiteSpace(line)
    if byte(in: line) == UInt8(ascii: "}") {
      position += 1
    } else {
      try scanMembers(of: line)
    }
    skipWhiteSpace(line)
    if position < line.count { throw error("the end of the record") }
  }

  /// The values of the wanted fields of the last record.
  package func values(in line: Span<UInt8>) -> [JSONFieldValue] {
    fields.indices.map { value($0, in: line) }
  }

  /// The value of a wanted field of the last record.
  package func value(_ index: Int, in line: Span<UInt8>) -> JSONFieldValue {
    switch fields[index] {
    case .absent: .absent
    case .string(let range, isUnescaped: false): .string(String(validated: line.extracting(range)))
    case .string(let range, isUnescaped: true): .string(String(validated: scratch.span.extracting(range)))
    case .number(let range): .number(String(validated: line.extracting(range)))
    case .other(let type): .other(type)
    }
  }

  /// Calls a function with the bytes of a string or number of the last record, valid UTF-8; with none for other values.
  @inline(__always)
  package func withBytes<Result>(
    of index: Int,
    in line: Span<UInt8>,
    _ body: (Span<UInt8>) -> Result
  ) -> Result {
    switch fields[index] {
    case .string(let range, isUnescaped: true): body(scratch.span.extracting(range))
    case .string(let range, isUnescaped: false), .number(let range): body(line.extracting(range))
    case .absent, .other: body(line.extracting(0..<0))
    }
  }

  private mutating func scanMembers(of line: Span<UInt8>) throws(JSONSyntaxError) {
    while true {
      let key = try scanKey(in: line, keeps: true)
      if let index = index(of: key, in: line) {
        fields[index] = try scanWantedValue(in: line)
      } else {
        try skipValue(in: line)
      }
      skipWhiteSpace(line)
      switch byte(in: line) {
      case UInt8(ascii: ","): position += 1
      case UInt8(ascii: "}"):
        position += 1
        return
      default: throw error("',' or '}'")
      }
    }
  }

  private func index(of key: StringToken, in line: Span<UInt8>) -> Int? {
    switch key {
    case .plain(let range):
      let bytes = line.extracting(range)
      return names.firstIndex { name in
        name.count == bytes.count && name.indices.allSatisfy { name[$0] == bytes[$0] }
      }
    case .unescaped(let range):
      return names.firstIndex { $0[...] == scratch[range] }
    }
  }

  private mutating func scanWantedValue(in line: Span<UInt8>) throws(JSONSyntaxError) -> JSONField {
    skipWhiteSpace(line)
    let start = position
    switch byte(in: line) {
    case UInt8(ascii: "\""):
      position += 1
      switch try scanString(in: line, keeps: true) {
      case .plain(let range): return .string(range, isUnescaped: false)
      case .unescaped(let range): return .string(range, isUnescaped: true)
      }
    case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
      try skipNumber(in: line)
      return .number(start..<position)
    case let first:
      try skipValue(in: line)
      switch first {
      case UInt8(ascii: "n"): return .absent
      case UInt8(ascii: "t"): return .other("true")
      case UInt8(ascii: "f"): return .other("false")
      case UInt8(ascii: "["): return .other("an array")
      default: return .other("an object")
      }
    }
  }

  private mutating func skipValue(in line: Span<UInt8>) throws(JSONSyntaxError) {
    containers.removeAll(keepingCapacity: true)
    repeat {
      skipWhiteSpace(line)
      switch byte(in: line) {
      case UInt8(ascii: "\""):
        position += 1
        _ = try scanString(in: line, keeps: false)
      case UInt8(ascii: "{"):
        if try enter(.object, closedBy: UInt8(ascii: "}"), in: line) {
          _ = try scanKey(in: line, keeps: false)
          continue
        }
      case UInt8(ascii: "["):
        if try enter(.array, closedBy: UInt8(ascii: "]"), in: line) { continue }
      case UInt8(ascii: "t"): try skipLiteral("true", in: line)
      case UInt8(ascii: "f"): try skipLiteral("false", in: line)
      case UInt8(ascii: "n"): try skipLiteral("null", in: line)
      case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): try skipNumber(in: line)
      default: throw error("a value")
      }
      try leaveContainers(in: line)
    } while !containers.isEmpty
  }

  /// Steps over an opening bracket. False where the container closes at once; it is then stepped over.
  private mutating func enter(
    _ container: Container,
    closedBy end: UInt8,
    in line: Span<UInt8>
  ) throws(JSONSyntaxError) -> Bool {
    // One level is the record itself.
    if containers.count + 2 > maximumDepth { throw tooDeep(at: position) }
    position += 1
    skipWhiteSpace(line)
    if byte(in: line) == end {
      position += 1
      return false
    }
    containers.append(container)
    return true
  }

  /// Steps over what follows a value, up to the next value of a container or to the end of the outermost one.
  private mutating func leaveContainers(in line: Span<UInt8>) throws(JSONSyntaxError) {
    while let container = containers.last {
      skipWhiteSpace(line)
      switch (byte(in: line), container) {
      case (UInt8(ascii: ","), .array):
        position += 1
        return
      case (UInt8(ascii: ","), .object):
        position += 1
        _ = try scanKey(in: line, keeps: false)
        return
      case (UInt8(ascii: "]"), .array), (UInt8(ascii: "}"), .object):
        position += 1
        containers.removeLast()
      case (_, .array): throw error("',' or ']'")
      case (_, .object): throw error("',' or '}'")
      }
    }
  }

  /// Scans white space, a string and a colon.
  private mutating func scanKey(
    in line: Span<UInt8>,
    keeps: Bool
  ) throws(JSONSyntaxError) -> StringToken {
    try expect(UInt8(ascii: "\""), "a key in quotation marks", in: line)
    let key = try scanString(in: line, keeps: keeps)
    try expect(UInt8(ascii: ":"), "':'", in: line)
    return key
  }

  private func tooDeep(at offset: Int) -> JSONSyntaxError {
    JSONSyntaxError(kind: .depth, offset: offset, expected: "at most \(maximumDepth) levels of nesting")
  }
}
