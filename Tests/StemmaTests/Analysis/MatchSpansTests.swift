import Stemma
import StemmaTestSupport
import Testing

@Suite("The spans of matches")
struct MatchSpansTests {
  /// The most tokens that stand in both in one order: the longest common subsequence, by its definition.
  static func common(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var row = [Int](repeating: 0, count: b.count + 1)
    for tokenA in a {
      var diagonal = 0
      for (index, tokenB) in b.enumerated() {
        let above = row[index + 1]
        let isEqual = tokenA == tokenB && tokenA != Token.wildcard
        row[index + 1] = isEqual ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[b.count]
  }

  @Test(
    "Both sides of a passage fold to texts that are equal up to what the match says",
    arguments: [81, 82, 83]
  )
  func spansFoldToEqualTexts(seed: UInt64) async {
    var simulator = CopyingSimulator(seed: seed)
    let documents = simulator.family(of: 12, dates: .mostlyGiven).documents
    let analysis = await Analyzer(threads: 2).analyze(documents)
    #expect(!analysis.matches.isEmpty)
    for match in analysis.matches {
      let sides = [(match.source, match.sourceSpan), (match.target, match.targetSpan)].map { document, span in
        let text = analysis.documents[document].text
        let bytes = Array(text.utf8)[span.bytes]
        // The two ways to tell a place agree.
        #expect(
          Array(String(String.UnicodeScalarView(Array(text.unicodeScalars)[span.chars])).utf8) == Array(bytes)
        )
        return FoldedText(String(decoding: bytes, as: UTF8.self)).tokens
      }
      let common = Self.common(sides[0], sides[1])
      // A gap is aligned by unit costs, which may leave out a token that stands in both.
      #expect(match.matched <= common, "\(match)")
      #expect(Double(match.matched) >= 0.9 * Double(common), "\(match)")
      #expect(sides[0].first == sides[1].first && sides[0].last == sides[1].last)
      if match.identity == 1 { #expect(common == sides.map(\.count).min()) }
    }
  }
}
