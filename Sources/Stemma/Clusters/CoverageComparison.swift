/// Compares one longer text with any number of shorter ones by ordered coverage; memory is used again.
package struct CoverageComparison {
  private let hasher: ShingleHasher
  private var longer: ShingleIndex
  private var shorter = ShingleList()
  private var chain = ShingleChain()

  package init(hasher: ShingleHasher) { self.init(hasher: hasher, longer: ShingleIndex()) }

  /// - Parameter longer: The longer text for the comparisons that follow, with shingles of the same length.
  init(hasher: ShingleHasher, longer: ShingleIndex) {
    self.hasher = hasher
    self.longer = longer
  }

  /// Takes the longer text for the comparisons that follow.
  package mutating func setLonger(_ tokens: ArraySlice<UInt32>) { longer.assign(tokens, hasher: hasher) }

  /// Compares a text that is not longer than the longer one. O(n log n).
  package mutating func coverage(shorter tokens: ArraySlice<UInt32>) -> OrderedCoverage {
    shorter.assign(tokens, hasher: hasher)
    chain.assign(shorter: shorter, longer: longer)
    let ranges = ranges(chain.longerPlaces, of: longer.list)
    return OrderedCoverage(
      shorter: Self.share(coveredOfShorter, of: shorter.tokenCount),
      longer: Self.share(ranges, of: longer.list.tokenCount),
      span: (ranges.first?.lowerBound ?? 0)..<(ranges.last?.upperBound ?? 0)
    )
  }

  /// Compares two texts, whichever is longer. O((n + m) log n).
  package mutating func coverage(_ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>) -> OrderedCoverage {
    let isLonger = OrderedCoverage.isLonger(a, than: b)
    setLonger(isLonger ? a : b)
    return coverage(shorter: isLonger ? b : a)
  }

  /// Whether the last compared shorter text is covered well enough outside of the stock wording it holds, too.
  func isCoveredOutsideTemplate(acceptance: Double, isCommon: (UInt32) -> Bool) -> Bool {
    let mask = TemplateMask.ranges(shorter, shingleLength: hasher.length, isCommon: isCommon)
    let (covered, rest) = OrderedCoverage.restCoverage(
      OrderedCoverage.ranges(
        chain.shorterPlaces,
        shingleLength: hasher.length,
        tokenCount: shorter.tokenCount,
        gapLimit: TemplateMask.gapLimit
      ),
      mask: mask,
      tokenCount: shorter.tokenCount
    )
    return rest >= TemplateMask.leastRest && covered >= acceptance
  }

  /// Whether the last compared texts cover each other without the shingles of a form, ascending hashes: a chain of the
  /// other shingles has to cover what the form leaves of the shorter text.
  func isCoveredOutsideForm(_ form: [UInt64], acceptance: Double) -> Bool {
    var (own, other, chain) = (ShingleList(), ShingleIndex(), ShingleChain())
    own.assign(shorter, without: form)
    other.assign(longer.list, without: form)
    chain.assign(shorter: own, longer: other)
    var isOwn = Array(repeating: false, count: shorter.tokenCount)
    for index in own.hashes.indices { isOwn[own.place(index)] = true }
    let formPlaces = shorter.hashes.indices.map { shorter.place($0) }.filter { !isOwn[$0] }
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

  private func ranges(_ places: [Int], of text: ShingleList) -> [Range<Int>] {
    OrderedCoverage.ranges(places, shingleLength: hasher.length, tokenCount: text.tokenCount)
  }

  private var coveredOfShorter: [Range<Int>] { ranges(chain.shorterPlaces, of: shorter) }

  private static func share(_ ranges: [Range<Int>], of count: Int) -> Double {
    count == 0 ? 0 : Double(ranges.reduce(0) { $0 + $1.count }) / Double(count)
  }
}
