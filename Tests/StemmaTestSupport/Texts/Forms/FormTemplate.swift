/// The wording of a form: what every instance says, and what only longer or shorter variants say.
///
/// A line begins with `=` if every variant has it, with `+` for fixed text that lowers the share of what is filled
/// in, and with `*` for what raises it, such as the rows of a table, which may stand there several times.
public struct FormTemplate: Sendable {
  /// What forms are for.
  public enum Genre: String, CaseIterable, Sendable {
    case appointment
    case courtNotice = "court-notice"
    case deliveryNotice = "delivery-notice"
    case email
    case invoice
    case jobAdvertisement = "job-advertisement"
    case matchReport = "match-report"
    case minutes
    case obituary
    case priceTable = "price-table"
    case productPage = "product-page"
    case terms
    case weatherTable = "weather-table"
    case weatherWarning = "weather-warning"
  }

  enum Role: Sendable {
    case core
    case frame
    case detail
  }

  struct Line: Sendable {
    let role: Role
    let pattern: SlotPattern
  }

  /// What the form is for.
  public let genre: Genre
  /// The language it is written in.
  public let language: WritingLanguage
  let lines: [Line]

  init(_ genre: Genre, _ language: WritingLanguage, _ source: String) {
    self.genre = genre
    self.language = language
    lines = source.split(separator: "\n").map { line in
      let role: Role = line.hasPrefix("+") ? .frame : line.hasPrefix("*") ? .detail : .core
      return Line(role: role, pattern: SlotPattern(line.dropFirst(2)))
    }
  }

  /// All templates.
  public static let all =
    appointments + courtNotices + deliveryNotices + emails + invoices + jobAdvertisements + matchReports
    + minutes
    + obituaries + priceTables + productPages + terms + weatherTables + weatherWarnings
}
