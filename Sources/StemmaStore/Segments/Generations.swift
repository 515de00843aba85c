import Synchronization

/// Numbers for the names of files: none is given twice, also to a batch or a merge that goes on beside other writing.
final class Generations: Sendable {
  private let next: Atomic<UInt64>

  /// - Parameter newest: The highest number that is in use.
  init(after newest: UInt64) { next = Atomic(newest + 1) }

  func take() -> UInt64 { next.wrappingAdd(1, ordering: .relaxed).oldValue }
}
