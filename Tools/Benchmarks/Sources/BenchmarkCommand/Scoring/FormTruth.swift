/// What is true of the documents of a corpus of forms.
struct FormTruth {
  /// What is true of one document.
  struct Line: Decodable {
    let id: String
    let form: Int?
    let instance: Int?
    let kind: String
    let language: String
    let genre: String?
    let share: Double?
    let count: Int?

    /// The instance that this is, or is a copy of; the document itself for one that is of no form.
    var identity: Identity {
      if let form, let instance { .instance(form: form, number: instance) } else { .other(id) }
    }

    var isCopy: Bool { form != nil && kind != "instance" }

    /// The groups that the document counts for.
    var groups: [FormGroup] {
      guard form != nil else { return [] }
      return [
        FormGroup(dimension: .all, value: "all"),
        FormGroup(dimension: .instances, value: "\(count ?? 0)"),
        FormGroup(dimension: .share, value: "\(share ?? 0)"),
        FormGroup(dimension: .genre, value: genre ?? ""),
        FormGroup(dimension: .language, value: language),
      ] + (isCopy ? [FormGroup(dimension: .kind, value: kind)] : [])
    }
  }

  /// Whose text a document has.
  enum Identity: Hashable {
    case instance(form: Int, number: Int)
    case other(String)

    var form: Int? {
      if case .instance(let form, _) = self { return form }
      return nil
    }
  }

  let lines: [Line]
  private let places: [String: Int]

  init(_ folder: TextCorpusFolder) throws {
    lines = try JSONLines(path: folder.truth).decoded(as: Line.self)
    places = Dictionary(lines.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
  }

  /// What is true of a document; the segments of one, ID#1 and so on, count for it.
  func line(_ id: String) throws -> Line {
    guard let place = places[String(id.prefix { $0 != "#" })] else {
      throw BenchmarkError("a document that is not in the corpus is named: \(id)")
    }
    return lines[place]
  }
}
