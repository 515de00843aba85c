/// The stems of two texts, weighted by how few of the sentences of both hold them (tf-isf; Sanchez-Perez, Sidorov and
/// Gelbukh 2014): weights over a whole collection tell the wording of two texts on one subject far worse apart.
package struct SentenceWeights {
  package let a: SentenceTerms
  package let b: SentenceTerms
  /// For each stem of the first text, the weight of one occurrence.
  package private(set) var weightsA: [Float]
  /// For each stem of the second text, the weight of one occurrence.
  package private(set) var weightsB: [Float]
  /// For each stem of the second text, its index in the first, or ``SentenceTerms/noTerm``.
  private(set) var common: [UInt32]

  /// O(n) in the number of distinct stems.
  package init(_ a: SentenceTerms, _ b: SentenceTerms) {
    self.a = a
    self.b = b
    common = [UInt32](repeating: SentenceTerms.noTerm, count: b.terms.count)
    var countsA = a.sentenceCounts
    var countsB = b.sentenceCounts
    var i = 0
    var j = 0
    while i < a.terms.count, j < b.terms.count {
      if a.terms[i] == b.terms[j] {
        common[j] = UInt32(i)
        countsA[i] += b.sentenceCounts[j]
        countsB[j] = countsA[i]
        i += 1
        j += 1
      } else if a.terms[i] < b.terms[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let total = Logarithm.natural(Double(a.count + b.count))
    var logarithms: [Float] = []
    func weight(_ count: UInt32) -> Float {
      while logarithms.count < min(256, Int(count) + 1) {
        logarithms.append(Float(total - Logarithm.natural(Double(max(1, logarithms.count)))))
      }
      return Int(count) < logarithms.count
        ? logarithms[Int(count)] : Float(total - Logarithm.natural(Double(count)))
    }
    weightsA = countsA.map(weight)
    weightsB = countsB.map(weight)
  }

  /// Adds up the stems of some sentences on both sides and compares the sums by their cosine, 0...1.
  ///
  /// - Complexity: O(n) in the size of these sentences.
  package func similarity(_ sentencesA: Range<Int>, _ sentencesB: Range<Int>, _ sums: inout TermSums)
    -> Double
  {
    sums.prepare(a.terms.count, b.terms.count)
    for sentence in sentencesA {
      for entry in a.entries[a.entryRange(of: sentence)] {
        sums.a[Int(entry.term)] += Float(entry.count) * weightsA[Int(entry.term)]
      }
    }
    for sentence in sentencesB {
      for entry in b.entries[b.entryRange(of: sentence)] {
        sums.b[Int(entry.term)] += Float(entry.count) * weightsB[Int(entry.term)]
      }
    }
    var squaresA: Double = 0
    var squaresB: Double = 0
    var products: Double = 0
    for sentence in sentencesB {
      for entry in b.entries[b.entryRange(of: sentence)] {
        let sum = Double(sums.b[Int(entry.term)])
        guard sum > 0 else { continue }
        squaresB += sum * sum
        sums.b[Int(entry.term)] = 0
        let other = common[Int(entry.term)]
        if other != SentenceTerms.noTerm { products += sum * Double(sums.a[Int(other)]) }
      }
    }
    for sentence in sentencesA {
      for entry in a.entries[a.entryRange(of: sentence)] {
        let sum = Double(sums.a[Int(entry.term)])
        squaresA += sum * sum
        sums.a[Int(entry.term)] = 0
      }
    }
    guard squaresA > 0, squaresB > 0 else { return 0 }
    return products / (squaresA * squaresB).squareRoot()
  }

  /// The weight of the stems that two stretches of tokens share, over that of the heavier one, 0...1. O(n).
  func sharedShare(_ tokensA: Range<Int>, _ tokensB: Range<Int>, _ sums: inout TermSums) -> Double {
    sums.prepare(a.terms.count, b.terms.count)
    var massA: Double = 0
    var massB: Double = 0
    var shared: Double = 0
    for token in tokensA {
      let term = a.tokenTerms[token]
      guard term != SentenceTerms.noTerm else { continue }
      sums.a[Int(term)] += 1
      massA += Double(weightsA[Int(term)])
    }
    for token in tokensB {
      let term = b.tokenTerms[token]
      guard term != SentenceTerms.noTerm else { continue }
      let weight = Double(weightsB[Int(term)])
      massB += weight
      let other = common[Int(term)]
      guard other != SentenceTerms.noTerm, sums.a[Int(other)] > 0 else { continue }
      sums.a[Int(other)] -= 1
      shared += weight
    }
    for token in tokensA where a.tokenTerms[token] != SentenceTerms.noTerm {
      sums.a[Int(a.tokenTerms[token])] = 0
    }
    let mass = max(massA, massB)
    return mass > 0 ? shared / mass : 0
  }
}
