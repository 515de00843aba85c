import Stemma
import StemmaTestSupport
import Testing

@Suite("Segmenter")
struct SegmenterTests {
  private let segmenter = Segmenter()
  /// 120 Han characters in sentences, nothing that could open or end a text.
  private let filler = String(repeating: "水渠在春天通水，田埂上种了两行桑树。", count: 7)
  private let english = String(
    repeating: "The harbour froze early that year, and nobody in the village owned a boat worth saving. ",
    count: 5
  )

  private func bodies(_ text: String) -> [String] {
    segmenter.segments(of: text).map { slice($0.body, text) }
  }
  private func titles(_ text: String) -> [String?] {
    segmenter.segments(of: text).map { $0.title.map { slice($0, text) } }
  }

  /// The text of a span; requires that scalars and bytes name the same text.
  private func slice(_ span: TextSpan, _ text: String) -> String {
    let scalars = Array(text.unicodeScalars)[span.chars]
    let bytes = Array(text.utf8)[span.bytes]
    let fromBytes = String(decoding: bytes, as: UTF8.self)
    var fromScalars = ""
    fromScalars.unicodeScalars.append(contentsOf: scalars)
    #expect(Array(fromScalars.utf8) == Array(bytes))
    #expect(Array(fromBytes.utf8) == Array(bytes))
    return fromBytes
  }

  // MARK: Repeated titles

  @Test("A title that its body repeats opens a segment, on one line or alone")
  func repeatedTitles() {
    let first = "青石桥通车仪式讲话稿" + filler
    let second = "南坡茶园开园致辞\n" + filler
    let text = "青石桥通车仪式讲话稿\n\n\(first)\n南坡茶园开园致辞\n\n\(second)"
    #expect(titles(text) == ["青石桥通车仪式讲话稿", "南坡茶园开园致辞"])
    #expect(bodies(text) == [first, second])
    #expect(segmenter.segments(of: text).map(\.ordinal) == [1, 2])
    #expect(segmenter.segments(of: text)[0].title?.chars == 0..<10)
    #expect(segmenter.segments(of: text)[0].title?.bytes == 0..<30)
    #expect(segmenter.segments(of: text)[0].body.chars == 12..<(22 + filler.unicodeScalars.count))
  }

  @Test(
    "What a page adds to a title, its spaces, width and punctuation do not hide the repetition",
    arguments: [
      ("护林员表彰会发言稿(2篇)", "护林员表彰会发言稿"),
      ("护林员表彰会发言稿（精选15篇）", "护林员表彰会发言稿"),
      ("护林员表彰会发言稿通用5篇", "护林员表彰会发言稿"),
      ("护林员 表彰会 发言稿", "护林员表彰会发言稿"),
      ("护林员表彰会发言稿！", "护林员表彰会发言稿"),
      ("護林員表彰會（２０２４）發言稿", "護林員表彰會(2024)發言稿"),
      ("护林员表彰会发言稿_云栖文库", "护林员表彰会发言稿"),
    ]
  )
  func inexactRepetition(title: String, again: String) {
    let text = "\(title)\n\n\(again)\(filler)\n渡口小店开业致词\n\n渡口小店开业致词\(filler)"
    #expect(titles(text) == [title, "渡口小店开业致词"])
    #expect(bodies(text) == [again + filler, "渡口小店开业致词" + filler])
  }

  @Test("A collection's suffix may stand where the body has a bracket of its own")
  func suffixAgainstBracket() {
    let text = "护林员表彰会发言稿(2篇)\n\n护林员表彰会发言稿(一)\(filler)\n渡口小店开业致词\n\n渡口小店开业致词\(filler)"
    #expect(titles(text).count == 2)
  }

  @Test("The page's own text is found where its title returns, with the title at the top")
  func pageTitleReturns() {
    let own = "望江区灯会开幕讲话今晚" + filler
    let text = """
      望江区灯会开幕讲话
      松河县读书节发言

      松河县读书节发言\(filler)
      - 1、下载文档须知：本站不作保证。
      \(own)
      """
    #expect(titles(text) == ["松河县读书节发言", "望江区灯会开幕讲话"])
    #expect(bodies(text) == ["松河县读书节发言" + filler, own])
    #expect(segmenter.segments(of: text)[1].title?.chars == 0..<9)
  }

