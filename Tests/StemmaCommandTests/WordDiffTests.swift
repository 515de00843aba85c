import StemmaCommand
import StemmaTestSupport
import Testing

@Suite struct WordDiffTests {
  private func text(_ diff: WordDiff, without change: WordDiff.Change) -> String {
    diff.words.filter { $0.change != change }.map { String($0.text) }.joined()
  }

  @Test func `Words of spaced scripts and single Han characters are the units`() {
    #expect(
      WordDiff.split("修30公里, naïve e\u{301}té") == [
        "修", "30", "公", "里", ",", " ", "naïve", " ", "e\u{301}té",
      ]
    )
    #expect(WordDiff.split("") == [])
  }

  @Test func `Removed words stand before added ones`() {
    let diff = WordDiff(from: "修三十公里路", to: "修五十五公里路")
    let marks = diff.words.map { word in
      switch word.change {
      case .same: String(word.text)
      case .removed: "-\(word.text)"
      case .added: "+\(word.text)"
      }
    }
    #expect(marks == ["修", "-三", "+五", "十", "+五", "公", "里", "路"])
  }

  @Test func `A diff holds both texts and is as short as the longest common subsequence allows`() {
    var generator = SeededGenerator(seed: 11)
    let alphabet = Array("天地人和")
    for _ in 0..<300 {
      let (a, b) = (0..<2).map { _ in
        String(
          (0..<Int.random(in: 0...14, using: &generator)).map { _ in
            alphabet[Int.random(in: 0..<4, using: &generator)]
          }
        )
      }.reduce(into: [String]()) { $0.append($1) }.pair
      let diff = WordDiff(from: a[...], to: b[...])
      #expect(text(diff, without: .added) == a)
      #expect(text(diff, without: .removed) == b)
      #expect(diff.words.count { $0.change == .same } == longestCommonSubsequence(Array(a), Array(b)))
    }
  }

  @Test func `Beyond the limit the middle counts as changed`() {
    let a = String(repeating: "甲", count: 3 * WordDiff.maximumEdits)
    let b = String(repeating: "乙", count: 3 * WordDiff.maximumEdits)
    let diff = WordDiff(from: "头\(a)尾"[...], to: "头\(b)尾"[...])
    #expect(diff.words.first?.change == .same)
    #expect(diff.words.last?.change == .same)
    #expect(text(diff, without: .added) == "头\(a)尾")
    #expect(text(diff, without: .removed) == "头\(b)尾")
  }

  private func longestCommonSubsequence(_ a: [Character], _ b: [Character]) -> Int {
    var row = [Int](repeating: 0, count: b.count + 1)
    for x in a {
      var diagonal = 0
      for (index, y) in b.enumerated() {
        let next = x == y ? diagonal + 1 : max(row[index], row[index + 1])
        diagonal = row[index + 1]
        row[index + 1] = next
      }
    }
    return row[b.count]
  }
}

extension [String] {
  fileprivate var pair: (String, String) { (self[0], self[1]) }
}
