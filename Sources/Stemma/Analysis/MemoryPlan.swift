/// How much memory the work on a corpus should take, and room outside of memory for what is beyond.
///
/// Half of the limit is for what grows with the tokens: of that a quarter for them, a half for the index of seeds, an
/// eighth for what each token tells. The other half is for the documents, the n-grams and what is found, of which
/// nobody knows beforehand how much there will be.
package struct MemoryPlan: Sendable {
  /// No limit.
  package static let unlimited = MemoryPlan(limit: .max) { nil }

  /// For what grows with the tokens, in bytes.
  package let limit: Int
  /// The numbers that are written to the room outside at once.
  let blockLength: Int
  private let storage: @Sendable () -> (any TokenStorage)?

  /// - Parameters:
  ///   - limit: Of all memory, in bytes.
  ///   - blockLength: The numbers that are written there at once.
  ///   - storage: Empty room outside of memory; nil if there is none.
  package init(limit: Int, blockLength: Int = 1 << 16, storage: @escaping @Sendable () -> (any TokenStorage)?)
  {
    self.limit = limit == .max ? .max : limit / 2
    self.blockLength = blockLength
    self.storage = storage
  }

  /// A table for the tokens of a corpus.
  package func tokenTable() -> TokenTable {
    TokenTable(limit: limit / 4 / MemoryLayout<UInt32>.size, storage: newStorage())
  }

  /// Room for data that should take a share of the limit at most; nil if it fits, or there is no room.
  func storage(for bytes: Int, share: Int) -> (any TokenStorage)? {
    bytes > limit / share ? newStorage() : nil
  }

  /// About how much memory the work needs at least, in bytes: what cannot go anywhere else.
  package static func floor(documents: Int, tokens: Int, threads: Int) -> Int {
    NgramCounts.byteCount(tokens: tokens) + documents * bytesOfDocument + threads * bytesOfThread
      + bytesOfCommand
  }

  private static let bytesOfCommand = 20 << 20
  private static let bytesOfDocument = 1 << 10
  /// Blocks of the input, or a part of the seeds.
  private static let bytesOfThread = 6 << 20

  private func newStorage() -> (any TokenStorage)? { limit == .max ? nil : storage() }
}
