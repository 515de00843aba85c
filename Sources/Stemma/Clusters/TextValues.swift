/// The values of a witness, by its index; called from several tasks.
package typealias ValueSource = @Sendable (Int) -> TextValues

/// What the tokens of a text are where two texts are told apart by their values: numbers, names, and the rest.
///
/// A filled-in form and another one differ in values, an edited copy in anything. The full folding drops what tells
/// a name, so this reads the original beside its folded tokens.
package struct TextValues: Sendable {
  /// What a token is.
  struct Trait: OptionSet, Sendable {
    let rawValue: UInt8

    /// A run of digits, or a Han numeral.
    static let number = Trait(rawValue: 1)
    /// A unit of dates and times, as in 3月5日: it belongs to the number before it.
    static let unit = Trait(rawValue: 2)
    /// A word that begins with a capital inside of a sentence.
    static let capital = Trait(rawValue: 4)
    /// A character that Chinese and Korean surnames begin with.
    static let surname = Trait(rawValue: 8)
    /// A character by itself, of a script without spaces.
    static let character = Trait(rawValue: 16)
    /// A word that begins with a small letter: in a script that has capitals, no name.
    static let small = Trait(rawValue: 32)
  }

  /// The tokens of the text, folded fully.
  package let tokens: [UInt32]
  /// For each token what it is.
  let traits: [Trait]
  /// The stretches of tokens that are one number, date or time each, in order.
  let numbers: [Range<Int>]
  /// The original of the tokens; nil where there are only tokens.
  private let original: OriginalText?
  /// Where the text begins in its document.
  private let start: TextSpan

  /// Reads a text, or a segment of it. O(n).
  package init(_ text: String, in segment: Segment? = nil) {
    self.init(segment.map { Self.part(of: text, $0.body.bytes) } ?? text, from: segment?.body)
  }

  private static func part(of text: String, _ bytes: Range<Int>) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
    return String(text[start..<utf8.index(start, offsetBy: bytes.count)])
  }

  private init(_ text: String, from span: TextSpan?) {
    start = span ?? TextSpan(chars: 0..<0, bytes: 0..<0)
    let folded = FoldedText(text)
    original = OriginalText(text, folded: folded)
    tokens = folded.tokens
    traits = Self.traits(of: folded, in: text.utf8.span)
    numbers = Self.numbers(traits) { Int(folded.byteStarts[$0]) - Int(folded.byteEnds[$0 - 1]) }
  }

  /// Guesses the values of tokens without their original: those of words stay unknown. O(n).
  package init(tokens: [UInt32]) {
    self.tokens = tokens
    original = nil
    start = TextSpan(chars: 0..<0, bytes: 0..<0)
    traits = tokens.map { Token.isWord($0) ? [] : ValueCharacters.trait(of: $0) }
    numbers = Self.numbers(traits) { _ in 0 }
  }

  /// Where some tokens stand in the document; nil for none, and where there is no original.
  package func span(of range: Range<Int>) -> TextSpan? {
    guard let span = original?.folded.span(of: range) else { return nil }
    let (char, byte) = (start.chars.lowerBound, start.bytes.lowerBound)
    return TextSpan(
      chars: span.chars.lowerBound + char..<span.chars.upperBound + char,
      bytes: span.bytes.lowerBound + byte..<span.bytes.upperBound + byte
    )
  }

  /// Whether two words are spelled alike: more than half of the longer one is the beginning and the end of both.
  /// O(length).
  func areSpelledAlike(_ index: Int, _ other: TextValues, _ otherIndex: Int) -> Bool {
    let (left, right) = (spelling(of: index), other.spelling(of: otherIndex))
    guard !left.isEmpty, !right.isEmpty else { return false }
    let common = zip(left, right).prefix { $0 == $1 }.count
    let rest = min(left.count, right.count) - common
    let tail = zip(left.reversed(), right.reversed()).prefix(rest).prefix { $0 == $1 }.count
    return 2 * (common + tail) > max(left.count, right.count)
  }

  private func spelling(of index: Int) -> [Unicode.Scalar] {
    guard let original else { return [] }
    let (scalars, folded) = (original.text.unicodeScalars, original.folded)
    let utf8 = original.text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: Int(folded.byteStarts[index]))
    let end = utf8.index(start, offsetBy: Int(folded.byteEnds[index] - folded.byteStarts[index]))
    return Array(scalars[start..<end])
  }

  private static func traits(of folded: FoldedText, in text: Span<UInt8>) -> [Trait] {
    let (tokens, starts, ends) = (folded.tokens.span, folded.byteStarts.span, folded.byteEnds.span)
    var traits: [Trait] = []
    traits.append(addingCapacity: tokens.count) { output in
      for index in 0..<tokens.count {
        let token = tokens[index]
        if Token.isWord(token) {
          let end = index == 0 ? 0 : Int(ends[index - 1])
          output.append(trait(ofWordAt: Int(starts[index]), in: text, after: end))
        } else {
          output.append(ValueCharacters.trait(of: token))
        }
      }
    }
    return traits
  }

  /// - Parameters:
  ///   - start: Where the word begins.
  ///   - end: Where the token before it ends.
  private static func trait(ofWordAt start: Int, in text: Span<UInt8>, after end: Int) -> Trait {
    let first = text.scalar(at: start).value.rawValue
    if first < 0x80 {
      let byte = UInt8(first)
      if (0x30...0x39).contains(byte) { return .number }
      if (0x61...0x7A).contains(byte) { return .small }
    } else {
      guard let properties = Unicode.Scalar(first)?.properties else { return [] }
      if properties.numericType != nil { return .number }
      guard properties.isUppercase else { return properties.isLowercase ? .small : [] }
    }
    for offset in end..<start where Self.endsSentence(text[offset]) { return [] }
    return end == 0 ? [] : .capital
  }

  /// Whether what follows a byte begins a sentence or a line, so that its capital tells nothing.
  private static func endsSentence(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ";"), 0x0A:
      true
    default: false
    }
  }

  /// - Parameter gap: How many bytes lie between a token and the one before it.
  private static func numbers(_ traits: [Trait], gap: (Int) -> Int) -> [Range<Int>] {
    var numbers: [Range<Int>] = []
    var index = 0
    while index < traits.count {
      guard traits[index].contains(.number) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < traits.count {
        let isNumber = traits[end].contains(.number)
        guard isNumber && gap(end) <= 1 || traits[end].contains(.unit) && gap(end) == 0 else { break }
        end += 1
      }
      numbers.append(index..<end)
      index = end
    }
    return numbers
  }
}

