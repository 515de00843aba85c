import Stemma
import Testing

@Suite("Folding of scraping noise")
struct FoldingNoiseTests {
  func fold(_ text: String) -> [UInt32] { FoldedText(text).tokens }

  /// The tokens of a text in which each `_` stands for masked words.
  func masked(_ text: String) -> [UInt32] {
    Array(
      text.split(separator: "_", omittingEmptySubsequences: false).map { fold(String($0)) }
        .joined(separator: [Token.wildcard])
    )
  }

  // MARK: Glosses

  @Test(
    "A gloss after a Han character is removed",
    arguments: [
      ("他去了奉節(jié)縣城", "他去了奉节县城"), ("亳(bó)州的药市", "亳州的药市"), ("亳（bó）州", "亳州"),
      ("勐(měng)腊(là)的茶山", "勐腊的茶山"), ("蔚(yu)县剪纸", "蔚县剪纸"), ("莘(shen)庄", "莘庄"),
      ("歙(she\u{300})县", "歙县"), ("绿(lǜ)林", "绿林"), ("绿(lü\u{300})林", "绿林"), ("撞(zhuàng)钟", "撞钟"),
      ("儿(ér)歌", "儿歌"), ("昂(áng)贵", "昂贵"), ("谷(ɡǔ)雨", "谷雨"), ("家(jiɑ)乡", "家乡"),
      ("家(jiɑ\u{300})乡", "家乡"), ("字(zì", "字zì"), ("节(jié)(jié)日", "节日"), ("节\u{200B}(jié)日", "节日"),
    ]
  )
  func glosses(_ text: String, _ clean: String) { #expect(fold(text) == fold(clean)) }

  @Test(
    "Other parentheses are text",
    arguments: [
      ("人工智能(AI)热潮", "人工智能AI热潮"), ("词典(dictionary)里", "词典dictionary里"),
      ("see here (shi) please", "see here shi please"), ("。(shi)好", "shi好"), ("网(www)址", "网www址"),
      ("节(jié 日)", "节jié 日"), ("共(3)项", "共3项"), ("节()日", "节日"), ("数据(bcd)库", "数据bcd库"),
      (
        "节(\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}jie)",
        "节\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}jie"
      ),
    ]
  )
  func parenthesesThatStay(_ text: String, _ words: String) { #expect(fold(text) == fold(words)) }

  @Test("Each gloss is counted")
  func glossesAreCounted() {
    #expect(FoldedText("勐(měng)腊(là)的(AI)茶").noise.glosses == 2)
  }

  // MARK: Placeholders

  @Test(
    "A run that masks words is one wildcard",
    arguments: [
      ("××县委书记", "_县委书记"), ("在××县召开", "在_县召开"), ("某XX局的张xx", "某_局的张_"), ("ＸＸ公司", "_公司"),
      ("张＊＊同志", "张_同志"), ("李**说", "李_说"), ("王*到场", "王_到场"), ("○○村", "_村"), ("刘○明", "刘_明"),
      ("□□集团", "_集团"), ("赵□□", "赵_"), ("《×××》一文", "_一文"), ("“××”精神", "_精神"),
      ("20XX年", "_年"), ("20xx年", "_年"), ("20**年", "_年"), ("20××年", "_年"), ("20○○年", "_年"), ("19XX年", "_年"),
      ("２０××年", "_年"), ("２０ＸＸ年", "_年"), ("２０＊＊年", "_年"),
      ("于20XX年X月", "于_年X月"), ("××县××镇", "_县_镇"), ("XX光学会", "_光学会"),
    ]
  )
  func masks(_ text: String, _ expected: String) { #expect(fold(text) == masked(expected)) }

  @Test(
    "What only looks like a mask is text",
    arguments: [
      ("长3×5米", "长3 5米"), ("长3*5米", "长3 5米"), ("长３×５米", "长3 5米"), ("拍X光片", "拍X光片"), ("穿XXL号", "穿XXL号"),
      ("this is **bold** text", "this is bold text"), ("* a list\n* of two", "a list of two"),
      ("XX chromosomes", "XX chromosomes"), ("型号AXX号", "型号AXX号"), ("12XX号", "12XX号"), ("120XX年", "120XX年"),
      ("20XXL", "20XXL"), ("2 × 3 × 4", "2 3 4"), ("********", ""), ("**春耕动员**\n各位", "春耕动员各位"),
      ("开会\n**要点**", "开会要点"), ("○ ○ ○", ""),
    ]
  )
  func noMasks(_ text: String, _ words: String) {
    #expect(fold(text) == fold(words))
    #expect(!fold(text).contains(Token.wildcard))
  }

  @Test(
    "A circle beside Chinese numerals is the zero",
    arguments: [
      ("二○二三年", "二〇二三年"), ("二○○三年", "二〇〇三年"), ("二○○○年", "二〇〇〇年"), ("一九九○年", "一九九〇年"),
      ("二◯一八年", "二〇一八年"), ("○八年", "〇八年"), ("一百○五", "一百〇五"),
    ]
  )
  func circles(_ text: String, _ expected: String) { #expect(fold(text) == fold(expected)) }

  @Test("Each mask is counted once")
  func masksAreCounted() {
    #expect(FoldedText("20XX年××县XX局○○村二○一八年").noise.placeholders == 4)
  }

  // MARK: Mojibake and residue

  @Test(
    "A character lost behind a full stop is repaired",
    arguments: [
      ("他们走了??h城里很静", "他们走了縣城里很静"), ("他们走了??h(xiàn)城", "他们走了縣城"), ("很高??v观全局", "很高縱观全局"),
    ]
  )
  func mojibake(_ text: String, _ repaired: String) {
    #expect(fold(text) == fold(repaired))
    #expect(FoldedText(text).noise.mojibake == 1)
  }

  @Test(
    "Ordinary question marks are punctuation",
    arguments: [
      ("是真的吗??他问", "是真的吗他问"), ("what??hello 你好", "what hello 你好"), ("什么??h", "什么h"),
      ("什么??hello", "什么hello"), ("什么?h好", "什么h好"), ("走了??9点", "走了9点"), ("走了??。好", "走了好"),
    ]
  )
  func questionMarks(_ text: String, _ words: String) {
    #expect(fold(text) == fold(words))
    #expect(FoldedText(text).noise.mojibake == 0)
  }

  @Test(
    "Editor residue and invisible characters vanish, and words go on across them",
    arguments: [
      ("通知[bookmark: _GoBack]如下", "通知如下"), ("[bookmark: OLE_LINK1]全文", "全文"), ("\u{FEFF}开头", "开头"),
      ("中\u{200B}国\u{200D}人\u{FEFF}民", "中国人民"), ("ex\u{AD}am\u{200B}ple", "example"),
      ("wo\u{2060}rd", "word"),
      ("a\u{202A}b\u{202C}", "ab"), ("文\u{FE00}字\u{E0100}", "文字"), ("wo[bookmark: x]rd", "word"),
    ]
  )
  func residue(_ text: String, _ clean: String) {
    #expect(fold(text) == fold(clean))
    #expect(FoldedText(text).noise.residues > 0)
  }

  @Test("A bracket that is no bookmark stays text")
  func brackets() {
    #expect(fold("[bookmark 5] 页") == fold("bookmark 5 页"))
    #expect(fold("[bookmark: 没有结尾") == fold("bookmark 没有结尾"))
    let far = String(repeating: "很", count: 100)
    #expect(fold("[bookmark: \(far)]") == fold("bookmark \(far)"))
  }

  // MARK: Cost

  @Test(
    "Rows of marks that mask nothing are read once",
    arguments: [
      "*", "×", "X", "○", "(", "?", "[bookmark:", "20*", "节(", "节(jie", "\u{301}", "○ ", "二○", "* ", "山* ",
    ]
  )
  func rowsAreLinear(_ piece: String) {
    // Finishes at once where the work is linear, and in hours where it is quadratic.
    let text = String(repeating: piece, count: 20_000)
    #expect(FoldedText(text, keepsOrigins: false).tokens.count <= 100_000)
  }
}
