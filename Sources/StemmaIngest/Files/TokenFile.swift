import Stemma
import Synchronization

/// Tokens in a temporary file without a name, in the folder that ``SpoolFile`` uses: it is gone when the process is.
final class TokenFile: TokenStorage {
  private static let tokenSize = MemoryLayout<UInt32>.size

  private let file: InputFile
  private let end = Atomic<Int>(0)
  private let problem = Mutex<StreamFailure?>(nil)

  init() throws(StreamFailure) { file = try InputFile(temporaryIn: SpoolFile.folder) }

  /// What went wrong first.
  var failure: StreamFailure? { problem.withLock { $0 } }

  func append(_ tokens: [UInt32]) -> Int? {
    let start = end.add(tokens.count, ordering: .relaxed).oldValue
    do throws(StreamFailure) {
      try file.write(tokens.span, at: start * Self.tokenSize)
      return start
    } catch {
      note(error)
      return nil
    }
  }

  func read(_ range: Range<Int>) -> [UInt32] {
    do throws(StreamFailure) {
      return try file.read(range.count, at: range.lowerBound * Self.tokenSize)
    } catch {
      note(error)
      return []
    }
  }

  private func note(_ error: StreamFailure) {
    problem.withLock { if $0 == nil { $0 = error } }
  }
}
