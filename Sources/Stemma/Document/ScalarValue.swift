/// A Unicode scalar as text is read here: an integer that compares with literals such as `"："`.
struct ScalarValue: Hashable, Comparable, ExpressibleByUnicodeScalarLiteral {
  /// The scalar's number.
  var rawValue: UInt32

  @inline(__always)
  init(_ rawValue: UInt32) { self.rawValue = rawValue }

  @inline(__always)
  init(unicodeScalarLiteral scalar: Unicode.Scalar) { rawValue = scalar.value }

  @inline(__always)
  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension ScalarValue {
  /// Whether the scalar is white space inside a line, or invisible.
  @inline(__always)
  var isSpace: Bool {
    if rawValue < 0x80 { return self == " " || self == "\t" || self == "\u{0B}" || self == "\u{0C}" }
    // Han and all that stands above, but for one.
    if self > "\u{3000}" { return self == "\u{FEFF}" }
    return switch self {
    case "\u{A0}", "\u{AD}", "\u{1680}", "\u{2000}"..."\u{200F}", "\u{202F}", "\u{205F}", "\u{2060}",
      "\u{3000}":
      true
    default: false
    }
  }

  /// Whether the scalar belongs to a script that is written without spaces between words.
  var isUnspacedScript: Bool { self >= "\u{2E80}" && !("\u{FF00}"..."\u{FF60}" ~= self) }

  /// Whether the scalar ends a sentence.
  var endsSentence: Bool {
    switch self {
    case "!", ".", "?", "。", "！", "．", "？", "｡", "…": true
    default: false
    }
  }

  /// Whether the scalar may follow a greeting that stands for the colon of a salutation: `大家好！`.
  var closesGreeting: Bool {
    switch self {
    case "!", "！", ",", "，", "。": true
    default: false
    }
  }

  /// Whether the scalar separates clauses: `;` or `；`.
  var isSemicolon: Bool { self == ";" || self == "；" }
  /// `:` or `：`
  var isColon: Bool { self == ":" || self == "：" }
  /// `(` or `（`
  var opensBracket: Bool { self == "(" || self == "（" }
  /// `)` or `）`
  var closesBracket: Bool { self == ")" || self == "）" }

  /// The scalar as titles are compared: width and case of ASCII folded, quotation marks, brackets and
  /// dashes unified; nil for white space.
  @inline(__always)
  var foldedInTitle: ScalarValue? {
    if self > "\u{3020}" && self < "\u{FE00}" { return self }
    guard rawValue < 0x80 else { return foldedMarkOrWideForm }
    return "A"..."Z" ~= self ? ScalarValue(rawValue | 0x20) : isSpace ? nil : self
  }

  private var foldedMarkOrWideForm: ScalarValue? {
    switch self {
    case _ where isSpace: nil
    case "Ａ"..."Ｚ": ScalarValue(rawValue - 0xFEE0 + 0x20)
    case "！"..."～": ScalarValue(rawValue - 0xFEE0)
    case "。": "."
    case "\u{2018}", "\u{2019}": "'"
    case "\u{201C}"..."\u{201F}", "「"..."』", "«", "»": "\""
    case "\u{2010}"..."\u{2015}", "\u{2212}": "-"
    case "【", "〔", "〖": "["
    case "】", "〕", "〗": "]"
    default: self
    }
  }

  /// Whether a scalar folded by ``foldedInTitle`` is punctuation.
  var isFoldedPunctuation: Bool {
    switch self {
    case "!"..."/", ":"..."@", "["..."`", "{"..."~", "…", "、", "《", "》": true
    default: false
    }
  }
}
