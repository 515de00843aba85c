public import Stemma

/// Makes families of texts that were copied from each other, with the true parent of each: random Chinese text passed
/// on with edits, cuts, page frames, glosses, masks, changes of script and dates that are missing or wrong.
public struct CopyingSimulator {
  /// What the dates of the documents are worth.
  public enum Dates: Sendable, Hashable, CaseIterable {
    /// No document has a date.
    case none
    /// A fifth has none; the others are right.
    case mostlyGiven
    /// A fifth has none, and a fifth has any day of the whole time.
    case partlyWrong
  }

  /// Documents of one family and which was copied from which.
  public struct Family: Sendable {
    /// Ordered by id; the ids say nothing about age.
    public var documents: [Document]
    /// For each document the index of the one it was copied from; nil for the first text.
    public var parents: [Int?]
  }

  /// What a copier hands on: a text, and the lines of the site around it, which the next copier mostly leaves out.
  private struct Page {
    var body: [Character]
    var header = ""
    var footer = ""
    var day = 0

    var text: String { header + String(body) + footer }
  }

  private var generator: SeededGenerator

  /// Creates a simulator; equal seeds give equal families.
  public init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Makes a family: a first text, and copies each made from a random earlier member.
  public mutating func family(of count: Int, dates: Dates) -> Family {
    var pages = [Page(body: text(Int.random(in: 500...1200, using: &generator)))]
    var parents: [Int?] = [nil]
    for index in 1..<max(1, count) {
      let parent = Int.random(in: 0..<index, using: &generator)
      parents.append(parent)
      pages.append(copy(of: pages[parent]))
    }
    let lastDay = pages.map(\.day).max() ?? 0
    // Row by row in an order that has nothing to do with age.
    let order = pages.indices.shuffled(using: &generator)
    var places = order
    for (place, page) in order.enumerated() { places[page] = place }
    return Family(
      documents: order.enumerated().map { place, page in
        Document(
          id: "page" + String(100 + place),
          text: pages[page].text,
          source: "site" + String(place),
          date: date(of: pages[page], lastDay: lastDay, dates: dates)
        )
      },
      parents: order.map { page in parents[page].map { places[$0] } }
    )
  }

  /// Random text in sentences and paragraphs, about `count` characters.
  public mutating func text(_ count: Int) -> [Character] {
    var text: [Character] = []
    while text.count < count {
      let clauses = Int.random(in: 1...3, using: &generator)
      for clause in 1...clauses {
        text += words(Int.random(in: 5...12, using: &generator))
        text.append(clause == clauses ? "。" : "，")
      }
      if chance(0.25) { text.append("\n") }
    }
    return text
  }

  private mutating func copy(of source: Page) -> Page {
    var page = source
    page.day += Int.random(in: 0...30, using: &generator)
    if chance(0.7) {
      page.header = ""
      page.footer = ""
    }
    if chance(0.8) { page.body = edited(page.body, rate: Double.random(in: 0..<0.1, using: &generator)) }
    switch Double.random(in: 0..<1, using: &generator) {
    case ..<0.1: page.body = truncated(page.body)
    case ..<0.2: page.body = excerpt(of: page.body)
    default: break
    }
    switch Double.random(in: 0..<1, using: &generator) {
    case ..<0.08: page.body = glossed(page.body)
    case ..<0.16: page.body = masked(page.body)
    case ..<0.24: page.body = converted(page.body)
    default: break
    }
    if chance(0.2) {
      page.header = String(words(14)) + "\n" + String(words(9)) + "\n"
      page.footer = "\n" + String(words(18)) + "\n"
    }
    return page
  }

  private mutating func chance(_ probability: Double) -> Bool {
    Double.random(in: 0..<1, using: &generator) < probability
  }

  private mutating func words(_ count: Int) -> [Character] {
    (0..<count).map { _ in
      SimulatedScript.common[Int.random(in: 0..<SimulatedScript.common.count, using: &generator)]
    }
  }

  /// Words replaced, dropped and put in, a share `rate` of the characters in all.
  private mutating func edited(_ body: [Character], rate: Double) -> [Character] {
    var edited: [Character] = []
    var index = 0
    while index < body.count {
      let length = Int.random(in: 1...4, using: &generator)
      guard chance(rate / 2.5) else {
        edited.append(body[index])
        index += 1
        continue
      }
      switch Int.random(in: 0..<3, using: &generator) {
      case 0:
        edited += words(length)
        index += length
      case 1: index += length
      default:
        edited += words(length)
        edited.append(body[index])
        index += 1
      }
    }
    return edited
  }

