import Foundation
import StemmaTestSupport
import Testing

@testable import Stemma

@Suite("The pass that turns away ordinary pages, against a look at each scalar")
struct PrecheckTests {
  /// What begins, ends and interrupts salutations, headings and repetitions, and what looks alike to a comparison of
  /// bytes: `会` ends as `：` does, `䀨` as U+2028.
  private static let pieces = [
    "各位", "各位", "尊敬的", "全体", "在座的", "同志们", "朋友們", "领导", "领导", "代表", "来宾", "大家好", "大家好", "上午好", "好",
    "：", "：", ":", "！", "!", "，", ",", "。", "。", ".", "?", "？", "…", "．", "｡", "；", ";",
    "\n", "\n", "\r\n", "\r", "\u{2028}", "\u{2029}", " ", "　", "\u{A0}", "\u{FEFF}", "\t",
    String(repeating: " ", count: 90),
    "2", "２", "二", "02", "12", "十二", "一", "1", "篇", "范文", "第", "【", "】", "（", "）", "(", ")", "、", "讲话", "# ",
    "##",
    "Dear friends", "Ladies and gentlemen", "ladies and gentlemen", "Speech 2", "Speech two", "essay", "S",
    "g",
    "。各位", "！ 同志们", "\n尊敬的", "领导：", "同学，大家好！", "\n范文二", "\n第二篇", "会", "䀨", "庌", "楽", "\u{22328}", "é", "😀",
    "山", "田野", "云栖镇春耕", "云栖镇春耕", "在云栖镇春耕动员会上",
    "a new title of a page",
    "很长的一句话没有说完就到了下一句而且还要继续说下去直到超过一百八十个字节为止", "Ａ", "“", "”",
  ]

  /// Records where the two ways differ; returns the answer.
  private func answer(for text: String) -> Bool {
    var reader = SegmentReader(phrases: .standard)
    let answer = reader.mayHoldSeveral(text.utf8.span)
    let expected = reader.mayHoldSeveralByScalars(text.utf8.span)
    #expect(answer == expected, "\(text.debugDescription)")
    return answer
  }

  @Test("Random pages of what matters", arguments: [(2, 8), (6, 20), (10, 60)])
  func pieces(least: Int, most: Int) {
    var speeches = SpeechGenerator(seed: UInt64(most))
    var answers: [Bool: Int] = [:]
    for _ in 0..<4_000 {
      // Plain text before, of any length, moves what follows to any place of a block.
      var text = String(repeating: "x", count: speeches.number(0...70))
      for _ in 0..<speeches.number(least...most) { text += speeches.pick(Self.pieces) }
      answers[answer(for: text), default: 0] += 1
    }
    #expect(answers[true, default: 0] > 100 && answers[false, default: 0] > 100)
  }

  @Test("A salutation, a heading and a repetition at each place of a block, whole and cut")
  func everyPlace() {
    let signs = [
      "。各位领导：", "！ 各位\u{3000}代表，大家好，", "\n同志们：", "\r各位领导 :", "\u{2028}全体同学，上午好！", "\n篇二：", "\n范文2\n",
      "\n（２）同志们：", "【篇二】", "\nSpeech two\n", "\nDear friends,", "\n云栖镇春耕动员会\n云栖镇春耕动员会开始了",
    ]
    for sign in signs {
      for place in 0..<70 {
        let text = String(repeating: "x", count: place) + sign
        #expect(answer(for: text + "山") && answer(for: text))
        for cut in 1..<sign.unicodeScalars.count {
          _ = answer(for: String(String.UnicodeScalarView(text.unicodeScalars.dropLast(cut))))
        }
      }
    }
  }

  @Test("Pages of a corpus, changed in random places")
  func changedPages() throws {
    let corpus = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Fixtures/Corpus").standardizedFileURL
    let files = try #require(FileManager.default.enumerator(at: corpus, includingPropertiesForKeys: nil))
      .compactMap { $0 as? URL }.filter { ["txt", "md"].contains($0.pathExtension) }.sorted {
        $0.path < $1.path
      }
    #expect(files.count > 20)
    var speeches = SpeechGenerator(seed: 5)
    for file in files {
      let text = Array(String(decoding: try Data(contentsOf: file), as: UTF8.self).unicodeScalars)
      for _ in 0..<4 {
        var changed = text
        for _ in 0..<speeches.number(0...6) {
          let lower = speeches.number(0...changed.count)
          let upper = min(changed.count, lower + speeches.number(0...40))
          changed.replaceSubrange(lower..<upper, with: Array(speeches.pick(Self.pieces).unicodeScalars))
        }
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: changed)
        _ = answer(for: String(scalars))
      }
    }
  }
}
