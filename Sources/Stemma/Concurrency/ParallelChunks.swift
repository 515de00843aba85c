/// Runs a body over chunks of a range in a task group of limited width; the results keep the order of the chunks.
package enum ParallelChunks {
  /// The results of `body` for consecutive chunks of `0..<count`, whatever the number of threads.
  package static func map<Result: Sendable>(
    count: Int,
    chunk: Int,
    threads: Int,
    _ body: @escaping @Sendable (Range<Int>) -> Result
  ) async -> [Result] {
    let chunks = (count + chunk - 1) / chunk
    @Sendable func range(_ index: Int) -> Range<Int> { (index * chunk)..<min(count, (index + 1) * chunk) }
    guard threads > 1 && chunks > 1 else { return (0..<chunks).map { body(range($0)) } }
    return await withTaskGroup(of: (Int, Result).self) { group in
      var results: [Result?] = Array(repeating: nil, count: chunks)
      var next = min(threads, chunks)
      for index in 0..<next {
        group.addTask { (index, body(range(index))) }
      }
      for await (index, result) in group {
        results[index] = result
        if next < chunks {
          let index = next
          group.addTask { (index, body(range(index))) }
          next += 1
        }
      }
      return results.compactMap { $0 }
    }
  }
}