  @Test("A text above the first title is a segment if several follow")
  func leadingText() {
    let rest = "松河县读书节发言\n\n松河县读书节发言\(filler)\n渡口小店开业致词\n\n渡口小店开业致词\(filler)"
    #expect(titles("石门村的冬天\n\(filler)\n\(rest)") == ["石门村的冬天", "松河县读书节发言", "渡口小店开业致词"])
    #expect(titles("首页\n\n新闻\n\(rest)") == ["松河县读书节发言", "渡口小店开业致词"])
    let again = "石门村的冬天\n\(filler)\n\(rest)\n石门村的冬天很长。\(filler)"
    #expect(titles(again) == [nil, "松河县读书节发言", "渡口小店开业致词", "石门村的冬天"])
  }

  @Test("One text whose title is stated twice is one text")
  func titleTwice() {
    #expect(titles("青石桥通车仪式讲话稿\n\n青石桥通车仪式讲话稿\n\n同志们：\n\(filler)\n\(filler)").isEmpty)
  }

  @Test("A running head and a heading that its section goes on with split nothing")
  func headsAndHeadings() {
    let running = (1...5).map { _ in "云栖镇章程\n\n云栖镇章程\n\(filler)\n" }.joined()
    #expect(titles(running).isEmpty)
    let headings = "水渠的使用与维护\n水渠的使用与维护包括清淤。\(filler)\n晒谷场的安全\n\n晒谷场的安全，由村里负责。\(filler)"
    #expect(titles(headings).isEmpty)
    let spaced =
      "Use of the village boat\n\nUse of the village boat is free. \(english)\n"
      + "Care of the boat house\n\nCare of the boat house\n\n\(english)"
    #expect(titles(spaced).isEmpty)
  }

  @Test("English titles that run into their bodies open segments")
  func englishRepeatedTitles() {
    let first = "Remarks at the Opening of the Ferry We are glad. " + english
    let second = "A Word for the Lighthouse Keepers Tonight we thank them. " + english
    let text =
      "Remarks at the Opening of the Ferry\n\n\(first)\nA word for the lighthouse keepers\n\n\(second)"
    #expect(titles(text) == ["Remarks at the Opening of the Ferry", "A word for the lighthouse keepers"])
    #expect(bodies(text) == [first, second].map { String($0.dropLast()) })
  }

  // MARK: Numbered headings

  @Test(
    "Numbered headings open segments",
    arguments: [
      ["【篇一】", "【篇二】", "【篇三】"],
      ["【第1篇】", "【第2篇】", "【第3篇】"],
      ["篇一：谷雨时节的发言", "篇二：小满时节的发言", "篇三"],
      ["第一篇：谷雨", "第二篇：小满", "第三篇：芒种"],
      ["第一篇", "第二篇", "第三篇"],
      ["范文一", "范文二", "范文三："],
      ["範文1", "範文2", "範文３"],
      ["谷雨讲话稿(一)", "谷雨讲话稿(二)", "谷雨讲话稿（三）"],
      ["谷雨讲话稿1", "谷雨讲话稿2", "谷雨讲话稿3"],
      ["谷雨讲话稿篇1", "谷雨讲话稿篇2", "谷雨讲话稿篇3"],
      ["## 篇1", "## 篇2", "## 篇3"],
    ]
  )
  func numberedHeadings(headings: [String]) {
    let text = "以下是整理的材料。\n" + headings.map { "\($0)\n　　\(filler)" }.joined(separator: "\n")
    let plain = headings.map { $0.hasPrefix("#") ? String($0.dropFirst(3)) : $0 }
    #expect(titles(text) == plain)
    #expect(bodies(text) == [filler, filler, filler])
  }

