/// What a corpus says about the wording of its texts: an n-gram model of order four over document frequencies, with
/// interpolated back-off (Jelinek and Mercer 1980).
///
/// P(t | context) = (c + P(t | shorter context)) / (h + 1), where h units have the context and c of them the context with
/// the token, the two units of the pair at hand left out. So wording that both texts share and nobody else has is as
/// surprising as its characters, and wording that others have too goes on as expected: stock phrases add little, however
/// often their first characters stand elsewhere. A corpus too small for
/// such counts takes every token in full, except those of known stock phrases.
package struct SurprisalModel: Sendable {
  /// No token is less surprising: verbatim agreement that goes on and on is copied, however many have it.
  private static let leastSurprisal = 0.25
  /// No Han character is more surprising than this in the smallest corpus that is counted; a word may be twice as much.
  private static let leastBound = 2.0
  /// The same in a corpus of twice as many units or more.
  private static let greatestBound = 4.0
  /// About how often a common character stands in a unit that has it.
  private static let usualRepetition = 8.0

  private let counts: NgramCounts?
  private let unitCount: Int
  /// No Han character is more surprising.
  private let bound: Double
  private let stock: Set<UInt64>

  /// A model of a corpus.
  ///
  /// - Parameters:
  ///   - counts: The n-grams of all its texts; nil in a corpus too small for counts to mean anything.
  ///   - unitCount: The number of units that were counted.
  ///   - stock: Seeds of stock phrases.
  package init(counts: NgramCounts?, unitCount: Int, stock: Set<UInt64>) {
    self.counts = counts
    self.unitCount = unitCount
    self.stock = stock
    let doublings =
      Logarithm.natural(Double(max(1, unitCount)) / Double(PassageRule.smallCorpus)) / Logarithm.natural(2)
    bound = Self.leastBound + (Self.greatestBound - Self.leastBound) * min(1, max(0, doublings))
  }

  /// The surprisals of a text of the corpus. O(n).
  package func surprisals(of tokens: [UInt32]) -> Surprisals {
    var surprisals = counts.map { counted(tokens, $0) } ?? Surprisals(uniform: tokens)
    if !stock.isEmpty {
      Seed.forEach(in: tokens) { start, length, hash in
        if stock.contains(hash) { surprisals.silence(start..<start + length) }
      }
    }
    return surprisals
  }

  private func counted(_ tokens: [UInt32], _ counts: NgramCounts) -> Surprisals {
    let longest = NgramCounts.longest
    let counts = counts.counts(of: tokens)
    // How many others than the pair at hand have an n-gram that begins at a token.
    func others(_ start: Int, _ length: Int) -> Double {
      Double(max(2, counts[start * longest + length - 1]) - 2)
    }
    var values = [UInt8](repeating: 0, count: tokens.count)
    let total = Double(unitCount) * Self.usualRepetition
    for index in tokens.indices where !Token.isSeedless(tokens[index]) {
      var probability = max(0.5, others(index, 1)) / total
      for context in 1..<longest where index >= context {
        let having = others(index - context, context)
        // A context that nobody else has tells nothing, nor do longer ones.
        guard having > 0 else { break }
        probability = (others(index - context, context + 1) + probability) / (having + 1)
      }
      let weight = Double(Seed.weight(of: tokens[index]))
      let least = Self.leastSurprisal * weight
      let greatest = bound * weight
      let surprisal = min(max(-Logarithm.natural(probability), least), greatest)
      values[index] = UInt8(surprisal * Double(Surprisals.nat) + 0.5)
    }
    return Surprisals(values: values)
  }
}
