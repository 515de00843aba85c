import Stemma
import Synchronization

/// Room for tokens that is an array, and may be full from some point on.
package final class ListedTokens: TokenStorage {
  private let tokens = Mutex<[UInt32]>([])
  private let capacity: Int

  /// - Parameter capacity: The most tokens.
  package init(capacity: Int = .max) { self.capacity = capacity }

  /// The number of tokens that were kept.
  package var count: Int { tokens.withLock { $0.count } }

  package func append(_ new: [UInt32]) -> Int? {
    tokens.withLock { tokens in
      guard tokens.count + new.count <= capacity else { return nil }
      tokens += new
      return tokens.count - new.count
    }
  }

  package func read(_ range: Range<Int>) -> [UInt32] {
    tokens.withLock { Array($0[range.clamped(to: 0..<$0.count)]) }
  }
}
