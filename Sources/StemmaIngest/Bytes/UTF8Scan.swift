import CKernels

/// Fast passes over bytes that should be UTF-8. All unsafe loads of the scanners are in this file.
///
/// Invariant: `base` points to `count` readable bytes, a word is loaded at `i` only where `i + 8 <= count`, and a
/// byte at `i` only where `i < count`.
package enum UTF8Scan {
  /// The offset of the first byte at or after `start` that cannot stand for itself in a JSON string: a quotation
  /// mark, a backslash, a control character, or the start of an invalid UTF-8 sequence; the count if there is none.
  package static func endOfPlainRun(in bytes: Span<UInt8>, from start: Int) -> Int {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      let plain = unsafe stemma_plain_run(base, start, buffer.count)
      return unsafe scan(base, plain, buffer.count, stopsAtSyntax: true)
    }
  }

  /// Copies the inside of a JSON string from an offset on, its escapes of one letter resolved, as far as that goes fast,
  /// and moves the offset behind what was copied. Whatever stops it has to be looked at.
  package static func unescape(_ bytes: Span<UInt8>, from start: inout Int, to output: inout [UInt8]) {
    output.append(addingCapacity: bytes.count - start + 64) { output in
      unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe output.withUnsafeMutableBufferPointer { output, initialized in
          initialized = unsafe stemma_unescape(buffer.baseAddress, &start, buffer.count, output.baseAddress)
        }
      }
    }
  }

  /// The offset of the first invalid UTF-8 sequence (RFC 3629) at or after `start`; nil if all is valid.
  package static func firstInvalidOffset(in bytes: Span<UInt8>, from start: Int = 0) -> Int? {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      let end = unsafe scan(base, start, buffer.count, stopsAtSyntax: false)
      return end < buffer.count ? end : nil
    }
  }

  /// The length of the valid UTF-8 sequence at an offset, 1...4, or 0 where none begins.
  package static func sequenceLength(in bytes: Span<UInt8>, at offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    if bytes[offset] < 0x80 { return 1 }
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      return unsafe multibyteLength(base, offset, buffer.count)
    }
  }

  @inline(__always)
  private static func scan(
    _ base: UnsafePointer<UInt8>,
    _ start: Int,
    _ count: Int,
    stopsAtSyntax: Bool
  ) -> Int {
    let raw = unsafe UnsafeRawPointer(base)
    let highBits: UInt64 = 0x8080_8080_8080_8080
    var i = start
    while i + 8 <= count {
      let word = unsafe UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      if startsWithTwoCommonTriples(word) {
        i += 6
        continue
      }
      let high = word & highBits
      let stop = stopsAtSyntax ? syntaxBytes(word) : 0
      if high | stop == 0 {
        i += 8
        continue
      }
      // The lowest flag of `syntaxBytes` is exact; only flags above a true one may be false.
      i += (high | stop).trailingZeroBitCount / 8
      if stop != 0, stop.trailingZeroBitCount < high.trailingZeroBitCount { return i }
      let length = unsafe multibyteLength(base, i, count)
      if length == 0 { return i }
      i += length
    }
    while i < count {
      let byte = unsafe base[i]
      if byte < 0x80 {
        if stopsAtSyntax, byte < 0x20 || byte == 0x22 || byte == 0x5C { return i }
        i += 1
      } else {
        let length = unsafe multibyteLength(base, i, count)
        if length == 0 { return i }
        i += length
      }
    }
    return i
  }

  /// Flags the bytes that are `"`, `\` or below 0x20, by the carry tricks of Mycroft's zero-byte test.
  @inline(__always)
  private static func syntaxBytes(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    let found =
      ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | ((word &- (ones &* 0x20)) & ~word)
    return found & (ones &* 0x80)
  }

  /// Whether a word starts with two valid sequences of three bytes whose leads are neither E0 nor ED, the two
  /// that restrict the second byte: nearly all of running Han text.
  @inline(__always)
  private static func startsWithTwoCommonTriples(_ word: UInt64) -> Bool {
    guard word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0 else { return false }
    let nibbles = word & 0x0F00_000F
    let carry: UInt64 = 0x0F00_000F
    let isNotE0 = nibbles &+ carry
    let isNotED = (nibbles ^ 0x0D00_000D) &+ carry
    return isNotE0 & isNotED & 0x1000_0010 == 0x1000_0010
  }

  /// The length of the valid sequence of two to four bytes at `i`, or 0 (Unicode Standard, table 3-7).
  @inline(__always)
  private static func multibyteLength(_ base: UnsafePointer<UInt8>, _ i: Int, _ count: Int) -> Int {
    let lead = unsafe base[i]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, lead <= 0xF4, i + length <= count else { return 0 }
    let second = unsafe base[i + 1]
    let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    guard second >= lowest, second <= highest else { return 0 }
    if length > 2 {
      guard unsafe base[i + 2] & 0xC0 == 0x80 else { return 0 }
      if length > 3 {
        guard unsafe base[i + 3] & 0xC0 == 0x80 else { return 0 }
      }
    }
    return length
  }
}
