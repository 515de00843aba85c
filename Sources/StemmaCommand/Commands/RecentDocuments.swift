import Stemma
import Synchronization

/// Keeps the documents that were read last: matches come by target, and often several with one source.
final class RecentDocuments: Sendable {
  private static let count = 4

  private let read: @Sendable (Int) -> Document
  private let recent = Mutex<[(index: Int, document: Document)]>([])

  init(_ read: @escaping @Sendable (Int) -> Document) { self.read = read }

  subscript(index: Int) -> Document {
    let known = recent.withLock { recent -> Document? in
      guard let place = recent.firstIndex(where: { $0.index == index }) else { return nil }
      recent.append(recent.remove(at: place))
      return recent.last?.document
    }
    if let known { return known }
    let document = read(index)
    recent.withLock { recent in
      if recent.count == Self.count { recent.removeFirst() }
      recent.append((index, document))
    }
    return document
  }
}
