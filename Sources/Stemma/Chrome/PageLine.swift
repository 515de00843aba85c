/// A line of a page as chrome is learned: by its wording, its wording but for numbers, and its label.
struct PageLine: Sendable {
  /// Lines with more tokens are text.
  static let maximumLength = 200
  /// Numbered lines with more tokens are text: a row of a table, a paragraph with figures.
  static let maximumNumbered = 30
  /// Labelled lines with more tokens are text.
  static let maximumLabelled = 40
  /// The most tokens of a label.
  static let maximumLabel = 6

  /// The tokens that begin in the line.
  let tokens: Range<Int>
  /// Where the line stands in the original's UTF-8, without its end.
  let bytes: Range<Int>
  /// The weight of the tokens.
  let weight: Int
  private var wordingKey: UInt64?
  private var numberedKey: UInt64?
  private var labelledKey: UInt64?
  /// Where the label ends in the original's UTF-8, its colon or space included.
  private(set) var labelEnd: Int?

  /// A hash, together with the site's, of what lines of a kind have in common; nil for a line of another kind.
  func key(_ kind: ChromeKind) -> UInt64? {
    switch kind {
    case .line: wordingKey
    case .numbered: numberedKey
    case .labelled: labelledKey
    }
  }

  /// The lines of a page that hold tokens. O(n).
  static func lines(of text: FoldedText, in original: String, site: UInt64) -> [PageLine] {
    let bytes = original.utf8Span.span
    return text.lines(in: original).map { PageLine($0, of: text, bytes, site: site) }
  }

  private init(_ line: FoldedText.Line, of text: FoldedText, _ original: Span<UInt8>, site: UInt64) {
    tokens = line.tokens
    bytes = line.bytes
    guard tokens.count <= Self.maximumLength else {
      weight = tokens.count
      return
    }
    weight = Seed.weight(of: text.tokens[tokens])
    wordingKey = mix64(site ^ hash64(text.tokens[tokens].span))
    guard tokens.count <= Self.maximumLabelled else { return }
    let isNumber = tokens.map { Self.isNumber(original, Int(text.byteStarts[$0])..<Int(text.byteEnds[$0])) }
    if tokens.count <= Self.maximumNumbered { numberedKey = shape(of: text.tokens, isNumber, site: site) }
    if let label = label(of: text, original), !isNumber.prefix(label.count).contains(true) {
      labelledKey = mix64(site ^ ~hash64(text.tokens[label].span))
    } else {
      labelEnd = nil
    }
  }

  /// The wording with each run of numbers as one sign; nil without numbers, or with hardly anything but numbers.
  private func shape(of all: [UInt32], _ isNumber: [Bool], site: UInt64) -> UInt64? {
    guard isNumber.contains(true) else { return nil }
    var shape: [UInt32] = []
    var rest = 0
    for (token, isNumber) in zip(all[tokens], isNumber) {
      if !isNumber { rest += Seed.weight(of: token) }
      if !isNumber || shape.last != Token.wildcard { shape.append(isNumber ? Token.wildcard : token) }
    }
    return rest >= 2 ? mix64(site ^ mix64(hash64(shape.span))) : nil
  }

  /// The tokens before the first colon; or before the first space, if they are Han characters.
  private mutating func label(of text: FoldedText, _ original: Span<UInt8>) -> Range<Int>? {
    var place = Int(text.byteStarts[tokens.lowerBound])
    let end = min(
      bytes.upperBound,
      Int(text.byteEnds[min(tokens.upperBound, tokens.lowerBound + Self.maximumLabel + 1) - 1])
    )
    var colon: Int?
    var space: Int?
    while place < end, colon == nil {
      let scalar = original.scalar(at: place)
      place += scalar.length
      switch scalar.value {
      case ":", "：": colon = place
      case " ", "\t", "\u{3000}": space = space ?? place
      default: break
      }
    }
    guard let found = colon ?? space else { return nil }
    let last = tokens.firstIndex { Int(text.byteStarts[$0]) >= found } ?? tokens.upperBound
    let label = tokens.lowerBound..<last
    guard (1...Self.maximumLabel).contains(label.count), last < tokens.upperBound else { return nil }
    if colon == nil, label.count < 2 || label.contains(where: { Token.isWord(text.tokens[$0]) }) {
      return nil
    }
    labelEnd = found
    return label
  }

  /// Whether a token is a number in ASCII or full-width digits.
  private static func isNumber(_ original: Span<UInt8>, _ bytes: Range<Int>) -> Bool {
    var place = bytes.lowerBound
    while place < bytes.upperBound {
      let scalar = original.scalar(at: place)
      guard isDigit(scalar.value) else { return false }
      place += scalar.length
    }
    return !bytes.isEmpty
  }

  static func isDigit(_ scalar: ScalarValue) -> Bool {
    switch scalar {
    case "0"..."9", "０"..."９": true
    default: false
    }
  }
}
