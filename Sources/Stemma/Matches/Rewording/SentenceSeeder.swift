/// Finds the pairs of like sentences of two texts by the places of their stems, never by a look at all pairs.
struct SentenceSeeder {
  /// The least cosine of two sentences.
  static let minimumCosine = 0.30
  /// The least weighted Dice coefficient of two sentences.
  static let minimumDice = 0.33
  /// The most sentences of the first text that one of the second seeds with.
  static let maximumPerSentence = 16
  /// The most places of its stems that are followed for one sentence, the rarest stems first.
  static let maximumPlaces = 4096

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
  // For each sentence of the first text, what it shares with the one that is looked at.
  private var products: [Float]
  private var shared: [Float]
  private var touched: [Int] = []

  /// O(n) in the size of the first text.
  init(_ weights: SentenceWeights) {
    self.weights = weights
    let a = weights.a
    placeStarts = [UInt32](repeating: 0, count: a.terms.count + 1)
    normsA = [Double](repeating: 0, count: a.count)
    massesA = normsA
    products = [Float](repeating: 0, count: a.count)
    shared = products
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
    }
  }

  /// The seeds, by second sentence, then by first. O(n) in the size of the texts, times ``maximumPlaces`` at worst.
  mutating func seeds() -> [SentenceSeed] {
    (0..<weights.b.count).flatMap { seeds(of: $0) }
  }

  private mutating func seeds(of sentence: Int) -> [SentenceSeed] {
    var norm: Double = 0
    var mass: Double = 0
    var found: [(count: Int, term: Int, weight: Float)] = []
    var total = 0
    for entry in weights.b.entries[weights.b.entryRange(of: sentence)] {
      let weight = Float(entry.count) * weights.weightsB[Int(entry.term)]
      norm += Double(weight) * Double(weight)
      mass += Double(weight)
      let term = weights.common[Int(entry.term)]
      guard term != SentenceTerms.noTerm, weight > 0 else { continue }
      let count = Int(placeStarts[Int(term) + 1] - placeStarts[Int(term)])
      total += count
      found.append((count, Int(term), weight))
    }
    guard norm > 0 else { return [] }
    let isComplete = total <= Self.maximumPlaces
    if !isComplete { found = Self.rarest(of: found) }
    for (_, term, weight) in found {
      for place in places[Int(placeStarts[term])..<Int(placeStarts[term + 1])] {
        let other = Int(place.sentence)
        if shared[other] == 0 { touched.append(other) }
        products[other] += weight * place.weight
        shared[other] += min(weight, place.weight)
      }
    }
    var seeds: [(cosine: Double, seed: SentenceSeed)] = []
    for other in touched {
      if !isComplete { (products[other], shared[other]) = overlap(other, sentence) }
      let cosine = Double(products[other]) / (norm * normsA[other]).squareRoot()
      let dice = 2 * Double(shared[other]) / (mass + massesA[other])
      if cosine > Self.minimumCosine, dice > Self.minimumDice {
        seeds.append((cosine, SentenceSeed(a: other, b: sentence, weight: shared[other])))
      }
      products[other] = 0
      shared[other] = 0
    }
    touched.removeAll(keepingCapacity: true)
    seeds.sort { ($1.cosine, $0.seed.a) < ($0.cosine, $1.seed.a) }
    return seeds.prefix(Self.maximumPerSentence).map(\.seed).sorted { $0.a < $1.a }
  }

  /// The stems with the fewest places, as many as the limit allows.
  private static func rarest(of found: [(count: Int, term: Int, weight: Float)])
    -> [(count: Int, term: Int, weight: Float)]
  {
    var total = 0
    return found.sorted { ($0.count, $0.term) < ($1.count, $1.term) }.prefix { item in
      total += item.count
      return total <= maximumPlaces
    }
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
