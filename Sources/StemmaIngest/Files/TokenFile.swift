import Stemma
import Synchronization

/// Tokens in a temporary file without a name, in the folder that ``SpoolFile`` uses: it is gone when the process is.
package final class TokenFile: TokenStorage {
  private static let tokenSize = MemoryLayout<UInt32>.size

  private let file: InputFile
  private let end = Atomic<Int>(0)
  private let failure = Mutex<StreamFailure?>(nil)

  private init(_ file: consuming InputFile) { self.file = file }

  /// A new file; nil if there cannot be one.
  package static func temporary() -> TokenFile? {
    do throws(StreamFailure) {
      return TokenFile(try InputFile(temporaryIn: SpoolFile.folder))
    } catch {
      return nil
    }
  }

  /// What went wrong: tokens then stayed in memory, or equal nothing.
  package var problem: String? {
    failure.withLock { $0 }.map { failure in
      var reason = ""
      if case .system(let text) = failure { reason = " (\(text))" }
      return "\(SpoolFile.folder): temporary data cannot be kept there\(reason); name another folder in TMPDIR"
    }
  }

  package func append(_ tokens: [UInt32]) -> Int? {
    let start = end.add(tokens.count, ordering: .relaxed).oldValue
    do throws(StreamFailure) {
      try file.write(tokens.span, at: start * Self.tokenSize)
      return start
    } catch {
      note(error)
      return nil
    }
  }

  package func read(_ range: Range<Int>) -> [UInt32] {
    do throws(StreamFailure) {
      return try file.read(range.count, at: range.lowerBound * Self.tokenSize)
    } catch {
      note(error)
      return []
    }
  }

  private func note(_ error: StreamFailure) {
    failure.withLock { if $0 == nil { $0 = error } }
  }
}
