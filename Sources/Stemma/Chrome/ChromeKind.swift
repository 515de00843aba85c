/// What the lines have in common that recur on the pages of a site.
package enum ChromeKind: String, Sendable, Hashable {
  /// All of the wording.
  case line
  /// The wording but for numbers: `浏览次数：123`, `发布日期 2023-01-10`.
  case numbered
  /// What stands before a colon or space: `下一篇：TITLE`.
  case labelled
}
