/// What an analysis compares and when it calls two texts near-duplicates.
public struct AnalysisOptions: Sendable, Hashable {
  /// What similarity means.
  public enum Measure: String, Sendable, Hashable, CaseIterable {
    /// The exact Jaccard index of the two shingle sets.
    case jaccard
    /// The aligned tokens over the tokens of the shorter text.
    case coverage

    /// The threshold where none is asked for: .7 of all shingles, or .8 of the shorter text.
    public var usualThreshold: Double {
      switch self {
      case .jaccard: 0.7
      case .coverage: 0.8
      }
    }
  }

  /// How texts are made comparable.
  public var folding: Folding
  /// The number of tokens in a shingle, at least 1.
  public var shingleLength: Int
  /// What similarity means in clusters.
  public var measure: Measure
  /// The least similarity of near-duplicates, 0...1.
  public var threshold: Double
  /// Our own and the user's stock phrases, in addition to the list that ships with the library.
  public var stockPhrases: [String]

  /// Creates options; the defaults are those of the command's `report`. Its `clusters` and `dedupe` measure
  /// Jaccard.
  ///
  /// - Parameter threshold: The least similarity of near-duplicates, 0...1; nil for ``Measure/usualThreshold``.
  public init(
    folding: Folding = .full,
    shingleLength: Int = 5,
    measure: Measure = .coverage,
    threshold: Double? = nil,
    stockPhrases: [String] = []
  ) {
    self.folding = folding
    self.shingleLength = shingleLength
    self.measure = measure
    self.threshold = threshold ?? measure.usualThreshold
    self.stockPhrases = stockPhrases
  }
}
