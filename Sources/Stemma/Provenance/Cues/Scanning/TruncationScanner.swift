/// Finds what stands where a page breaks off: dots at the end of a line, "read more", 未完待续.
enum TruncationScanner {
  private static let phrases = PhraseSet(
    "【全文】|[全文]|阅读全文|閱讀全文|查看全文|展开全文|展開全文|显示全文|全文阅读|查看更多|阅读更多|閱讀更多|点击查看|點擊查看|点击阅读|"
      + "点此查看|剩余内容|余下内容|余下全文|剩余全文|未完待续|未完待續|待续)|试读结束|试读已结束|预览结束|免费试读|登录后查看|下载后查看|付费阅读|"
      + "[...]|[…]|(...)|(…)|read more|continue reading|keep reading|read the full|read full|read the rest|"
      + "view full|see full|see more|full story|full article|click to read|click here to read|subscribe to read|"
      + "to be continued|lire la suite|lire plus|weiterlesen|mehr lesen|leer más|seguir leyendo|leia mais|"
      + "continua a leggere|leggi tutto|читать далее|читать полностью|続きを読む|더보기"
  )

  /// The marks, and whether the last of the text is dots.
  static func scan(_ page: WitnessPage) -> (marks: TokenMarks, endsWithDots: Bool) {
    var marks = TokenMarks()
    var position = 0
    var endsWithDots = false
    while position < page.bytes.count {
      if let length = phrases.match(page.bytes, at: position) {
        marks.add(page.token(at: position))
        position += length
        endsWithDots = false
        continue
      }
      let dots = dots(page.bytes, at: position)
      guard dots > 0 else {
        if !isSpace(page.bytes[position]) { endsWithDots = false }
        position += 1
        continue
      }
      position += dots
      endsWithDots = true
      if position < page.bytes.count, page.bytes[position] == 0x0A { marks.add(page.token(at: position)) }
    }
    return (marks, endsWithDots)
  }

  /// The length of a run of three full stops or of signs `…`.
  private static func dots(_ bytes: [UInt8], at start: Int) -> Int {
    var end = start
    while end < bytes.count {
      if bytes[end] == 0x2E {
        end += 1
      } else if bytes[end...].starts(with: "…".utf8) {
        end += 3
      } else {
        break
      }
    }
    return end - start >= 3 ? end - start : 0
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
