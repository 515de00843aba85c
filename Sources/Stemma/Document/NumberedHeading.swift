/// A heading that numbers the texts of a collection: `【篇一】`, `范文二：`, `讲话稿(三)`, `(四)同志们：`.
struct NumberedHeading: Hashable {
  /// How the heading is written; only headings of one style number the same collection.
  enum Style: Hashable {
    /// `【篇一】`, `【第1篇】`
    case bracketed
    /// `篇一：`, `范文二`
    case word
    /// `第一篇：`
    case ordinal
    /// `第一篇` alone, which counts only where no law or plan has its chapters below it
    case bareOrdinal
    /// `(一)同志们：`
    case beforeSalutation
    /// `讲话稿(一)`, `讲话稿1`, with the title before the number
    case title([UInt8])
    /// `Speech 1`
    case english
  }

  /// How it is written.
  var style: Style
  /// Its number.
  var number: Int
  /// The heading with the title before its number, in bytes.
  var range: Range<Int>
  /// Where the text before it ends, in bytes: above the marks of a Markdown heading.
  var start: Int
  /// Where the text after it starts, in bytes.
  var body: Int

  init(style: Style, number: Int, range: Range<Int>, body: Int) {
    self.style = style
    self.number = number
    self.range = range
    self.start = range.lowerBound
    self.body = body
  }
}
