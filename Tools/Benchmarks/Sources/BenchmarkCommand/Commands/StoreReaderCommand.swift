import ArgumentParser
import Stemma
import StemmaIngest
import StemmaStore

/// Asks a store, in a process of its own so that its memory can be measured.
struct StoreReaderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store-reader",
    abstract: "Open a store, ask it about texts, and print how long each answer took.",
    shouldDisplay: false
  )

  @Argument(help: "The directory of the store.")
  var store: String

  @Argument(help: "A file of JSON Lines with the texts.")
  var questions: String

  @Option(help: "Seconds to go on asking, from the first text on again.")
  var seconds = 10.0

  func run() throws {
    let clock = ContinuousClock()
    var documents: [Document] = []
    InputReader().read([questions]) {
      documents.append($0)
    } onProblem: { _ in
    }
    let start = clock.now
    let snapshot = try StoreSnapshot.open(at: store)
    let opened = clock.now - start
    var times: [Double] = []
    var processorTimes: [Double] = []
    var found: [String: Int] = [:]
    let end = clock.now + .seconds(seconds)
    var next = 0
    while clock.now < end {
      let asked = clock.now
      let worked = CPUClock.now
      let answer = try snapshot.observe(documents[next % documents.count])
      times.append((clock.now - asked) / .milliseconds(1))
      processorTimes.append((CPUClock.now - worked) * 1e3)
      found[answer.status.rawValue, default: 0] += 1
      next += 1
    }
    var words = ["open \(opened / .milliseconds(1))", "answers \(times.count)"]
    for (name, times) in [("wall", times.sorted()), ("cpu", processorTimes.sorted())] {
      for share in [0.5, 0.9, 0.99, 0.999] {
        words.append(
          "\(name)-p\(share * 100) \(times[min(times.count - 1, Int(share * Double(times.count)))])"
        )
      }
    }
    words += found.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    print(words.joined(separator: "\n"))
  }
}
