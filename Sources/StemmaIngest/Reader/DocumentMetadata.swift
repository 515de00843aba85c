import Stemma

/// What is known about a document besides its text.
struct DocumentMetadata: Hashable, Sendable {
  /// The fields of a record.
  static let fields = ["url", "source", "title", "date", "fetched"]

  /// The values, in the order of `fields`.
  private var values: [String?]

  init() {
    values = Self.fields.map { _ in nil }
  }

  subscript(field: Int) -> String? {
    get { values[field] }
    set { values[field] = newValue }
  }

  /// Takes from another what is not known here.
  mutating func fill(from other: DocumentMetadata) {
    for index in values.indices where values[index] == nil { values[index] = other.values[index] }
  }

  /// The second at which the day of publication begins, else that of fetching.
  var firstSecond: Int? {
    let date =
      values[3].flatMap(CalendarDate.init(parsing:)) ?? values[4].flatMap(CalendarDate.init(parsing:))
    return date?.seconds.lowerBound
  }

  /// A document with these fields.
  func document(id: String, text: String) -> Document {
    Document(
      id: id,
      text: text,
      url: values[0],
      source: values[1],
      title: values[2],
      date: values[3],
      fetched: values[4]
    )
  }
}
