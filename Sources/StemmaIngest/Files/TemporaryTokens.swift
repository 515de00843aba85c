package import Stemma
import Synchronization

/// Makes temporary files for tokens and gathers what went wrong with them.
package final class TemporaryTokens: Sendable {
  private struct State {
    var files: [TokenFile] = []
    var failure: StreamFailure?
  }

  private let state = Mutex(State())

  package init() {}

  /// A new file; nil if there cannot be one.
  package func newFile() -> (any TokenStorage)? {
    do throws(StreamFailure) {
      let file = try TokenFile()
      state.withLock { $0.files.append(file) }
      return file
    } catch {
      state.withLock { $0.failure = error }
      return nil
    }
  }

  /// What went wrong, if anything: tokens then stayed in memory, or equal nothing.
  package var problem: String? {
    let failure = state.withLock { state in state.failure ?? state.files.lazy.compactMap(\.failure).first }
    guard let failure else { return nil }
    var reason = ""
    if case .system(let text) = failure { reason = " (\(text))" }
    return "\(SpoolFile.folder): temporary data cannot be kept there\(reason); name another folder in TMPDIR"
  }
}
