import CZlib

/// zlib's CRC-32 (polynomial 0xEDB88320, reflected), continued from `checksum`.
///
/// Unsafe: zlib reads the array's storage within its length.
package func crc32(_ bytes: some RandomAccessCollection<UInt8>, continuing checksum: UInt32 = 0) -> UInt32 {
  let fast = bytes.withContiguousStorageIfAvailable { buffer in
    unsafe UInt32(truncatingIfNeeded: crc32_z(uLong(checksum), buffer.baseAddress, buffer.count))
  }
  return fast ?? crc32(Array(bytes), continuing: checksum)
}
