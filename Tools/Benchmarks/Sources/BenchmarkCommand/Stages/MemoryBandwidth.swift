/// How fast the machine moves memory: what no stage can be faster than.
///
/// Unsafe code: both buffers have `size` bytes, a multiple of 128.
struct MemoryBandwidth {
  private static let size = 256 << 20

  /// Bytes a second of copying and of reading, medians.
  let copying: Double
  let reading: Double

  init(rounds: Int) {
    let source = [UInt64](repeating: 1, count: Self.size / 8)
    var target = [UInt64](repeating: 2, count: Self.size / 8)
    var copies: [Double] = []
    var reads: [Double] = []
    for _ in 0..<rounds {
      copies.append(CPUClock.seconds { Self.copy(source, to: &target) })
      reads.append(CPUClock.seconds { Blackhole.take(Self.sum(source)) })
    }
    Blackhole.take(target)
    copying = Double(Self.size) / Statistics.median(copies)
    reading = Double(Self.size) / Statistics.median(reads)
  }

  @inline(never)
  private static func copy(_ source: [UInt64], to target: inout [UInt64]) {
    unsafe target.withUnsafeMutableBytes { target in
      unsafe source.withUnsafeBytes { unsafe target.copyMemory(from: $0) }
    }
  }

  @inline(never)
  private static func sum(_ words: [UInt64]) -> SIMD8<UInt64> {
    unsafe words.withUnsafeBytes { bytes in
      var sums = (SIMD8<UInt64>(), SIMD8<UInt64>())
      for offset in stride(from: 0, to: bytes.count, by: 128) {
        sums.0 &+= unsafe bytes.loadUnaligned(fromByteOffset: offset, as: SIMD8<UInt64>.self)
        sums.1 &+= unsafe bytes.loadUnaligned(fromByteOffset: offset + 64, as: SIMD8<UInt64>.self)
      }
      return sums.0 &+ sums.1
    }
  }
}
