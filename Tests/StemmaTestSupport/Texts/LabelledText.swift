/// A document of a generated corpus, with what is true of it.
public struct LabelledText: Sendable {
  /// What a field of the truth holds.
  public enum Value: Hashable, Sendable {
    case string(String)
    case integer(Int)
    case share(Double)
    case none
  }

  /// The name of the document in its corpus.
  public let id: String
  /// The text.
  public let text: String
  /// The day of publication, as ISO 8601 has it.
  public var date: String?
  /// The site it stands on.
  public var source: String?
  /// The fields of the truth in their order, without the id.
  public let truth: [(name: String, value: Value)]

  /// A field of the truth.
  public subscript(name: String) -> Value { truth.first { $0.name == name }?.value ?? .none }

  /// The document as a line of JSON.
  public var record: String {
    var fields = ["\"id\":" + Self.quoted(id), "\"text\":" + Self.quoted(text)]
    if let date { fields.append("\"date\":" + Self.quoted(date)) }
    if let source { fields.append("\"source\":" + Self.quoted(source)) }
    return "{" + fields.joined(separator: ",") + "}\n"
  }

  /// What is true of the document as a line of JSON.
  public var truthRecord: String {
    let fields = truth.map { Self.quoted($0.name) + ":" + Self.encoded($0.value) }
    return "{" + (["\"id\":" + Self.quoted(id)] + fields).joined(separator: ",") + "}\n"
  }

  private static func encoded(_ value: Value) -> String {
    switch value {
    case .string(let text): quoted(text)
    case .integer(let number): String(number)
    case .share(let share): String((share * 1_000).rounded() / 1_000)
    case .none: "null"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
