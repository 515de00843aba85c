/// How much memory the work on a corpus should take, and room outside of memory for what is beyond.
///
/// The limit covers what grows with the tokens: a quarter for them, a half for the index of seeds, an eighth for what each
/// token tells. What a document takes besides, what the command itself takes and what is found come on top.
package struct MemoryPlan: Sendable {
  /// No limit.
  package static let unlimited = MemoryPlan(limit: .max) { nil }

  /// In bytes.
  package let limit: Int
  private let storage: @Sendable () -> (any TokenStorage)?

  /// - Parameters:
  ///   - limit: In bytes.
  ///   - storage: Empty room outside of memory; nil if there is none.
  package init(limit: Int, storage: @escaping @Sendable () -> (any TokenStorage)?) {
    self.limit = limit
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

  private func newStorage() -> (any TokenStorage)? { limit == .max ? nil : storage() }
}
