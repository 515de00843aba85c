import Stemma

/// The seeds of a text that are stock wording of a store.
///
/// The index has one of some ten seeds. A seed that it has not is stock wording if both its neighbours that it has are.
struct StockSeeds {
  private var hashes: Set<UInt64> = []

  /// Those of no text.
  init() {}

  /// O(n), or O(1) where no key is stock wording.
  init(of tokens: [UInt32], stockKeys: Set<UInt64>) {
    guard !stockKeys.isEmpty else { return }
    var indexed: Set<Int> = []
    SeedSampling(window: DocumentSketch.window).forEach(in: tokens) { start, _ in indexed.insert(start) }
    var pending: [UInt64] = []
    var isOpen = false
    Seed.forEach(in: tokens) { start, _, hash in
      guard indexed.contains(start) else {
        if isOpen { pending.append(hash) }
        return
      }
      if stockKeys.contains(DocumentSketch.key(of: hash)) {
        hashes.formUnion(pending)
        hashes.insert(hash)
        isOpen = true
      } else {
        isOpen = false
      }
      pending.removeAll(keepingCapacity: true)
    }
  }

  func contains(_ seed: UInt64) -> Bool { hashes.contains(seed) }
}