  @Test("Headings in brackets also count inside a line")
  func headingsInsideLine() {
    let text = "材料如下。谷雨发言【篇一】\(filler)【篇二】、\(filler)"
    #expect(titles(text) == ["谷雨发言【篇一】", "【篇二】"])
    #expect(bodies(text) == [filler, filler])
  }

  @Test("A number before a salutation opens a segment, before anything else it does not")
  func numberBeforeSalutation() {
    let text = "谷雨讲话(一)同志们：\(filler)\n（一）要清淤。\(filler)\n（二）要种树。\(filler)\n(二)各位乡亲:\(filler)"
    #expect(titles(text) == ["谷雨讲话(一)", nil])
    #expect(bodies(text).last == "各位乡亲:" + filler)
  }

  @Test("English numbered headings open segments")
  func englishHeadings() {
    let text =
      "Three speeches.\nSpeech 1: The ferry\n\(english)\nSpeech 2: The mill\n\(english)\nSpeech Three\n\(english)"
    #expect(titles(text) == ["Speech 1: The ferry", "Speech 2: The mill", "Speech Three"])
  }

  @Test(
    "Section numbers are not headings of texts",
    arguments: [
      ["一、清淤", "二、种树", "三、修路"], ["（一）清淤", "（二）种树", "（三）修路"], ["1. 清淤", "2. 种树"],
      ["第一篇 总则", "第二篇 分则"], ["第一篇\n总则\n第一章", "第二篇\n分则\n第三章"], ["第一章 总则", "第二章 分则"], ["第一，清淤", "第二，种树"],
      ["# 清淤", "# 种树"],
      ["篇一：清淤", "篇三：种树"], ["篇二：清淤", "篇三：种树"], ["管水办法（一）", "管水办法（二）"], ["【一】", "【二】"],
      ["Example 1", "Example 2"], ["Article 1", "Article 2"], ["1", "2", "3"],
    ]
  )
  func sectionNumbers(headings: [String]) {
    #expect(titles(headings.map { "\($0)\n\(filler)\(english)\n" }.joined()).isEmpty)
  }

  @Test("A list of contents above the texts is passed over")
  func contents() {
    let text = "篇一：谷雨\n篇二：小满\n篇三：芒种\n\n篇一：谷雨\n\(filler)\n篇二：小满\n\(filler)\n篇三：芒种\n\(filler)"
    #expect(titles(text) == ["篇一：谷雨", "篇二：小满", "篇三：芒种"])
    #expect(bodies(text) == [filler, filler, filler])
  }

  // MARK: Salutations

  @Test(
    "A salutation after the last words of a speech opens a segment, also inside a line",
    arguments: [
      ("谢谢大家！", "同志们："), ("謝謝大家！", "尊敬的各位領導、各位來賓："), ("我的讲话完了。", "各位领导、各位来宾："),
      ("讲话到此结束，谢谢各位!", "亲爱的同事们:"), ("谢谢大家!(热烈鼓掌)", "老师们、同学们："), ("谢谢大家！", "各位代表，大家好！"),
    ]
  )
  func afterEnding(ending: String, salutation: String) {
    for gap in ["", "\n", "\r\n\r\n　　", "\r", "\u{2028}"] where !(gap.isEmpty && ending.hasSuffix(")")) {
      let first = "各位乡亲：" + filler + ending
      let second = salutation + filler
      #expect(bodies(first + gap + second) == [first, second])
    }
  }

  @Test("Thanks and wishes end a speech only at the end of a line")
  func weakEndings() {
    for ending in ["谢谢！", "祝大家身体健康，五谷丰登！"] {
      let first = filler + "\n" + ending
      #expect(bodies("\(first)\n同志们：\(filler)") == [first, "同志们：" + filler])
      #expect(bodies("\(filler)\(ending)同志们：\(filler)").isEmpty)
    }
    #expect(bodies("\(filler)\n热烈庆祝通水！\n同志们：\(filler)").isEmpty)
  }

