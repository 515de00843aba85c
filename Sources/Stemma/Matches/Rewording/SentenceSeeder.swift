/// Finds the pairs of like sentences of two texts by the places of their stems, never by a look at all pairs.
package struct SentenceSeeder {
  /// The least cosine of two sentences.
  package static let minimumCosine = 0.30
  /// The least weighted Dice coefficient of two sentences.
  package static let minimumDice = 0.33
  /// The most sentences of the first text that one of the second seeds with.
  package static let maximumPerSentence = 16
  /// The most places of its stems that are followed for one sentence, the rarest stems first.
  static let maximumPlaces = 4096

  /// The share of the squared weight of a sentence whose stems need not be followed.
  private static let shareLeftOut = 0.05

  private struct Stem {
    /// In how many sentences of the first text it stands.
    var count: Int
    /// Its index in the first text.
    var term: Int
    /// Its weight in the sentence.
    var weight: Float
  }

  private struct Place {
    var sentence: UInt32
    var weight: Float
  }

  private let weights: SentenceWeights
  private var places: [Place] = []
  /// For each stem of the first text, where its places begin.
  private var placeStarts: [UInt32]
  private var normsA: [Double]
  private var massesA: [Double]
  /// For each sentence of the first text, the product with the one that is looked at.
  private var products: [Float]
  private var touched: [Int] = []

  /// O(n) in the size of the first text.
  package init(_ weights: SentenceWeights) {
    self.weights = weights
    let a = weights.a
    placeStarts = [UInt32](repeating: 0, count: a.terms.count + 1)
    normsA = [Double](repeating: 0, count: a.count)
    massesA = normsA
    products = [Float](repeating: 0, count: a.count)
    var isCommon = [Bool](repeating: false, count: a.terms.count)
    for term in weights.common where term != SentenceTerms.noTerm { isCommon[Int(term)] = true }
    for entry in a.entries where isCommon[Int(entry.term)] { placeStarts[Int(entry.term) + 1] += 1 }
    for term in a.terms.indices { placeStarts[term + 1] += placeStarts[term] }
    places = [Place](repeating: Place(sentence: 0, weight: 0), count: Int(placeStarts.last ?? 0))
    var next = placeStarts
    for sentence in 0..<a.count {
      for entry in a.entries[a.entryRange(of: sentence)] {
        let term = Int(entry.term)
        let weight = Float(entry.count) * weights.weightsA[term]
        normsA[sentence] += Double(weight) * Double(weight)
        massesA[sentence] += Double(weight)
        guard isCommon[term] else { continue }
        places[Int(next[term])] = Place(sentence: UInt32(sentence), weight: weight)
        next[term] += 1
      }
      normsA[sentence].formSquareRoot()
    }
  }

  /// The seeds, by second sentence, then by first. O(n) in the size of the texts, times ``maximumPlaces`` at worst.
  package mutating func seeds() -> [SentenceSeed] {
    (0..<weights.b.count).flatMap { seeds(of: $0) }
  }

  private mutating func seeds(of sentence: Int) -> [SentenceSeed] {
    var square: Double = 0
    var mass: Double = 0
    var stems: [Stem] = []
    for entry in weights.b.entries[weights.b.entryRange(of: sentence)] {
      let weight = Float(entry.count) * weights.weightsB[Int(entry.term)]
      square += Double(weight) * Double(weight)
      mass += Double(weight)
      let term = weights.common[Int(entry.term)]
      guard term != SentenceTerms.noTerm, weight > 0 else { continue }
      let count = Int(placeStarts[Int(term) + 1] - placeStarts[Int(term)])
      stems.append(Stem(count: count, term: Int(term), weight: weight))
    }
    guard !stems.isEmpty else { return [] }
    let least = follow(stems, norm: square.squareRoot())
    var seeds: [(cosine: Double, seed: SentenceSeed)] = []
    for other in touched {
      let product = Double(products[other])
      products[other] = 0
      guard product >= least * normsA[other] else { continue }
      let overlap = overlap(other, sentence)
      let cosine = Double(overlap.products) / (square.squareRoot() * normsA[other])
      let dice = 2 * Double(overlap.shared) / (mass + massesA[other])
      if cosine > Self.minimumCosine, dice > Self.minimumDice {
        seeds.append((cosine, SentenceSeed(a: other, b: sentence, weight: overlap.shared)))
      }
    }
    touched.removeAll(keepingCapacity: true)
    seeds.sort { ($1.cosine, $0.seed.a) < ($0.cosine, $1.seed.a) }
    return seeds.prefix(Self.maximumPerSentence).map(\.seed).sorted { $0.a < $1.a }
  }

  /// Adds up what sentences of the first text share with one of the second, the stems with the most places left out.
  ///
  /// - Returns: The least sum of a sentence that can be a seed, over its norm: the stems left out weigh so little
  ///   that they cannot make up for less (Cauchy-Schwarz). 0 where too many places were left out to tell.
  private mutating func follow(_ stems: [Stem], norm: Double) -> Double {
    let ordered = stems.sorted { ($0.count, $0.term) < ($1.count, $1.term) }
    var end = ordered.count
    var leftOut: Double = 0
    let limit = Self.shareLeftOut * norm * norm
    while end > 0 {
      let weight = Double(ordered[end - 1].weight)
      guard leftOut + weight * weight <= limit else { break }
      leftOut += weight * weight
      end -= 1
    }
    var followed = 0
    for stem in ordered[..<end] {
      followed += stem.count
      guard followed <= Self.maximumPlaces else { break }
      for place in places[Int(placeStarts[stem.term])..<Int(placeStarts[stem.term + 1])] {
        let other = Int(place.sentence)
        if products[other] == 0 { touched.append(other) }
        products[other] += stem.weight * place.weight
      }
    }
    guard followed <= Self.maximumPlaces else { return 0 }
    // The sums are of 24 bits only.
    return max(0, 0.999 * Self.minimumCosine * norm - leftOut.squareRoot())
  }

  /// What two sentences share, over all their stems.
  private func overlap(_ sentenceA: Int, _ sentenceB: Int) -> (products: Float, shared: Float) {
    let a = weights.a.entries[weights.a.entryRange(of: sentenceA)]
    let b = weights.b.entries[weights.b.entryRange(of: sentenceB)]
    var result: (products: Float, shared: Float) = (0, 0)
    var i = a.startIndex
    // Stems are in the same order on both sides, so those that both have are too.
    for entry in b {
      let term = weights.common[Int(entry.term)]
      guard term != SentenceTerms.noTerm else { continue }
      while i < a.endIndex, a[i].term < term { i += 1 }
      guard i < a.endIndex, a[i].term == term else { continue }
      let weightA = Float(a[i].count) * weights.weightsA[Int(term)]
      let weightB = Float(entry.count) * weights.weightsB[Int(entry.term)]
      result.products += weightA * weightB
      result.shared += min(weightA, weightB)
    }
    return result
  }
}
