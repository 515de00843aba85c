/// Places in all texts, in 4 bytes each, or in 5 where there are too many tokens for that.
struct PlaceList: Sendable {
  private var low: [UInt32] = []
  private var high: [UInt8] = []
  private let isWide: Bool

  /// - Parameter limit: All places are below this.
  init(limit: Int) { isWide = limit > Int(UInt32.max) }

  var count: Int { low.count }

  @inline(__always)
  subscript(index: Int) -> Int {
    let place = Int(low[index])
    return isWide ? place | Int(high[index]) << 32 : place
  }

  mutating func append(_ place: UInt64) {
    low.append(UInt32(truncatingIfNeeded: place))
    if isWide { high.append(UInt8(truncatingIfNeeded: place >> 32)) }
  }

  /// The bytes that the places take.
  var byteCount: Int { low.count * 4 + high.count }
}
