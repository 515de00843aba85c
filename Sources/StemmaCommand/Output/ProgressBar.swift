import Synchronization

/// A line on a terminal that fills as work goes on. It appears after a second and vanishes at the end.
final class ProgressBar: Sendable {
  private struct State {
    var drawn: ContinuousClock.Instant?
    var percent = -1
  }

  private let label: String
  private let start = ContinuousClock.now
  private let state = Mutex(State())
  private static let width = 30

  init(label: String) {
    self.label = label
  }

  /// Shows how much is done, 0...1; may be called from any thread and as often as one likes.
  func update(_ share: Double) {
    let now = ContinuousClock.now
    guard now - start > .seconds(1) else { return }
    state.withLock { state in
      let percent = Int(min(max(share, 0), 1) * 100)
      guard percent > state.percent, state.drawn.map({ now - $0 > .milliseconds(100) }) ?? true else {
        return
      }
      state.percent = percent
      state.drawn = now
      let filled = percent * Self.width / 100
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
      Descriptor.say("\r\u{1B}[K\(label) \(bar) \(percent) %")
    }
  }

  /// Removes the bar.
  func finish() {
    state.withLock { state in
      if state.drawn != nil { Descriptor.say("\r\u{1B}[K") }
    }
  }
}
