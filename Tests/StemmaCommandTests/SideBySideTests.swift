import Stemma
import StemmaCommand
import StemmaTestSupport
import Testing

@Suite struct SideBySideTests {
  private let plain = TextStyle(width: 43, hasColor: false)

  @Test func `Differences are marked where there is no colour`() {
    let rows = SideBySide.rows(WordDiff(from: "修三十公里路", to: "修五十公里路", folding: .full), style: plain)
    #expect(rows == ["修[-三-]十公里路     │ 修{+五+}十公里路"])
  }

  @Test func `Colour takes the place of marks`() {
    let rows = SideBySide.rows(
      WordDiff(from: "修三十", to: "修五十", folding: .full),
      style: TextStyle(width: 43, hasColor: true)
    )
    #expect(rows == ["修\u{1B}[31m三\u{1B}[0m十               │ 修\u{1B}[32m五\u{1B}[0m十"])
  }

  @Test func `What folds away is shown unmarked, in the form of its own side`() {
    let rows = SideBySide.rows(
      WordDiff(from: "修三公里路,過橋。", to: "修五公里（lǐ）路，过桥", folding: .full),
      style: plain
    )
    #expect(rows == ["修[-三-]公里         │ 修{+五+}公里（lǐ）", "路,過橋。            │ 路，过桥"])
  }

  @Test func `No row begins with the space between two words`() {
    let rows = SideBySide.rows(
      WordDiff(
        from: "The new bridge was opened in May.",
        to: "The new bridge was opened in May.",
        folding: .full
      ),
      style: plain
    )
    #expect(rows == ["The new bridge was   │ The new bridge was", "opened in May.       │ opened in May."])
  }

  @Test func `A line that ends on both sides ends the row`() {
    let rows = SideBySide.rows(
      WordDiff(from: "修三公里路。\n\n“过桥", to: "修三公里路\r\n过\n桥", folding: .full),
      style: plain
    )
    #expect(rows == ["修三公里路。         │ 修三公里路", "“过桥                │ 过↵桥"])
  }

  @Test(arguments: [Folding.full, .whitespace, .none])
  func `Rows keep in step and in their columns`(_ folding: Folding) {
    var generator = SeededGenerator(seed: 5)
    let words = ["中", "文", "long", "extraordinarily", " ", "\n", "\u{1B}", "字"]
    for _ in 0..<200 {
      let (a, b) = (0..<2).map { _ in
        (0..<Int.random(in: 0...40, using: &generator)).map { _ in
          words[Int.random(in: 0..<words.count, using: &generator)]
        }.joined()
      }.reduce(into: ("", "")) { $0 = ($0.1, $1) }
      for row in SideBySide.rows(WordDiff(from: a[...], to: b[...], folding: folding), style: plain) {
        let sides = row.split(separator: " │ ", maxSplits: 1, omittingEmptySubsequences: false)
        #expect(sides.count == 2)
        #expect(ColumnWidth.of(sides[0]) == 20)
        #expect(ColumnWidth.of(sides[1]) <= 20)
        #expect(!row.unicodeScalars.contains { HostileText.isActive($0) })
      }
    }
  }
}
