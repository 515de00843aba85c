/// A web site's page frame: what all its pages carry around their articles, whatever these are about.
struct Site: Sendable {
  private let navigation: [UInt16]
  private let name: [UInt16]
  private let related: [UInt16]
  private let footer: [UInt16]

  /// The site of a number.
  init(_ language: Language, seed: UInt64, number: Int) {
    var writer = Writer(language, seed: seed ^ 0x53_4954_4553, item: number)
    name = writer.spelled(words: 2) + Array("网".utf16)
    var navigation = Array("首页".utf16)
    for _ in 0..<Int.random(in: 6...16, using: &writer.generator) {
      navigation += Array(" ".utf16) + writer.spelled(words: 1)
    }
    self.navigation = navigation
    var related = Array("相关链接".utf16)
    for _ in 0..<Int.random(in: 3...8, using: &writer.generator) {
      related += [Article.lineBreak] + writer.heading().flatMap { language.vocabulary.spelling($0) }
    }
    self.related = related
    let licence = Int.random(in: 10_000_000...99_999_999, using: &writer.generator)
    footer = Array("版权所有 ".utf16) + name + Array(" 京ICP备\(licence)号 未经许可不得转载".utf16)
  }

  /// A page: the article between a header and a footer.
  ///
  /// - Parameter isWide: Whether the page also has the site's navigation and its list of related links.
  func page(_ article: [UInt16], isWide: Bool, using writer: inout Writer) -> [UInt16] {
    let published = writer.timestamp()
    var lines: [[UInt16]] = []
    if isWide { lines.append(navigation) }
    lines.append(Array("首页 > ".utf16) + writer.spelled(words: 1) + Array(" > 正文".utf16))
    lines.append(Array("来源：".utf16) + name + Array("  发布时间：\(published)  字体：大 中 小".utf16))
    lines.append(article)
    lines.append(Array("责任编辑：".utf16) + writer.spelled(words: 1) + Array(" 【打印本页】【关闭窗口】".utf16))
    if isWide { lines.append(related) }
    lines.append(footer)
    return Array(lines.joined(separator: [Article.lineBreak]))
  }
}

extension Writer {
  /// Some words, spelled.
  fileprivate mutating func spelled(words count: Int) -> [UInt16] {
    (0..<count).flatMap { _ in language.vocabulary.spelling(language.word(using: &generator)) }
  }

  /// A date and time of day.
  fileprivate mutating func timestamp() -> String {
    let date = [2000...2025, 1...12, 1...28].map { Int.random(in: $0, using: &generator) }
    let time = [0...23, 0...59].map { Int.random(in: $0, using: &generator) }
    return date.map(Self.padded).joined(separator: "-") + " " + time.map(Self.padded).joined(separator: ":")
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
