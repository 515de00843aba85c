import Stemma
import Synchronization

/// The observer of the options that were asked for last: to make one reads all stock phrases.
final class ObserverCache: Sendable {
  private let last = Mutex<(options: AnalysisOptions, observer: Observer)?>(nil)

  func observer(_ options: AnalysisOptions) -> Observer {
    if let (known, observer) = last.withLock({ $0 }), known == options { return observer }
    let observer = Observer(options)
    last.withLock { $0 = (options, observer) }
    return observer
  }
}
