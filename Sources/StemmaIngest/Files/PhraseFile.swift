import Stemma

/// A file of phrases: UTF-8, one phrase a line; empty lines and what follows a `#` at the start of a line or after white
/// space are left out.
package struct PhraseFile: Sendable {
  /// The phrases, each once, in order of their UTF-8 bytes: the order of the lines has no meaning.
  package let phrases: [String]
  /// The lines that could not be used, in order.
  package let problems: [InputProblem]

  /// The largest file, in bytes.
  private static let maximumBytes = 1 << 26

  /// Reads a file.
  ///
  /// - Throws: The problem if nothing could be read at all.
  package init(path: String) throws(InputProblem) {
    let bytes: [UInt8]
    do throws(StreamFailure) {
      bytes = try WholeFile(
        FilePath(path),
        followsLink: true,
        isGzip: false,
        maximum: Self.maximumBytes,
        blindCapacity: Self.maximumBytes
      ).bytes
    } catch {
      let format = InputItem.Format(isLines: true, isGzip: false)
      var problem = error.problem(in: InputItem(name: path, id: path, format: format, followsLink: true))
      problem.advice = "the run ends: give a file of phrases"
      throw problem
    }
    var phrases: Set<[UInt8]> = []
    var problems: [InputProblem] = []
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    for (number, line) in marked.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if let offset = UTF8Scan.firstInvalidOffset(in: line.span) {
        let got = DisplayText.byte(at: offset, of: line.span)
        problems.append(Self.problem(path, number + 1, "not UTF-8", at: offset, got: got))
        continue
      }
      let phrase = Self.phrase(in: String(decoding: line, as: UTF8.self))
      guard !phrase.isEmpty else { continue }
      let weight = Seed.weight(of: FoldedText(phrase, keepsOrigins: false).tokens[...])
      if weight >= Seed.minimumWeight {
        phrases.insert(Array(phrase.utf8))
      } else {
        problems.append(
          Self.problem(
            path,
            number + 1,
            "the phrase is too short",
            expected: "five Han characters or three words at least",
            got: DisplayText.excerpt(phrase)
          )
        )
      }
    }
    self.phrases = phrases.sorted { $0.lexicographicallyPrecedes($1) }.map {
      String(decoding: $0, as: UTF8.self)
    }
    self.problems = problems
  }

  private static func phrase(in line: String) -> String {
    let scalars = line.unicodeScalars
    var end = scalars.endIndex
    var isAfterSpace = true
    for index in scalars.indices {
      if isAfterSpace, scalars[index] == "#" {
        end = index
        break
      }
      isAfterSpace = scalars[index].properties.isWhitespace
    }
    let kept = scalars[..<end]
    guard let first = kept.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = kept.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(kept[first...last])
  }

  private static func problem(
    _ path: String,
    _ line: Int,
    _ summary: String,
    at offset: Int? = nil,
    expected: String? = nil,
    got: String
  ) -> InputProblem {
    InputProblem(
      code: offset == nil ? .invalidField : .undecodable,
      path: path,
      line: line,
      byteOffset: offset,
      summary: summary,
      expected: expected,
      got: got,
      advice: "the line is skipped"
    )
  }
}
