extension Observation {
  /// How a text relates to those that are stored; from close to far.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// The texts are equal after folding.
    case copy
    /// Most of both is the same, by the measure and the threshold asked for.
    case nearDuplicate = "near-duplicate"
    /// At least .8 of the text stands in the stored one, which is no near-duplicate.
    case contained
    /// The text shares passages with the stored one.
    case reuses
    /// Both are instances of one form, filled in with other values: neither is a copy of the other.
    case form
    /// Nothing stored shares more than stock wording with the text.
    case new
  }
}

extension Observation.Status: Comparable {
  /// Whether a relation is closer than another one.
  public static func < (left: Self, right: Self) -> Bool { left.distance < right.distance }

  private var distance: Int {
    switch self {
    case .copy: 0
    case .nearDuplicate: 1
    case .contained: 2
    case .reuses: 3
    case .form: 4
    case .new: 5
    }
  }
}
