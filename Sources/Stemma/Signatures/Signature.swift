/// The fixed-size sketch of a witness's shingle set. A signature proposes candidates; it never decides.
public struct Signature: Sendable, Hashable {
  /// The number of MinHash slots.
  public static let slotCount = 128

  /// The MinHash slots; empty for a text with no shingles.
  public var slots: [UInt32]
  /// The SimHash.
  public var simHash: UInt64

  /// Creates a signature.
  public init(slots: [UInt32], simHash: UInt64) {
    self.slots = slots
    self.simHash = simHash
  }
}
