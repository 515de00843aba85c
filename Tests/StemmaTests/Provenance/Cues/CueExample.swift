import Stemma

/// Two texts of which a kind of evidence says that the second comes from the first, and related ones.
struct CueExample {
  var source: Document
  var target: Document
  var others: [Document] = []

  var documents: [Document] { [source, target] + others }
  var mirrored: [Document] { [target, source] + others }

  private init(_ source: Document, _ target: Document, others: [Document] = []) {
    self.source = source
    self.target = target
    self.others = others
  }

  private init(_ source: String, _ target: String, others: [String] = []) {
    self.init(
      Self.page(source),
      Self.page(target),
      others: others.map { Self.page($0) }
    )
  }

  static func page(
    _ text: String,
    url: String? = nil,
    source: String? = nil,
    date: String? = nil,
    fetched: String? = nil
  )
    -> Document
  {
    Document(id: "page", text: text, url: url, source: source, date: date, fetched: fetched)
  }

  private static let bridge = PageTexts.bridge

  /// Kinds that ``VersionCues`` tells, and that of segments, which are no documents.
  static let elsewhere: Set<CueKind> = [
    .latestDate, .changedDate, .headDate, .tailDate, .statedDate, .latestYear, .changedYear, .link,
    .copyright, .version, .articles, .novelty, .capitals, .numbering, .lines, .nonBreakingSpace, .aggregation,
  ]

  /// An example of a kind; nil for those of ``elsewhere``.
  init?(of kind: CueKind) {
    let bridge = Self.bridge
    switch kind {
    case .date: self.init(Self.page(bridge, date: "2024-03-02"), Self.page(bridge, date: "2024-03-05"))
    case .doubtfulDate:
      self.init(Self.page(bridge, date: "2024-01-01"), Self.page(bridge, date: "2024-03-05"))
    case .seenEarlier:
      self.init(Self.page(bridge, fetched: "2024-03-02"), Self.page(bridge, date: "2024-03-05"))
    case .urlDate:
      self.init(
        Self.page(bridge, url: "https://a.example/2024/03/02/bridge.html"),
        Self.page(bridge, url: "https://b.example/202403/t20240305_77.html")
      )
    case .fetched:
      self.init(Self.page(bridge, fetched: "2024-03-02"), Self.page(bridge, fetched: "2024-03-05"))
    case .gloss: self.init(bridge, bridge.replacing("围堰", with: "围堰(yàn)"))
    case .mojibake:
      let clean = bridge.replacing("河堤。\n", with: "河堤。縣里的图书馆也关了半天门。\n")
      self.init(clean, clean.replacing("。縣里", with: "??h里"))
    case .script: self.init(bridge, PageTexts.traditionalBridge.replacing("這裏還是", with: "这里还是"))
    case .traditionalLeft:
      self.init(PageTexts.traditionalBridge, bridge.replacing("新桥合龙", with: "新桥合龍"))
    case .template:
      self.init(Self.form, Self.filled("白沙", "张有田", "三千"), others: [Self.filled("青石", "李长河", "五百")])
    case .masked: self.init(Self.filled("白沙", "张有田", "三千"), Self.form)
    case .truncation: self.init(bridge, PageTexts.lines(0..<3, of: bridge))
    case .truncationMarker: self.init(bridge, PageTexts.lines(0..<3, of: bridge) + "\n点击阅读全文")
    case .containment: self.init(bridge, PageTexts.lines(2..<4, of: bridge))
    case .frame: self.init(bridge, "网站首页返回列表今日要闻\n" + bridge + "\n渡口晚报陈小满摄影报道")
    case .residue: self.init(bridge, bridge.replacing("昨天", with: "[bookmark: _GoBack]昨天"))
    case .editorial:
      self.init(Self.page(bridge, source: "甲地"), Self.page(bridge + "\n责任编辑：陈小满", source: "乙地"))
    case .attribution:
      self.init(
        Self.page(bridge, url: "https://dukou.example/a/1", source: "渡口晚报"),
        Self.page(bridge + "\n来源：渡口晚报", url: "https://other.example/b", source: "别处")
      )
    case .mirror:
      self.init(
        Self.page(bridge, url: "https://www.dukou.example/a/2024.html"),
        Self.page(bridge, url: "https://web.archive.org/web/20200101000000/http://dukou.example/a/2024.html")
      )
    case .lineBreaks:
      self.init(
        Self.page(bridge, source: "甲地"),
        Self.page(bridge.replacing("\n", with: ""), source: "乙地")
      )
    case .formatting: self.init("- " + bridge.replacing("\n", with: "\n- "), bridge)
    case .punctuation: self.init(bridge, bridge.replacing("，", with: ",").replacing("：", with: ":"))
    case .entities: self.init(bridge, bridge.replacing("两岸居民", with: "两岸&nbsp;居民"))
    case .replacement:
      let adapted = Self.county.replacing("青溪", with: "石桥")
      self.init(Self.county, adapted.replacing("向石桥县", with: "向青溪县"))
    case .privateReadings:
      let edited = bridge.replacing("居民", with: "乡亲").replacing("木船", with: "渡轮")
        .replacing("合龙", with: "落成").replacing("柑橘", with: "脐橙")
      self.init(
        Self.page(bridge, source: "甲地"),
        Self.page(edited, source: "乙地"),
        others: [Self.page(bridge.replacing("乌桕", with: "垂柳"), source: "丙地")]
      )
    case .latestDate, .changedDate, .headDate, .tailDate, .statedDate, .latestYear, .changedYear, .link,
      .copyright, .version, .articles, .novelty, .capitals, .numbering, .lines,
      .nonBreakingSpace, .aggregation:
      return nil
    }
  }

  private static let form = """
    ×××镇党委书记×××在奠基仪式上说，桥梁工程总投资×××万元，由县里自己的队伍承建，工期十八个月。
    建成以后，两岸居民过河只要五分钟，学生上学不必再绕路，柑橘当天就能运到省城，年轻人也愿意回来。
    工程指挥部要求各施工单位守住质量和安全两条底线，汛期安排专人值守，遇到大水立即停工。
    """

  private static func filled(_ words: String...) -> String {
    words.reduce(form) { $0.replacing("×××", with: $1, maxReplacements: 1) }
  }

  /// A report that names one county in all its sentences.
  static let county = """
    青溪县的茶园今年多了一条轨道，采茶的人不用再背着竹篓下山。县里的老人说，青溪县从前运茶靠骡子，一天只走两趟。
    如今轨道车一刻钟一班，青溪县的茶厂门口每天排着等货的客商。为了这条轨道，青溪县派人去外省学了三回，图纸改了十一稿。
    邻近几个县听说以后，纷纷打电话来问，能不能向青溪县借两位师傅。明年春茶以前，青溪县打算再修两条，把山背后的村子也连起来。
    到那时，青溪县的茶不管长在哪一面坡上，半天都能送到车站。
    """
}
