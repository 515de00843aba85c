/// Compares one longer text with any number of shorter ones by ordered coverage; memory is used again.
package struct CoverageComparison {
  private let hasher: ShingleHasher
  private var longer = ShinglePlaces()
  private var shorter = ShinglePlaces()
  private var chain = ShingleChain()

  package init(hasher: ShingleHasher) { self.hasher = hasher }

  /// Takes the longer text for the comparisons that follow.
  package mutating func setLonger(_ tokens: ArraySlice<UInt32>) { longer.assign(tokens, hasher: hasher) }

  /// Compares a text that is not longer than the longer one. O(n log m).
  package mutating func coverage(shorter tokens: ArraySlice<UInt32>) -> OrderedCoverage {
    shorter.assign(tokens, hasher: hasher)
    chain.assign(shorter: shorter, longer: longer)
    let ranges = ranges(chain.longerPlaces, of: longer)
    return OrderedCoverage(
      shorter: Self.share(coveredOfShorter, of: shorter.tokenCount),
      longer: Self.share(ranges, of: longer.tokenCount),
      span: (ranges.first?.lowerBound ?? 0)..<(ranges.last?.upperBound ?? 0)
    )
  }

  /// Whether the last compared shorter text is covered well enough outside of the stock wording it holds, too.
  func isCoveredOutsideTemplate(acceptance: Double, isCommon: (UInt32) -> Bool) -> Bool {
    let mask = TemplateMask.ranges(shorter, shingleLength: hasher.length, isCommon: isCommon)
    let (covered, rest) = OrderedCoverage.restCoverage(
      coveredOfShorter,
      mask: mask,
      tokenCount: shorter.tokenCount
    )
    return rest >= TemplateMask.leastRest && covered >= acceptance
  }

  /// Whether the last compared texts cover each other without the shingles of a form, ascending hashes: a chain of the
  /// other shingles has to cover what the form leaves of the shorter text.
  func isCoveredOutsideForm(_ form: [UInt64], acceptance: Double) -> Bool {
    var (own, other, chain) = (ShinglePlaces(), ShinglePlaces(), ShingleChain())
    own.assign(shorter, without: form)
    other.assign(longer, without: form)
    chain.assign(shorter: own, longer: other)
    var isOwn = Array(repeating: false, count: shorter.tokenCount)
    for entry in own.entries { isOwn[Int(entry.index)] = true }
    let formPlaces = shorter.entries.map { Int($0.index) }.filter { !isOwn[$0] }.sorted()
    let (covered, rest) = OrderedCoverage.restCoverage(
      ranges(chain.shorterPlaces, of: shorter),
      mask: OrderedCoverage.ranges(
        formPlaces,
        shingleLength: hasher.length,
        tokenCount: shorter.tokenCount,
        gapLimit: hasher.length
      ),
      tokenCount: shorter.tokenCount
    )
    return rest >= TemplateMask.leastRest && covered >= acceptance
  }

  private func ranges(_ places: [Int], of text: ShinglePlaces) -> [Range<Int>] {
    OrderedCoverage.ranges(places, shingleLength: hasher.length, tokenCount: text.tokenCount)
  }

  private var coveredOfShorter: [Range<Int>] { ranges(chain.shorterPlaces, of: shorter) }

  private static func share(_ ranges: [Range<Int>], of count: Int) -> Double {
    count == 0 ? 0 : Double(ranges.reduce(0) { $0 + $1.count }) / Double(count)
  }
}
