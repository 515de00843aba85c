import Stemma
import Testing

/// The slow and obvious account of what an observation may say.
enum ObserverOracle {
  /// The Jaccard index of the sets of runs of tokens.
  static func jaccard(_ a: [UInt32], _ b: [UInt32], length: Int) -> Double {
    let (first, second) = (shingles(a, length: length), shingles(b, length: length))
    let union = first.union(second).count
    return union == 0 ? 0 : Double(first.intersection(second).count) / Double(union)
  }

  private static func shingles(_ tokens: [UInt32], length: Int) -> Set<String> {
    var shingles: Set<String> = []
    for start in tokens.indices where start + length <= tokens.count {
      let run = tokens[start..<start + length]
      if !run.contains(Token.wildcard) { shingles.insert("\(Array(run))") }
    }
    let rest = tokens.filter { $0 != Token.wildcard }
    return shingles.isEmpty && !rest.isEmpty ? ["\(rest)"] : shingles
  }

  /// The length of the longest common subsequence.
  static func commonCount(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var row = [Int](repeating: 0, count: b.count + 1)
    for token in a {
      var diagonal = 0
      for (index, other) in b.enumerated() {
        let above = row[index + 1]
        row[index + 1] =
          token == other && token != Token.wildcard ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[b.count]
  }

  /// The text of a span; both ways of counting must name the same.
  static func slice(_ span: TextSpan, of text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let bytes = Array(text.utf8)
    guard span.chars.upperBound <= scalars.count, span.bytes.upperBound <= bytes.count else {
      Issue.record("A span beyond the end of a text")
      return ""
    }
    let slice = ObservedTexts.string(scalars[span.chars])
    #expect(Array(slice.utf8) == Array(bytes[span.bytes]))
    return slice
  }

  /// Checks what must be true of the spans, the share and the news of any observation.
  static func check(
    _ observation: Observation,
    of question: Document,
    stored: [String: Document],
    _ options: AnalysisOptions
  ) {
    let folded = FoldedText(ofDocument: question.text, folding: options.folding)
    func isTelling(_ token: UInt32) -> Bool {
      guard token != Token.wildcard, !Token.isWord(token) else { return token != Token.wildcard }
      return FoldingTables.shared.class(of: token).isKept
    }
    let hasOnlySigns = !folded.tokens.contains(where: isTelling)
    let telling = folded.tokens.indices.filter { hasOnlySigns || isTelling(folded.tokens[$0]) }
    let extent =
      telling.first.flatMap { first in
        telling.last.map { Int(folded.charStarts[first])..<Int(folded.charEnds[$0]) }
      } ?? 0..<0
    var isKnown = [Bool](repeating: false, count: question.text.unicodeScalars.count)
    for relation in observation.relations {
      #expect(relation.kind != .new && !relation.spans.isEmpty)
      let id = String(relation.id.prefix { $0 != "#" })
      guard let other = stored[id] else {
        Issue.record("No document \(relation.id)")
        continue
      }
      var isCovered = isKnown.map { _ in false }
      for pair in relation.spans {
        let source = FoldedText(slice(pair.source, of: other.text), folding: options.folding).tokens
        let target = FoldedText(slice(pair.target, of: question.text), folding: options.folding).tokens
        if relation.kind == .copy {
          #expect(source == target)
        } else if relation.kind != .nearDuplicate {
          // Glosses and masks at the end of a slice may fold in another way than inside the text.
          #expect(commonCount(source, target) * 2 >= PassageRule.minimumWeight - 4)
        }
        for place in pair.target.chars {
          isCovered[place] = true
          isKnown[place] = true
        }
      }
      let targets = relation.spans.map(\.target.chars.lowerBound)
      #expect(targets == targets.sorted())
      switch relation.kind {
      case .copy: #expect(relation.similarity == 1)
      case .nearDuplicate: #expect(relation.similarity >= options.threshold)
      case .form: #expect((0...1).contains(relation.similarity))
      default:
        let share = Double(isCovered[extent].count { $0 }) / Double(extent.count)
        #expect(relation.similarity == share)
        #expect((relation.kind == .contained) == (share >= 0.8))
      }
    }
    let new = telling.filter { !isKnown[Int(folded.charStarts[$0])] }
    var last = -1
    var isNew = isKnown.map { _ in false }
    for span in observation.newSpans {
      #expect(span.chars.lowerBound > last && !slice(span, of: question.text).isEmpty)
      last = span.chars.upperBound - 1
      #expect(!span.chars.contains { isKnown[$0] })
      for place in span.chars { isNew[place] = true }
    }
    #expect(new.allSatisfy { isNew[Int(folded.charStarts[$0])] })
    #expect(
      observation.newSpans.allSatisfy { span in
        new.contains { span.chars.contains(Int(folded.charStarts[$0])) }
      }
    )
    let share = extent.isEmpty ? 0 : Double(isNew.count { $0 }) / Double(extent.count)
    #expect(observation.newShare == share)
    #expect(observation.status == (observation.relations.map(\.kind).min() ?? .new))
  }
}
