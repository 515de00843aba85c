import Synchronization

/// The inflated blocks that were read last.
///
/// Two halves: what is read goes to the young one; when that is full it becomes the old one, and the old one is let go.
/// O(1), and at most `limit` bytes.
final class BlockCache: Sendable {
  private struct Key: Hashable {
    var segment: UInt64
    var offset: Int
  }

  private struct Half {
    var blocks: [Key: [UInt8]] = [:]
    var size = 0
  }

  private let halves = Mutex((young: Half(), old: Half()))
  private let limit: Int

  /// - Parameter limit: The most bytes that are kept.
  init(limit: Int) { self.limit = limit }

  /// The block of a segment at an offset, read if it is not here.
  ///
  /// - Parameter segment: The generation of the segment; none is used twice in a store.
  func block(
    at offset: Int,
    of segment: UInt64,
    read: () throws(StoreError) -> [UInt8]
  ) throws(StoreError) -> [UInt8] {
    let key = Key(segment: segment, offset: offset)
    if let block = halves.withLock({ $0.young.blocks[key] ?? $0.old.blocks[key] }) { return block }
    let block = try read()
    halves.withLock { halves in
      if halves.young.size + block.count > limit / 2 {
        halves.old = halves.young
        halves.young = Half()
      }
      if halves.young.blocks.updateValue(block, forKey: key) == nil { halves.young.size += block.count }
    }
    return block
  }
}
