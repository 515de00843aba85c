/// What traces of scraping, conversion and masking are made of.
enum ScrapingNoise {
  /// The scalars that may begin noise: each is looked at by `FoldingPass.removeNoise`.
  static let openings = Set("(（?[*＊×□XxＸｘ○◯12１２".unicodeScalars.map(\.value))

  /// The longest line of emphasis, in scalars.
  static let longestEmphasis = 120

  /// The third character of the two that GBK reads from the bytes of a lost `。` and the lead byte of the next
  /// character: a file in which A1A3 BFxx was misread as A3BF xx shows `??x`; the entry for x is GBK BFxx, x from 0x40.
  static let lostBehindFullStop = Array(
    "緻緼緽緾緿縀縁縂縃縄縅縆縇縈縉縊縋縌縍縎縏縐縑縒縓縔縕縖縗縘縙縚縛縜縝縞縟縠縡縢縣縤縥縦縧縨縩縪縫縬縭縮縯縰縱縲縳縴縵縶縷縸縹".unicodeScalars
  )

  static func isMaskLetter(_ scalar: ScalarValue) -> Bool {
    scalar == "X" || scalar == "x" || scalar == "Ｘ" || scalar == "ｘ"
  }

  static func isMaskSign(_ scalar: ScalarValue) -> Bool {
    scalar == "*" || scalar == "＊" || scalar == "×" || scalar == "□"
  }

  static func isCircle(_ scalar: ScalarValue) -> Bool { scalar == "○" || scalar == "◯" }

  static func isChineseNumeral(_ scalar: ScalarValue) -> Bool {
    switch scalar {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "〇", "零": true
    default: false
    }
  }

  /// Masks stand between full-width punctuation too: 《×××》, “×××”.
  static func isHanPunctuation(_ scalar: ScalarValue) -> Bool {
    switch scalar {
    case "\u{3001}"..."\u{301F}", "\u{2018}"..."\u{201D}", "\u{FF01}"..."\u{FF0F}", "\u{FF1A}"..."\u{FF1F}":
      true
    default: false
    }
  }

  /// The value of an ASCII or full-width digit.
  static func digit(_ scalar: ScalarValue) -> UInt32? {
    switch scalar {
    case "0"..."9": scalar.rawValue - 0x30
    case "０"..."９": scalar.rawValue - 0xFF10
    default: nil
    }
  }
}
