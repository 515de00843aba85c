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
