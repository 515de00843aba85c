/// Works on a stream with tasks whose results are used in the order of the stream.
package enum OrderedTasks {
  /// Calls `process` on each piece of work, several at a time, and `consume` on the results in order.
  ///
  /// At most twice as many pieces as threads are in memory.
  ///
  /// - Parameters:
  ///   - next: The next piece of work; nil at the end. Never called twice at the same time.
  ///   - process: Called from several tasks.
  ///   - consume: Never called at the same time as itself or `next`.
  package static func run<Work: Sendable, Result: Sendable>(
    threads: Int,
    next: () -> Work?,
    process: @escaping @Sendable (Work) -> Result,
    consume: (Result) -> Void
  ) async {
    guard threads > 1 else {
      while let work = next() { consume(process(work)) }
      return
    }
    await withTaskGroup(of: (Int, Result).self) { group in
      var started = 0
      var consumed = 0
      var isAtEnd = false
      var waiting: [Int: Result] = [:]
      while true {
        while !isAtEnd && started - consumed < 2 * threads {
          guard let work = next() else {
            isAtEnd = true
            break
          }
          let number = started
          group.addTask { (number, process(work)) }
          started += 1
        }
        guard let (number, result) = await group.next() else { return }
        waiting[number] = result
        while let result = waiting.removeValue(forKey: consumed) {
          consume(result)
          consumed += 1
        }
      }
    }
  }
}
