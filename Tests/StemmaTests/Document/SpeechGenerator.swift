import StemmaTestSupport

/// Makes up speeches and the pages that collect them.
struct SpeechGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: 0..<choices.count, using: &random)]
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  /// A sentence about a village that does not exist.
  mutating func sentence() -> String {
    let subjects = ["青石桥", "南坡茶园", "渡口的小店", "新修的水渠", "林场夜校", "东头晒谷场", "老井旁的磨坊"]
    let verbs = ["迎来了", "送走了", "记住了", "等到了", "守着", "照看着"]
    let objects = ["头一批果苗", "远道的客船", "十几户邻居", "一冬的雪水", "满仓的稻谷", "刚出窑的陶罐"]
    let closes = ["，大家都很高兴。", "，账目一笔一笔写在墙上。", "，雨后更加热闹。", "，我们商量了整整一晚。"]
    return pick(subjects) + pick(["去年", "今春", "昨天", "往后"]) + pick(verbs) + pick(objects) + pick(closes)
  }

  /// Running text of at least a number of scalars.
  mutating func prose(_ length: Int, separator: String = "") -> String {
    var text = sentence()
    while text.unicodeScalars.count < length { text += separator + sentence() }
    return text
  }

  /// A title that occurs once; the number keeps titles apart.
  mutating func title(_ number: Int) -> String {
    let places = ["云栖镇", "白鹭乡", "松河县", "石门村", "望江区"]
    let events = ["春耕动员会", "水渠通水仪式", "图书室开放日", "护林员表彰会", "茶叶节开幕式"]
    return "在\(pick(places))第\(number)届\(pick(events))上的\(pick(["讲话", "致辞", "发言"]))"
  }

  mutating func salutation() -> String {
    pick(["同志们：", "各位乡亲、各位来宾：", "尊敬的各位领导，亲爱的朋友们:", "老师们、同学们：", "各位代表，大家好！"])
  }

  mutating func ending() -> String { pick(["谢谢大家！", "我的讲话完了，谢谢大家。", "发言完毕，謝謝各位！"]) }
}

/// The ways in which pages collect texts.
enum CollectionStyle: CaseIterable {
  case repeatedTitle, repeatedTitleAlone, bracketed, bracketedOrdinal, word, sample, ordinal
  case numberedTitle, numberBeforeSalutation, titledSalutation, markdown, afterEnding, insideLine

  /// A page of the style and the bodies and titles that a segmenter must find in it.
  func page(of count: Int, from speeches: inout SpeechGenerator, newline: String) -> CollectedPage {
    let subject = speeches.title(90)
    var page = CollectedPage()
    if [.bracketed, .bracketedOrdinal, .word, .sample, .ordinal].contains(self) {
      page.text = speeches.sentence() + newline
    }
    for index in 1...count {
      let length = speeches.number(120...400)
      let title = speeches.title(index)
      var body = speeches.prose(length, separator: speeches.pick(["", newline]))
      let indent = speeches.pick(["", "　　", " "])
      let blank = newline + newline
      switch self {
      case .repeatedTitle:
        body = title + body
        page.add(title: title, gap: blank, body: body)
      case .repeatedTitleAlone:
        body = title + newline + indent + body
        page.add(title: title, gap: blank, body: body)
      case .bracketed: page.add(title: "【篇\(Self.han(index))】", gap: newline + indent, body: body)
      case .bracketedOrdinal: page.add(title: "【第\(index)篇】", gap: newline, body: body)
      case .word: page.add(title: "篇\(Self.han(index))：\(title)", gap: newline + indent, body: body)
      case .sample: page.add(title: "范文\(Self.han(index))", gap: blank, body: body)
      case .ordinal: page.add(title: "第\(Self.han(index))篇：\(title)", gap: newline, body: body)
      case .numberedTitle: page.add(title: "\(subject)（\(Self.han(index))）", gap: blank, body: body)
      case .numberBeforeSalutation:
        page.add(title: "（\(Self.han(index))）", gap: "", body: "同志们：" + body)
      case .titledSalutation:
        page.add(title: title, gap: blank, body: speeches.salutation() + newline + indent + body)
      case .markdown:
        page.text += "## "
        page.add(title: title, gap: blank, body: speeches.salutation() + newline + body)
      case .afterEnding:
        body = speeches.salutation() + newline + indent + body + (index < count ? speeches.ending() : "")
        page.add(title: nil, gap: "", body: body)
      case .insideLine:
        body =
          speeches.salutation() + body.filter { !$0.isNewline } + (index < count ? speeches.ending() : "")
        page.add(title: nil, gap: "", body: body)
      }
      if index < count, self != .insideLine { page.text += speeches.pick([newline, blank]) }
    }
    return page
  }

  private static func han(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let tens = number < 10 ? "" : (number < 20 ? "十" : digits[number / 10] + "十")
    return tens + digits[number % 10]
  }
}

/// A page under construction.
struct CollectedPage {
  var text = ""
  var titles: [String?] = []
  var bodies: [String] = []

  mutating func add(title: String?, gap: String, body: String) {
    text += (title ?? "") + gap + body
    titles.append(title)
    bodies.append(body)
  }
}