/// Characters that tell values in texts of scripts without spaces, by their folded form.
enum ValueCharacters {
  private static let numerals = "〇零一二三四五六七八九十百千万亿两"
  private static let units = "年月日号时点分秒년월일시분초"
  /// The usual family names of China and Korea. What a name of other scripts begins with is no sign of it.
  private static let surnames = """
    王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖
    邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢骆岳
    齐梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧项裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边褚柳费岑狄
    명김이박최정강조윤장임한오서신권황안송류홍전고문양손배백허남심노하곽성차주우구민유나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국은편용
    """

  /// For each scalar up to the last Hangul syllable its traits.
  private static let table: [UInt8] = {
    var table = [UInt8](repeating: TextValues.Trait.character.rawValue, count: 0xD7A4)
    let lists: [(String, TextValues.Trait)] = [(numerals, .number), (units, .unit), (surnames, .surname)]
    for (characters, trait) in lists {
      for token in FoldedText(characters, keepsOrigins: false).tokens where token < table.count {
        table[Int(token)] |= trait.rawValue
      }
    }
    return table
  }()

  /// The traits of a token that is no word. O(1).
  @inline(__always)
  static func trait(of token: UInt32) -> TextValues.Trait {
    guard token != Token.wildcard else { return [] }
    return token < table.count ? TextValues.Trait(rawValue: table[Int(token)]) : .character
  }
}
