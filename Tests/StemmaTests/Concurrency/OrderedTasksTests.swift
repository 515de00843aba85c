import Stemma
import Synchronization
import Testing

@Suite struct OrderedTasksTests {
  @Test(arguments: [1, 2, 3, 8]) func resultsComeInOrderAndWorkIsTakenOnlyAsNeeded(threads: Int) async {
    var next = 0
    var results: [Int] = []
    var mostAhead = 0
    await OrderedTasks.run(threads: threads) { () -> Int? in
      guard next < 500 else { return nil }
      next += 1
      mostAhead = max(mostAhead, next - results.count)
      return next
    } process: { (work: Int) -> Int in
      // Uneven work ends out of order.
      var sum = 0
      for value in 0..<(work % 7 == 0 ? 20_000 : 10) { sum &+= value ^ work }
      return sum == .min ? 0 : work
    } consume: {
      results.append($0)
    }
    #expect(results == Array(1...500))
    #expect(mostAhead <= 2 * threads)
  }

  @Test func noWorkGivesNoResult() async {
    await OrderedTasks.run(threads: 2, next: { nil as Int? }, process: { $0 }) { _ in
      Issue.record("there is a result")
    }
  }
}
