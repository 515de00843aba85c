/// Reads the numbers, links and beginnings of lines of a text from left to right.
struct TraitScanner {
  /// A year this many bytes after a copyright sign belongs to it.
  private static let copyrightReach = 48
  /// Marks of lists, headings and quotations before the number of a line.
  private static let mostMarks = 8

  private let text: ByteText
  private(set) var years = YearSet()
  private(set) var copyrightYear: Int?
  private(set) var version: VersionNumber?
  private(set) var plainLinks = 0
  private(set) var secureLinks = 0
  private(set) var lines = 0
  private(set) var numberedLines = 0
  private(set) var lastArticle: Int?
  private(set) var insertedArticles = 0

  init(_ text: ByteText) { self.text = text }

  mutating func scan() {
    readLine(at: 0)
    var position = 0
    while position < text.bytes.count {
      switch Self.classes[Int(text.bytes[position])] {
      case 0: break
      case 1:
        position = readNumber(at: position)
        continue
      case 2: readLink(at: position)
      case 3: readLine(at: position + 1)
      default: readHanArticle(at: position)
      }
      position += 1
    }
  }

  /// 1 for digits, 2 for the colon, 3 for the end of a line, 4 for the first byte of 第.
  private static let classes: [UInt8] = (0..<256).map { byte in
    switch byte {
    case 0x30...0x39: 1
    case 0x3A: 2
    case 0x0A: 3
    case 0xE7: 4
    default: 0
    }
  }

  private mutating func readNumber(at start: Int) -> Int {
    guard let number = text.number(at: start) else { return start + 1 }
    if number.digits == 4, YearSet.years.contains(number.value) {
      years.insert(number.value)
      if isCopyright(before: start) { copyrightYear = max(copyrightYear ?? 0, number.value) }
    }
    guard number.digits <= 3, text[start - 1] != 0x2E else { return number.range.upperBound }
    switch sign(before: start) {
    case Self.versionSign: readVersion(number)
    case Self.articleSign: readArticle(number)
    default: break
    }
    return number.range.upperBound
  }

  private func isCopyright(before end: Int) -> Bool {
    var place = end - 2
    while place > end - Self.copyrightReach, place >= 0 {
      switch text[place] {
      case 0xC2: if text[place + 1] == 0xA9 { return true }
      case 0x43, 0x63:
        if text[place - 1] == 0x28, text[place + 1] == 0x29 { return true }
        if Self.copyrightWords.contains(where: { text.holds($0, at: place) }) { return true }
      default: break
      }
      place -= 1
    }
    return false
  }

  private static let copyrightWords = ["copyright", "Copyright", "COPYRIGHT"]

  /// What the word before a number makes of it, over a space and one of a few signs.
  private func sign(before start: Int) -> Int? {
    var end = text.skipSpacesBack(start)
    switch text[end - 1] {
    case 0x23, 0x2E, 0x3A: end = text.skipSpacesBack(end - 1)
    case 0x9A: if text.holds("：", before: end) { end -= 3 }
    default: break
    }
    // Han words have no spaces between them.
    if text.holds("版本", before: end) { return Self.versionSign }
    return Self.signs.value(text.word(before: end), in: text)
  }

  private static let versionSign = 1
  private static let articleSign = 2
  private static let signs = WordTable(
    "v ver vers version versión versie versjon versione versão verze verzia wersja версия версія rev revision release"
      .split(separator: " ").map { (word: $0, value: versionSign) }
      + "article art artikel artículo artículos articolo artigo článek članak artykuł статья стаття section sec"
      .split(separator: " ").map { (word: $0, value: articleSign) }
  )

  private mutating func readVersion(_ first: ByteText.Number) {
    var parts = [first.value]
    var end = first.range.upperBound
    while parts.count < 4, text[end] == 0x2E, let number = text.number(at: end + 1) {
      parts.append(number.digits <= 3 ? number.value : .max)
      end = number.range.upperBound
    }
    guard let found = VersionNumber(parts) else { return }
    version = max(version ?? found, found)
  }

  /// Article 12, and Article 12a or 12 bis, which was put after it.
  private mutating func readArticle(_ number: ByteText.Number) {
    lastArticle = max(lastArticle ?? 0, number.value)
    let end = number.range.upperBound
    let next = text.word(at: text[end] == 0x20 ? end + 1 : end)
    let isLetter = next.lowerBound == end && next.count == 1
    if isLetter || Self.latinOrdinals.value(next, in: text) != nil { insertedArticles += 1 }
  }

  private static let latinOrdinals = WordTable(
    "bis ter quater quinquies sexies".split(separator: " ").map { (word: $0, value: 1) }
  )

  /// 第十二条, and 第十二条之一, which was put after it.
  private mutating func readHanArticle(at start: Int) {
    guard text.holds("第", at: start), let number = HanNumber(at: start + 3, in: text),
      text.holds("条", at: number.end) || text.holds("條", at: number.end)
    else { return }
    lastArticle = max(lastArticle ?? 0, number.value)
    if text.holds("之", at: number.end + 3), HanNumber(at: number.end + 6, in: text) != nil {
      insertedArticles += 1
    }
  }

  private mutating func readLink(at colon: Int) {
    guard text[colon + 1] == 0x2F, text[colon + 2] == 0x2F else { return }
    if text.holds("http", before: colon) { plainLinks += 1 }
    if text.holds("https", before: colon) { secureLinks += 1 }
  }

  /// Counts a line, and whether it is an item of a list: "1.", "2.3)", "(a)", after marks.
  private mutating func readLine(at start: Int) {
    guard start < text.bytes.count, text[start] != 0x0A else { return }
    lines += 1
    var position = start
    while position - start < Self.mostMarks, Self.marks.contains(text[position]) { position += 1 }
    if text.isLatinLetter(position), !text.isLatinLetter(position + 1) {
      position += 1
    } else {
      guard text.isDigit(position) else { return }
      while position - start < Self.mostMarks * 2,
        text.isDigit(position) || text[position] == 0x2E && text.isDigit(position + 1)
      {
        position += 1
      }
    }
    if text[position] == 0x2E || text[position] == 0x29 { numberedLines += 1 }
  }

  /// Space, tab, and # ( * - > _.
  private static let marks: Set<UInt8> = [0x20, 0x09, 0x23, 0x28, 0x2A, 0x2D, 0x3E, 0x5F]
}
