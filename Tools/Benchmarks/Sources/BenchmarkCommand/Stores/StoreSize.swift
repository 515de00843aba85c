import Foundation
import StemmaStore

/// What the files of a store take on disk.
struct StoreSize {
  /// The bytes of the compressed texts.
  let texts: Int
  /// All other bytes.
  let others: Int

  init(folder: String) throws {
    let snapshot = try StoreSnapshot.open(at: folder)
    texts = snapshot.storedTextBytes
    others = snapshot.info().bytesOnDisk - texts
  }
}
