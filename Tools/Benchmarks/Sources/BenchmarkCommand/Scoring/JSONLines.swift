import Foundation

/// A file with a JSON object in each line.
struct JSONLines {
  let path: String

  func decoded<Record: Decodable>(as type: Record.Type) throws -> [Record] {
    let decoder = JSONDecoder()
    return try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(type, from: $0)
    }
  }
}
