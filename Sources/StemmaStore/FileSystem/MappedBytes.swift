import CKernels
import Glibc

/// The bytes of a file in memory, read in place.
///
/// Unsafe: `base` is valid for `count` bytes until `deinit` releases it, nothing writes through it, and each load is
/// within them, which is checked. A file that is cut off while it is mapped ends the process, as with any mapping:
/// segment files are never changed by us.
@safe package final class MappedBytes: @unchecked Sendable {
  private let base: UnsafeRawPointer
  package let count: Int
  private let isMapped: Bool

  /// Takes over what `mmap` returned.
  init(mapped base: UnsafeRawPointer, count: Int) {
    unsafe self.base = base
    self.count = count
    isMapped = true
  }

  /// Copies bytes, for files that are not the system's.
  package init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 8)
    unsafe copy.copyBytes(from: bytes)
    unsafe base = UnsafeRawPointer(copy.baseAddress.unsafelyUnwrapped)
    count = bytes.count
    isMapped = false
  }

  deinit {
    if isMapped {
      unsafe munmap(UnsafeMutableRawPointer(mutating: base), count)
    } else {
      unsafe base.deallocate()
    }
  }

  /// The eight bytes from an offset as a little-endian number; 0 where they are not all there.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    guard offset >= 0, offset &+ 8 <= count, offset &+ 8 > 0 else { return 0 }
    return unsafe UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Asks for the memory at an offset, which is read soon.
  @inline(__always)
  func prefetch(_ offset: Int) {
    if offset >= 0, offset < count { unsafe stemma_prefetch(base + offset) }
  }

  /// A copy of the bytes in a range, as far as they are there.
  func bytes(in range: Range<Int>) -> [UInt8] {
    let range = range.clamped(to: 0..<count)
    return unsafe [UInt8](UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  /// CRC-32 of the bytes in a range, as far as they are there.
  func checksum(of range: Range<Int>, continuing checksum: UInt32) -> UInt32 {
    let range = range.clamped(to: 0..<count)
    return unsafe crc32(
      UnsafeBufferPointer(
        start: (base + range.lowerBound).assumingMemoryBound(to: UInt8.self),
        count: range.count
      ),
      continuing: checksum
    )
  }
}
