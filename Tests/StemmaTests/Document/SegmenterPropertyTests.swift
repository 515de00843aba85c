import Stemma
import StemmaTestSupport
import Testing

@Suite("Segmenter properties")
struct SegmenterPropertyTests {
  private let segmenter = Segmenter()

  /// Requires what holds for the segments of any text.
  private func check(_ segments: [Segment], in text: String) {
    var chars: [Int: Int] = [:]
    var count = 0
    for (offset, byte) in text.utf8.enumerated() where byte & 0xC0 != 0x80 {
      chars[offset] = count
      count += 1
    }
    chars[text.utf8.count] = count
    var end = 0
    for (index, segment) in segments.enumerated() {
      #expect(segment.ordinal == index + 1)
      #expect(segment.body.bytes.lowerBound >= end)
      end = segment.body.bytes.upperBound
      for span in [segment.body, segment.title].compactMap({ $0 }) {
        #expect(chars[span.bytes.lowerBound] == span.chars.lowerBound)
        #expect(chars[span.bytes.upperBound] == span.chars.upperBound)
      }
      guard let title = segment.title else { continue }
      #expect(segments.allSatisfy { !$0.body.bytes.overlaps(title.bytes) })
    }
    #expect(segments.count != 1)
  }

  @Test("Pages put together from speeches fall into the same speeches", arguments: CollectionStyle.allCases)
  func concatenations(style: CollectionStyle) {
    for seed in 0..<20 {
      var speeches = SpeechGenerator(seed: UInt64(seed))
      let newline = speeches.pick(["\n", "\r\n", "\r", "\u{2028}"])
      let page = style.page(of: speeches.number(2...12), from: &speeches, newline: newline)
      let segments = segmenter.segments(of: page.text)
      let bytes = Array(page.text.utf8)
      #expect(
        segments.map { String(decoding: bytes[$0.body.bytes], as: UTF8.self) } == page.bodies,
        "seed \(seed)"
      )
      if style != .afterEnding && style != .numberBeforeSalutation && style != .insideLine {
        #expect(
          segments.map { $0.title.map { String(decoding: bytes[$0.bytes], as: UTF8.self) } } == page.titles
        )
      }
      check(segments, in: page.text)
      #expect(page.bodies.allSatisfy { segmenter.segments(of: $0).isEmpty })
    }
  }

  @Test("Whatever the text, spans are in order, lie on scalars and agree, and the precheck loses nothing")
  func anyText() {
    var speeches = SpeechGenerator(seed: 7)
    let marks = [
      "\n", "\n\n", "\r\n", "\u{2028}", "　", " ", "篇一：", "篇二：", "【篇一】", "【第2篇】", "范文一", "范文二", "(一)", "（二）",
      "谢谢大家！",
      "同志们：", "各位领导:", "大家好！", "祝好！", "谢谢！", "Thank you.", "Ladies and gentlemen,", "Speech 1", "Speech two",
      "# ",
      "春耕讲话稿", "春耕讲话稿2", "第二篇：", "第一篇：", "😀", "é", "。", ".", "云栖镇读书节开幕", "(2篇)", "免责声明", "2", "二",
    ]
    var split = 0
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<speeches.number(1...30) {
        text += speeches.pick(marks)
        if speeches.number(0...2) == 0 { text += speeches.prose(110) + speeches.pick(["", "\n"]) }
      }
      let segments = segmenter.segments(of: text)
      check(segments, in: text)
      #expect(segments == segmenter.segmentsWithoutPrecheck(of: text))
      split += segments.isEmpty ? 0 : 1
    }
    #expect(split > 20)
  }

  @Test("Four times the text takes four times the work", arguments: hostilePages(1000).indices)
  func linearWork(index: Int) {
    let small = work(on: Self.hostilePages(1000)[index])
    let large = work(on: Self.hostilePages(4000)[index])
    #expect(small.bytes * 4 <= large.bytes + 256)
    #expect(large.steps <= 4 * small.steps + 2000)
    #expect(large.steps <= 30 * large.bytes)
  }

  private func work(on page: String) -> (steps: Int, bytes: Int) {
    var steps = 0
    _ = segmenter.segments(of: page, steps: &steps)
    return (steps, page.utf8.count)
  }

  /// Pages that repeat what the segmenter looks for.
  private static func hostilePages(_ size: Int) -> [String] {
    func times(_ unit: String) -> String { String(repeating: unit, count: size) }
    return [
      times("云栖镇春耕讲话稿\n"),
      times("同志们：\n"),
      times("谢谢大家！同志们："),
      times("篇一：") + "\n" + times("篇一：\n篇二：\n"),
      times("【篇一】【篇二】"),
      times("各位"),
      times("！各位领导"),
      times("大家好，") + times("山") + times(" ") + times("领导：") + times(" ") + times("上午好，"),
      times("(") + times("(二\n"),
      times("　") + "\n" + times("\n") + "谢谢大家！" + times(" ") + "同志们：",
      "云栖镇春耕讲话稿\n" + times("云 栖 镇 春 耕 "),
      times("免责声明\n") + times("讲话稿1\n讲话稿2\n"),
      times("谢谢大家(") + times("谢谢大家)\n同志们：\n"),
      times("二、") + times("(二)、、、、\n"),
    ]
  }

  @Test("A megabyte in one line is cut where its texts begin")
  func oneHugeLine() {
    var speeches = SpeechGenerator(seed: 3)
    let page = CollectionStyle.insideLine.page(of: 12, from: &speeches, newline: "\n")
    let text = page.text + String(repeating: speeches.sentence(), count: 18_000)
    #expect(text.utf8.count > 1_000_000)
    let segments = segmenter.segments(of: text)
    #expect(segments.count == 12)
    #expect(segments.last?.body.bytes.upperBound == text.utf8.count)
  }

  @Test("A hundred thousand lines that are all the same are one text")
  func sameLines() {
    let text = String(repeating: "茶山的路\n", count: 100_000)
    #expect(segmenter.segments(of: text).isEmpty)
  }
}
