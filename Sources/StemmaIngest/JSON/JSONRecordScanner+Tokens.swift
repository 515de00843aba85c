extension JSONRecordScanner {
  /// A string between quotation marks.
  enum StringToken {
    /// Its bytes stand in the line as they are.
    case plain(Range<Int>)
    /// It had escapes; its bytes stand in `scratch` if they were asked for.
    case unescaped(Range<Int>)
  }

  @inline(__always)
  func byte(in line: Span<UInt8>) -> UInt8? {
    position < line.count ? line[position] : nil
  }

  func error(_ expected: String, kind: JSONSyntaxError.Kind = .syntax) -> JSONSyntaxError {
    JSONSyntaxError(kind: kind, offset: position, expected: expected)
  }

  @inline(__always)
  mutating func skipWhiteSpace(_ line: Span<UInt8>) {
    while let byte = byte(in: line), byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      position += 1
    }
  }

  /// Steps over white space and one byte.
  mutating func expect(
    _ wanted: UInt8,
    _ name: String,
    in line: Span<UInt8>
  ) throws(JSONSyntaxError) {
    skipWhiteSpace(line)
    guard byte(in: line) == wanted else { throw error(name) }
    position += 1
  }

  mutating func skipLiteral(_ literal: String, in line: Span<UInt8>) throws(JSONSyntaxError) {
    for wanted in literal.utf8 {
      guard byte(in: line) == wanted else { throw error("'\(literal)'") }
      position += 1
    }
  }

  mutating func skipNumber(in line: Span<UInt8>) throws(JSONSyntaxError) {
    if byte(in: line) == UInt8(ascii: "-") { position += 1 }
    if byte(in: line) == UInt8(ascii: "0") {
      position += 1
    } else {
      try skipDigits(in: line)
    }
    if byte(in: line) == UInt8(ascii: ".") {
      position += 1
      try skipDigits(in: line)
    }
    if let e = byte(in: line), e | 0x20 == UInt8(ascii: "e") {
      position += 1
      if let sign = byte(in: line), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { position += 1 }
      try skipDigits(in: line)
    }
  }

  private mutating func skipDigits(in line: Span<UInt8>) throws(JSONSyntaxError) {
    let start = position
    while let digit = byte(in: line), digit >= 0x30, digit <= 0x39 { position += 1 }
    if position == start { throw error("a digit") }
  }

  /// Scans a string from after its opening quotation mark to after its closing one.
  mutating func scanString(in line: Span<UInt8>, keeps: Bool) throws(JSONSyntaxError) -> StringToken {
    let start = position
    let unescapedStart = scratch.count
    var isPlain = true
    while true {
      let end = UTF8Scan.endOfPlainRun(in: line, from: position)
      if keeps, !isPlain { scratch.append(copying: line.extracting(position..<end)) }
      let run = position..<end
      position = end
      switch byte(in: line) {
      case UInt8(ascii: "\""):
        position += 1
        return isPlain ? .plain(start..<end) : .unescaped(unescapedStart..<scratch.count)
      case UInt8(ascii: "\\"):
        if keeps, isPlain { scratch.append(copying: line.extracting(run)) }
        isPlain = false
        if keeps { UTF8Scan.unescape(line, from: &position, to: &scratch) }
        if byte(in: line) != UInt8(ascii: "\\") { continue }
        // Where everything but ASCII is escaped, one escape follows the other.
        repeat {
          let scalar = try scanEscape(in: line)
          if keeps { append(scalar) }
        } while byte(in: line) == UInt8(ascii: "\\")
      case .some(0x80...): throw error("valid UTF-8", kind: .encoding)
      case .some: throw error("a control character to be escaped")
      case nil: throw error("'\"' at the end of the string")
      }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    func continuation(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: value >> shift) & 0x3F }
    switch value {
    case ..<0x80:
      scratch.append(UInt8(truncatingIfNeeded: value))
      return
    case ..<0x800:
      scratch.append(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
    case ..<0x1_0000:
      scratch.append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
      scratch.append(continuation(6))
    default:
      scratch.append(0xF0 | UInt8(truncatingIfNeeded: value >> 18))
      scratch.append(continuation(12))
      scratch.append(continuation(6))
    }
    scratch.append(continuation(0))
  }

  /// Scans an escape, with a pair of surrogates as one.
  private mutating func scanEscape(in line: Span<UInt8>) throws(JSONSyntaxError) -> Unicode.Scalar {
    position += 1
    let letter = byte(in: line)
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter ?? 0)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try scanCodeUnits(in: line)
    default:
      position -= 1
      throw error("one of \" \\ / b f n r t u after a backslash")
    }
  }

  private mutating func scanCodeUnits(in line: Span<UInt8>) throws(JSONSyntaxError) -> Unicode.Scalar {
    let unit = try scanFourDigits(in: line)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, position + 1 < line.count,
      line[position] == UInt8(ascii: "\\"), line[position + 1] == UInt8(ascii: "u")
    else { return "\u{FFFD}" }
    let second = position
    position += 2
    let low = try scanFourDigits(in: line)
    guard low >= 0xDC00, low <= 0xDFFF else {
      // Not a partner: it is scanned again on its own.
      position = second
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x1_0000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
  }

  @inline(__always)
  private mutating func scanFourDigits(in line: Span<UInt8>) throws(JSONSyntaxError) -> UInt32 {
    var value: UInt32 = 0
    var isInvalid: UInt32 = 0
    let end = min(position + 4, line.count)
    for offset in position..<end {
      // No branch on the digit: digits and letters mix at random.
      let byte = UInt32(line[offset])
      isInvalid |= (byte &- 0x30 < 10 ? 0 : 1) & ((byte | 0x20) &- 0x61 < 6 ? 0 : 1)
      value = value << 4 | ((byte & 0xF) + (byte >> 6) * 9)
    }
    if end < position + 4 || isInvalid != 0 {
      while let byte = byte(in: line), Character(Unicode.Scalar(byte)).isHexDigit { position += 1 }
      throw error("four hexadecimal digits after \\u")
    }
    position = end
    return value
  }
}
