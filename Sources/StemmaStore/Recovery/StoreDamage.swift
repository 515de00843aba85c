/// A part of a store that is not what was written.
public struct StoreDamage: Sendable, Hashable {
  /// The name of the file in the store's directory.
  public var file: String
  /// The bytes in the file that cannot be trusted; empty if the file is missing.
  public var bytes: Range<Int>
  /// What was expected, and what was found.
  public var reason: String
  /// What cannot be read any more.
  public var lost: String
  /// What can.
  public var kept: String
}

extension StoreDamage: CustomStringConvertible {
  /// One line.
  public var description: String {
    "\(file): bytes \(bytes.lowerBound) to \(bytes.upperBound): \(reason); lost: \(lost); not affected: \(kept)"
  }
}
