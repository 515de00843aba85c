import Foundation

/// What must come out of `Fixtures/Corpus`, as `Fixtures/truth.json` says.
struct FixtureTruth: Decodable {
  struct Segments: Decodable {
    struct Part: Decodable {
      var title: String?
      var title_chars: [Int]?
      var body_chars: [Int]
    }

    var document: String
    var segments: [Part]
  }

  struct Reuse: Decodable {
    var source: String
    var target: String
    var source_chars: [Int]
    var target_chars: [Int]
  }

  struct Edge: Decodable, Hashable {
    var source: String
    var target: String
    var kind: String
    var directed: Bool
    var primary: Bool
  }

  var segments: [Segments]
  var clusters: [[String]]
  var reuse: [Reuse]
  var derivations: [Edge]
  var non_derivations: [[String]]

  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")

  static func load() throws -> FixtureTruth {
    try JSONDecoder().decode(
      FixtureTruth.self,
      from: Data(contentsOf: fixtures.appending(path: "truth.json"))
    )
  }
}
