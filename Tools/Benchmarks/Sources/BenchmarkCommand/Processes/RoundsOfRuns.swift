/// Several runs of a command.
struct RoundsOfRuns {
  private(set) var runs: [ProcessRun] = []

  mutating func add(_ run: ProcessRun) { runs.append(run) }

  /// The median of a value over all runs.
  func median(_ value: (ProcessRun) -> Double) -> Double { Statistics.median(runs.map(value)) }

  /// The median of the peak memory, in bytes.
  var peakMemory: Int { Int(median { Double($0.peakMemory) }) }
}