  private mutating func truncated(_ body: [Character]) -> [Character] {
    Array(body.prefix(Int(Double(body.count) * Double.random(in: 0.5..<0.9, using: &generator))))
  }

  private mutating func excerpt(of body: [Character]) -> [Character] {
    let length = max(
      min(body.count, 80),
      Int(Double(body.count) * Double.random(in: 0.2..<0.5, using: &generator))
    )
    let start = Int.random(in: 0...(body.count - length), using: &generator)
    return Array(body[start..<start + length])
  }

  private mutating func glossed(_ body: [Character]) -> [Character] {
    body.flatMap { character -> [Character] in
      guard !"。，\n".contains(character), chance(0.02) else { return [character] }
      return [character] + (["(jié)", "(bǎo)", "(xíng)", "(zhā)"].randomElement(using: &generator) ?? "")
    }
  }

  private mutating func masked(_ body: [Character]) -> [Character] {
    var masked = body
    for _ in 0..<6 where body.count > 10 {
      let start = Int.random(in: 0..<body.count - 3, using: &generator)
      for index in start..<start + 3 where !"。，\n".contains(masked[index]) { masked[index] = "×" }
    }
    return masked
  }

  /// Traditional forms as a machine makes them, a few characters left as they are.
  private mutating func converted(_ body: [Character]) -> [Character] {
    body.map { character in chance(0.03) ? character : SimulatedScript.traditional[character] ?? character }
  }

  private mutating func date(of page: Page, lastDay: Int, dates: Dates) -> String? {
    // The same draws for every kind of dates, so that only the dates differ.
    let isMissing = chance(0.2)
    let isWrong = chance(0.25)
    let anyDay = Int.random(in: 0...max(1, lastDay), using: &generator)
    guard dates != .none, !isMissing else { return nil }
    // Not from the first of January on, which is a date that is doubted.
    let day = (dates == .partlyWrong && isWrong ? anyDay : page.day) + 9
    // Months of 28 days are enough of a calendar.
    let month = day / 28
    return "\(2020 + month / 12)-\(month % 12 + 1)-\(day % 28 + 1)"
  }
}

/// The characters of simulated texts.
enum SimulatedScript {
  /// Simplified characters that have one traditional form, with that form.
  private static let pairs = """
    们們这這个個来來时時说說为為国國学學对對发發会會过過动動经經现現进進长長种種见見两兩实實当當与與关關点點业業开開问問样樣\
    机機义義产產体體应應万萬党黨务務领領导導设設战戰书書记記东東车車门門马馬亲親农農从從众眾传傳办辦劳勞华華区區单單卫衛双雙\
    变變听聽员員园園团團声聲处處头頭妇婦宁寧岁歲师師帮幫广廣庆慶张張强強归歸总總护護报報择擇据據数數断斷术術权權条條构構标標\
    树樹桥橋气氣汉漢济濟热熱爱愛环環电電监監确確节節类類红紅约約级級纪紀细細组組织織结結统統续續维維网網职職联聯艺藝药藥营營
    """
  /// Characters that are the same in both scripts.
  private static let shared = """
    的一是不了人我在有他上大中到地子天道下得成用生年自家可同方工面小分本力行法高主心公日月水火木土金山石\
    田手足口目文化教育民活好作全新平安政府市村乡社老百姓要求加快提升保障基建立案例研究思想能源交通合推介\
    城更品牌春秋冬夏阳光明亮知名古今未去向前后左右内外部局委任常重位置信息台站路程度量具身份特色美食住房\
    旅游林草花果香米布衣服白黑青原河海江湖北南西京州省
    """
  static let traditional: [Character: Character] = {
    let characters = Array(pairs)
    return Dictionary(
      stride(from: 0, to: characters.count - 1, by: 2).map { (characters[$0], characters[$0 + 1]) },
      uniquingKeysWith: { first, _ in first }
    )
  }()
  static let common: [Character] = traditional.keys.sorted() + Array(shared)
}