  @Test("A title between the last words and the salutation belongs to the next speech")
  func titleAfterEnding() {
    let text = "\(filler)谢谢大家！\n张三\n2023年5月6日\n\n第二届茶叶节\n\n各位来宾：\n\(filler)"
    #expect(titles(text) == [nil, "第二届茶叶节"])
    #expect(bodies(text) == ["\(filler)谢谢大家！\n张三\n2023年5月6日", "各位来宾：\n\(filler)"])
  }

  @Test("Titles with salutations below them open segments, Markdown headings too")
  func titledSalutations() {
    let text = "云栖镇春耕讲话\n（2023年3月1日）\n\n同志们：\n\(filler)\n\n白鹭乡秋收致辞\n\n各位乡亲：\(filler)"
    #expect(titles(text) == ["云栖镇春耕讲话", "白鹭乡秋收致辞"])
    #expect(bodies(text) == ["同志们：\n\(filler)", "各位乡亲：\(filler)"])
    let markdown = "# 云栖镇春耕\n\n同志们：\n\(filler)\n# 白鹭乡秋收\n各位乡亲：\(filler)"
    #expect(titles(markdown) == ["云栖镇春耕", "白鹭乡秋收"])
  }

  @Test("English salutations open segments after thanks at the end of a line")
  func englishSalutations() {
    let first = "Ladies and gentlemen,\n\(english)Thank you very much.\n(Applause.)"
    let second = "Distinguished guests,\n\(english)Thank you."
    #expect(
      bodies("\(first)\n\n\(second)") == ["Ladies and gentlemen,\n\(english)Thank you very much.", second]
    )
    let titled =
      "Speech at the Ferry\n\nDear friends,\n\(english)\n\nAddress at the Mill\n\nFellow citizens:\n\(english)"
    #expect(titles(titled) == ["Speech at the Ferry", "Address at the Mill"])
  }

  @Test(
    "Salutations inside a running speech split nothing",
    arguments: [
      "同志们，", "同志们：", "各位领导、各位来宾：", "谢谢大家！同志们，", "谢谢大家来看我们。各位乡亲：", "\n同志们：\n", "\n\n各位领导：\n",
      "\nLadies and gentlemen,\n", " Thank you. Ladies and gentlemen, ", "各位代表要做到以下几点：", "谢谢大家！各位代表要做到以下几点：",
      "\n谢谢大家！\n我们继续。\n", "\n\n学好春耕讲话精神\n\n同志们：", "\n一、提高认识\n\n同志们：\n",
    ]
  )
  func runningSpeech(inside: String) {
    #expect(bodies("云栖镇春耕讲话\n\n同志们：\n\(filler)\(inside)\(filler)\(inside)\(english)").isEmpty)
  }

  @Test("The beginning of a speech that breaks off at once stays with the text before it")
  func shortRemainder() {
    let first = "护林员表彰会发言稿各位来宾：\(filler)谢谢大家!亲爱的邻居们:水渠要通了。"
    let second = "渡口小店开业致词" + filler
    #expect(bodies("护林员表彰会发言稿\n\n\(first)\n渡口小店开业致词\n\n\(second)") == [first, second])
    #expect(bodies("同志们：\(filler)谢谢大家！各位乡亲：水渠要通了。").isEmpty)
  }

  @Test("The site's own lines at the end of a segment belong to none")
  func furniture() {
    let text = "范文一\n\(filler)\n免责声明：仅供参考。\n上一篇：通水\n范文二\n\(filler)\n\n相关推荐\n"
    #expect(bodies(text) == [filler, filler])
  }

  @Test("Lists are not texts")
  func lists() {
    let list = (1...60).map { "云栖镇第\($0)号渠" }.joined(separator: "\n")
    #expect(bodies("篇一：渠\n\(list)\n篇二：塘\n\(list)").isEmpty)
  }

  @Test(
    "Texts without content have no segments",
    arguments: ["", "\n", "　", "\r\n\r\n", "篇", "【", "第二", "#", "谢谢大家！", "二"]
  )
  func nothing(text: String) {
    #expect(segmenter.segments(of: text).isEmpty)
    #expect(segmenter.segmentsWithoutPrecheck(of: text).isEmpty)
  }
}
