/// Finds the lines by which editors of a site name source, author and themselves.
enum EditorialScanner {
  /// Followed by a colon.
  private static let labels = PhraseSet(
    "来源|來源|稿源|文章来源|信息来源|本文来源|内容来源|新闻来源|责任编辑|責任編輯|责编|編輯|编辑|作者|原标题|原標題|原文标题|校对|供稿|"
      + "审核|初审|复审|终审|原文链接|原文地址|原文出处|出处|出處|source|sources|editor|edited by|author|written by|credit|"
      + "reporter|original link|original article|original source|quelle|fuente|fonte|источник"
  )
  /// Said of another page.
  private static let reprints = PhraseSet(
    "转自|轉自|转载自|轉載自|转载于|转载|摘自|摘编自|选自|原载|原載|首发于|文章转自|originally published|originally appeared|"
      + "first published|first appeared|reprinted from|reprinted with|reposted from|republished|syndicated from|"
      + "cross-posted|crossposted|this article appeared|via"
  )
  /// Buttons and notes of a site.
  private static let notes = PhraseSet("分享到|打印本页|关闭窗口|©|&copy;|all rights reserved|版权所有|未经授权|share this")

  /// A label stands in the first or last bytes of a text, or where a line begins.
  private static let endLength = 600
  /// The name of a source is not longer.
  private static let longestName = 96
  private static let maximumAttributions = 32

  static func scan(_ page: WitnessPage) -> (marks: TokenMarks, attributions: [String]) {
    let bytes = page.bytes
    var marks = TokenMarks()
    var attributions: [String] = []
    var position = 0
    var isLineStart = true
    while position < bytes.count {
      defer {
        if position < bytes.count { isLineStart = startsLine(bytes[position], isLineStart) }
        position += 1
      }
      let isEnd = position < endLength || bytes.count - position < endLength
      let label = labels.match(bytes, at: position).flatMap { colon(bytes, after: position + $0) }
      let reprint = reprints.match(bytes, at: position).map { position + $0 }
      if label != nil || reprint != nil {
        guard isEnd || isLineStart else { continue }
        // "via" and the like say nothing without the name of a site.
        if label != nil || bytes[position] != 0x76 { marks.add(page.token(at: position)) }
        if attributions.count < maximumAttributions {
          attributions.append(name(bytes, from: label ?? reprint ?? position))
        }
        // Past the label, so that a longer one is not read twice.
        position = (label ?? reprint ?? position + 1) - 1
      } else if let length = notes.match(bytes, at: position) {
        marks.add(page.token(at: position))
        position += length - 1
      }
    }
    return (marks, attributions)
  }

  private static func startsLine(_ byte: UInt8, _ before: Bool) -> Bool {
    byte == 0x0A || (before && (byte == 0x20 || byte == 0x09 || byte == 0x5B || byte == 0x28))
  }

  /// The byte after a colon that follows, with spaces around; nil where there is none.
  private static func colon(_ bytes: [UInt8], after start: Int) -> Int? {
    var position = start
    while position < bytes.count, bytes[position] == 0x20, position - start < 4 { position += 1 }
    if position < bytes.count, bytes[position] == 0x3A { return position + 1 }
    return bytes[position...].starts(with: "：".utf8) ? position + 3 : nil
  }

  private static func name(_ bytes: [UInt8], from start: Int) -> String {
    SiteNames.squeezed(
      String(decoding: bytes[start...].prefix(longestName).prefix { $0 != 0x0A }, as: UTF8.self)
    )
  }
}
