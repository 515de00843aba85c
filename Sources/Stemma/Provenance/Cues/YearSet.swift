/// Years that a page may name as its own, 1990...2030.
package struct YearSet: Sendable, Hashable {
  static let years = 1990...2030

  private var bits: UInt64 = 0

  package init() {}

  /// Years outside of the range are left out.
  package mutating func insert(_ year: Int) {
    guard Self.years.contains(year) else { return }
    bits |= 1 << UInt64(year - Self.years.lowerBound)
  }

  package var latest: Int? { Self.latest(of: bits) }

  /// The latest year that another set lacks.
  package func latest(lackedBy other: YearSet) -> Int? { Self.latest(of: bits & ~other.bits) }

  private static func latest(of bits: UInt64) -> Int? {
    bits == 0 ? nil : years.lowerBound + 63 - bits.leadingZeroBitCount
  }
}
