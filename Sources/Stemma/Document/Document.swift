/// One scraped text with what is known about where and when it was found.
public struct Document: Sendable, Hashable {
  /// The name of the document, unique within a corpus.
  public var id: String
  /// The text as it was scraped, unchanged.
  public var text: String
  /// The address it was fetched from.
  public var url: String?
  /// The site or publisher, as the crawler names it.
  public var source: String?
  /// The title, if the crawler knows it apart from the text.
  public var title: String?
  /// The date of publication as given, for example `2024-08-06`.
  public var date: String?
  /// The date of fetching as given.
  public var fetched: String?

  /// Creates a document.
  public init(
    id: String,
    text: String,
    url: String? = nil,
    source: String? = nil,
    title: String? = nil,
    date: String? = nil,
    fetched: String? = nil
  ) {
    self.id = id
    self.text = text
    self.url = url
    self.source = source
    self.title = title
    self.date = date
    self.fetched = fetched
  }
}
