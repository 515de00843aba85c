import Stemma
import StemmaCommand
import StemmaTestSupport
import Testing

@Suite struct WordDiffTests {
  private func text(_ diff: WordDiff, of side: KeyPath<WordDiff.Word, Substring>) -> String {
    diff.words.map { String($0[keyPath: side]) }.joined()
  }

  /// The words with their change; where what is the same is written in two ways, both.
  private func marks(_ diff: WordDiff) -> [String] {
    diff.words.map { word in
      switch word.change {
      case .same: word.old == word.new ? String(word.old) : "\(word.old)|\(word.new)"
      case .removed: "-\(word.old)"
      case .added: "+\(word.new)"
      }
    }
  }

  @Test func `Words of spaced scripts and single Han characters are the units`() {
    let text: Substring = "修30公里, naïve e\u{301}té"
    #expect(
      marks(WordDiff(from: text, to: text, folding: .full)) == [
        "修", "30", "公", "里, ", "naïve ", "e\u{301}té",
      ]
    )
    #expect(WordDiff(from: "", to: "", folding: .full).words == [])
  }

  @Test func `Removed words stand before added ones`() {
    let diff = WordDiff(from: "修三十公里路", to: "修五十五公里路", folding: .full)
    #expect(marks(diff) == ["修", "-三", "+五", "十", "+五", "公", "里", "路"])
  }

  @Test func `Glosses, script, punctuation and layout are no differences`() {
    let diff = WordDiff(from: "“村里修路，\n桥没修。”", to: "村里（lǐ）修路,橋還沒修", folding: .full)
    #expect(marks(diff) == ["“|", "村", "里|里（lǐ）", "修", "路，\n|路,", "桥|橋", "+還", "没|沒", "修。”|修"])
  }

  @Test func `Without folding everything that is not the same scalar is marked`() {
    let diff = WordDiff(from: "里,桥没", to: "里（lǐ）橋沒", folding: .none)
    #expect(marks(diff) == ["里"] + ["-,", "-桥", "-没"] + ["+（", "+lǐ", "+）", "+橋", "+沒"])
  }

  @Test func `Folding white space alone marks punctuation`() {
    #expect(marks(WordDiff(from: "修 路，", to: "修路。", folding: .whitespace)) == ["修 |修", "路", "-，", "+。"])
  }

  @Test(arguments: [Folding.whitespace, .none])
  func `Words stay whole where each scalar is a token`(_ folding: Folding) {
    let diff = WordDiff(
      from: "Electric ferries, naïve",
      to: "Electric vessels, nai\u{308}ve",
      folding: folding
    )
    let changes = marks(diff).filter { $0.hasPrefix("-") || $0.hasPrefix("+") }
    #expect(changes == ["-ferries", "+vessels", "-naïve", "+nai\u{308}ve"])
  }

  @Test func `Signs around words that changed are not marked, those between them are`() {
    let diff = WordDiff(from: "(the old, stone bridge)", to: "the new bridge", folding: .full)
    #expect(marks(diff) == ["(|", "the ", "-old, ", "-stone", "+new", " ", "bridge)|bridge"])
  }

  @Test func `Masked words equal nothing`() {
    #expect(marks(WordDiff(from: "在××县", to: "在××县", folding: .full)) == ["在", "-××", "+××", "县"])
  }

  @Test func `Passages without a word have nothing to mark`() {
    #expect(marks(WordDiff(from: "……", to: "。", folding: .full)) == ["……|。"])
    #expect(marks(WordDiff(from: "……", to: "路", folding: .full)) == ["……|", "+路"])
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
      let diff = WordDiff(from: a[...], to: b[...], folding: .full)
      #expect(text(diff, of: \.old) == a)
      #expect(text(diff, of: \.new) == b)
      #expect(diff.words.count { $0.change == .same } == longestCommonSubsequence(Array(a), Array(b)))
    }
  }

  @Test func `Beyond the limit the middle counts as changed`() {
    let a = String(repeating: "甲", count: 3 * WordDiff.maximumEdits)
    let b = String(repeating: "乙", count: 3 * WordDiff.maximumEdits)
    let diff = WordDiff(from: "头\(a)尾"[...], to: "头\(b)尾"[...], folding: .full)
    #expect(diff.words.first?.change == .same)
    #expect(diff.words.last?.change == .same)
    #expect(text(diff, of: \.old) == "头\(a)尾")
    #expect(text(diff, of: \.new) == "头\(b)尾")
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
