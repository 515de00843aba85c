import Glibc

extension String {
  /// Copies bytes that ``UTF8Scan`` has found valid, without a second validation.
  ///
  /// Invariant: the caller has validated every byte of the span, or made it from valid parts.
  init(validated bytes: Span<UInt8>) {
    self.init(copying: unsafe UTF8Span(unchecked: bytes))
  }
}

extension Hasher {
  /// Takes in bytes and their number.
  mutating func combine(_ bytes: Span<UInt8>) {
    combine(bytes.count)
    unsafe bytes.withUnsafeBytes { unsafe combine(bytes: $0) }
  }
}

extension [UInt8] {
  /// Appends the bytes of a span.
  mutating func append(copying bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}

extension Span<UInt8> {
  /// The offset of the last newline, or nil. O(length of what follows it).
  func lastNewline() -> Int? {
    var offset = count
    while offset > 0 {
      offset -= 1
      if self[offset] == 0x0A { return offset }
    }
    return nil
  }

  /// The offset of the first newline at or after `start`, or nil.
  func firstNewline(from start: Int) -> Int? {
    unsafe withUnsafeBufferPointer { buffer in
      guard start < buffer.count, let base = buffer.baseAddress,
        let found = unsafe memchr(base + start, 0x0A, buffer.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }
}
