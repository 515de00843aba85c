/// Names the fields of a record and reads their values. Two of them may share a name.
struct RecordFields: Sendable {
  /// The names for the scanner, each once.
  private(set) var names: [String] = []
  private var slots: [Int] = []
  private let maximumBytes: Int

  /// - Parameter fields: The name of each field.
  init(_ fields: [String], maximumBytes: Int) {
    self.maximumBytes = maximumBytes
    for field in fields {
      if let slot = names.firstIndex(of: field) {
        slots.append(slot)
      } else {
        slots.append(names.count)
        names.append(field)
      }
    }
  }

  /// The value of a field.
  func value(_ field: Int, in values: [JSONFieldValue]) -> JSONFieldValue { values[slots[field]] }

  /// The value of a short field as text; nil if it has none. Calls `refuse` with what is wrong with it.
  func text(
    _ field: Int,
    in values: [JSONFieldValue],
    refuse: (_ code: InputProblem.Code, _ name: String, _ expected: String, _ got: String) -> Void
  ) -> String? {
    switch value(field, in: values) {
    case .absent: return nil
    case .string(""): return nil
    case .string(let text), .number(let text):
      if text.utf8.count <= maximumBytes { return text }
      refuse(.tooLarge, names[slots[field]], "at most \(maximumBytes) bytes", "\(text.utf8.count)")
      return nil
    case .other(let type):
      refuse(.invalidField, names[slots[field]], "a string or a number", type)
      return nil
    }
  }
}
