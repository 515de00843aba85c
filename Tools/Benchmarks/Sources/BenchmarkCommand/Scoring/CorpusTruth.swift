import Foundation

/// Which documents of a corpus are copies of which.
struct CorpusTruth {
  private struct Line: Decodable {
    let family: Int
    let kind: String
  }

  /// For each document, the one it is a copy of, or itself.
  let families: [Int]
  /// For each document, what it underwent.
  let kinds: [String]

  init(_ file: CorpusFile) throws {
    let lines = try JSONLines(path: file.truthPath).decoded(as: Line.self)
    families = lines.map(\.family)
    kinds = lines.map(\.kind)
  }
}
