import Testing

@testable import Stemma

@Suite struct FormValuesTests {
  private func values(_ first: String, _ second: String) -> [[String]] {
    let (left, right) = (TextValues(first), TextValues(second))
    let comparison = FormComparison(left, right)
    let documents = (Document(id: "a", text: first), Document(id: "b", text: second))
    return comparison.slots.values(in: left, right).map {
      [String(documents.0.text(in: $0.first)), String(documents.1.text(in: $0.second))]
    }
  }

  @Test func `A date whose day differs is one whole value`() {
    let found = values(
      "岚溪县图书馆定于2024年3月5日上午在一楼大厅举办读书会，请王建国同志主持，欢迎各位读者按时参加。",
      "岚溪县图书馆定于2024年3月12日上午在一楼大厅举办读书会，请赵秀兰同志主持，欢迎各位读者按时参加。"
    )
    #expect(found == [["2024年3月5日", "2024年3月12日"], ["王建国", "赵秀兰"]])
  }

  @Test func `Values come back turned for texts in the other order`() {
    let first =
      "The library opens at 9 on Monday, and Ruth Hanley reads to the children until noon comes around."
    let second =
      "The library opens at 10 on Monday, and Owen Price reads to the children until noon comes around."
    #expect(values(first, second).map { $0.reversed() } == values(second, first))
    #expect(values(first, second).contains(["Ruth Hanley", "Owen Price"]))
  }

  @Test func `A cluster has the number of the form that one of its members is an instance of`() {
    let numbers = FormNumbers([[4, 7], [1, 9, 12]])
    #expect(numbers.count == 2 && numbers.instanceCount == 5)
    func cluster(_ members: Int...) -> Cluster {
      Cluster(
        representative: members[0],
        members: members.map { Cluster.Member(witness: $0, similarity: 1, kind: .copy) }
      )
    }
    #expect(numbers.number(of: cluster(3, 12)) == 1)
    #expect(numbers.number(of: cluster(4, 5)) == 0)
    #expect(numbers.number(of: cluster(2, 3)) == nil)
  }
}
