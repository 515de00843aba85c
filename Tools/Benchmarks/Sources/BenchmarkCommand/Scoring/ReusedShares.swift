/// How much of each text `stemma reuse` found in another one.
struct ReusedShares {
  private struct Line: Decodable {
    let source: String
    let target: String
    let sourceCharacters: [Int]
    let targetCharacters: [Int]
    let kind: String

    enum CodingKeys: String, CodingKey {
      case source
      case target
      case sourceCharacters = "source_chars"
      case targetCharacters = "target_chars"
      case kind = "class"
    }
  }

  private struct Pair: Hashable {
    let text: String
    let other: String
  }

  /// The passages of each text and another one; either may be called the source.
  private var spans: [Pair: [Range<Int>]] = [:]

  /// Reads what `stemma reuse` wrote.
  init(path: String) throws {
    for line in try JSONLines(path: path).decoded(as: Line.self) where line.kind == "passage" {
      guard line.sourceCharacters.count == 2, line.targetCharacters.count == 2 else {
        throw BenchmarkError("\(path) holds a span without two ends")
      }
      let source = line.sourceCharacters[0]..<line.sourceCharacters[1]
      let target = line.targetCharacters[0]..<line.targetCharacters[1]
      spans[Pair(text: line.source, other: line.target), default: []].append(source)
      spans[Pair(text: line.target, other: line.source), default: []].append(target)
    }
  }

  /// The characters of a text that passages of it and another text cover, overlaps counted once.
  func covered(of text: String, by other: String) -> Int {
    var covered = 0
    var end = 0
    let ordered = spans[Pair(text: text, other: other), default: []].sorted { $0.lowerBound < $1.lowerBound }
    for span in ordered {
      covered += max(0, span.upperBound - max(end, span.lowerBound))
      end = max(end, span.upperBound)
    }
    return covered
  }
}
