/// The number of a version, of up to three parts.
package struct VersionNumber: Sendable, Hashable, Comparable {
  /// Parts up to 999, ten bits each.
  private var packed: UInt32 = 0

  /// Nil without parts, with more than three, or with one above 999.
  package init?(_ parts: [Int]) {
    guard (1...3).contains(parts.count), parts.allSatisfy({ (0...999).contains($0) }) else { return nil }
    for index in 0..<3 { packed = packed << 10 | UInt32(index < parts.count ? parts[index] : 0) }
  }

  package static func < (left: VersionNumber, right: VersionNumber) -> Bool { left.packed < right.packed }
}
