import Stemma
import StemmaCommand
import StemmaTestSupport
import Testing

@Suite struct EditTests {
  private func script(_ old: String, _ new: String, from start: Int = 0) -> [Edit] {
    Edit.script(WordDiff(from: old[...], to: new[...], folding: .full), old: start, new: start)
  }

  @Test func `replaced, inserted and deleted words have their places`() {
    let edits = script("村里修三十公里路，桥没修", "村里修五十公里新路，没修", from: 100)
    #expect(edits.map(\.kind) == [.replace, .insert, .delete])
    #expect(edits.map(\.old) == ["三", "", "桥"])
    #expect(edits.map(\.new) == ["五", "新", ""])
    #expect(edits.map(\.oldChars) == [103..<104, 107..<107, 109..<110])
    #expect(edits.map(\.newChars) == [103..<104, 107..<108, 110..<110])
    #expect(Edit.summary(of: edits) == "1 replaced, 1 inserted, 1 deleted")
    #expect(Edit.summary(of: []) == nil)
  }

  @Test func `equal passages have no edits`() {
    #expect(script("村里修路，\n桥没修。", "村里修路橋沒修") == [])
  }

  @Test(arguments: [101, 102, 103]) func `the edits make the new passage of the old one`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = ["中", "文", "修", "路", "，", "。", "\n"]
    for _ in 0..<200 {
      let (old, new) = (0..<2).map { _ in
        (0..<Int.random(in: 0...25, using: &generator)).map { _ in
          words[Int.random(in: words.indices, using: &generator)]
        }.joined()
      }.reduce(into: ("", "")) { $0 = ($0.1, $1) }
      let (before, after) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
      var made = String.UnicodeScalarView()
      var place = 0
      for edit in script(old, new) {
        #expect(Array(edit.old.unicodeScalars) == Array(before[edit.oldChars]))
        #expect(Array(edit.new.unicodeScalars) == Array(after[edit.newChars]))
        made.append(contentsOf: before[place..<edit.oldChars.lowerBound])
        made.append(contentsOf: edit.new.unicodeScalars)
        place = edit.oldChars.upperBound
      }
      made.append(contentsOf: before[place...])
      // What folds away may differ where nothing was edited.
      #expect(FoldedText(String(made)).tokens == FoldedText(new).tokens)
    }
  }
}
