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
      if let slot = names.firstIndex(where: { $0.hasSameBytes(as: field) }) {
        slots.append(slot)
      } else {
        slots.append(names.count)
        names.append(field)
      }
    }
  }

  /// Where a field stands among the names.
  func slot(_ field: Int) -> Int { slots[field] }

  /// The value of a short field as text; nil if it has none. Calls `refuse` with what is wrong with it.
  func text(
    _ field: Int,
    of record: borrowing JSONRecordScanner,
    in line: Span<UInt8>,
    refuse: (_ code: InputProblem.Code, _ name: String, _ expected: String, _ got: String) -> Void
  ) -> String? {
    let slot = slots[field]
    let place = record.fields[slot]
    switch place {
    case .absent: return nil
    case .string, .number:
      if place.byteCount > maximumBytes {
        refuse(.tooLarge, names[slot], "at most \(maximumBytes) bytes", "\(place.byteCount)")
        return nil
      }
      if place.byteCount == 0 { return nil }
      return record.withBytes(of: slot, in: line) { String(validated: $0) }
    case .other(let type):
      refuse(.invalidField, names[slot], "a string or a number", type)
      return nil
    }
  }
}
