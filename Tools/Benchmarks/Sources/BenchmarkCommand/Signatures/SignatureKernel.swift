import Stemma

/// The library's MinHash of ready-made hashes.
enum SignatureKernel {
  /// The slots of each set, one after the other.
  static func slots(_ sets: [[UInt64]]) -> [UInt32] {
    var slots: [UInt32] = []
    slots.reserveCapacity(sets.count * Signature.slotCount)
    for set in sets { MinHashSketcher.append(set, to: &slots) }
    return slots
  }

  /// Nanoseconds of processor time a shingle.
  static func nanoseconds(_ sets: [[UInt64]]) -> Double {
    let seconds = CPUClock.seconds { _ = slots(sets) }
    return seconds * 1e9 / Double(sets.reduce(0) { $0 + $1.count })
  }

  /// The root of the mean squared error of the estimated Jaccard index of seeded pairs.
  static func error(jaccard: Double, shingles: Int, pairs: Int, streams: ShingleStreams) -> Double {
    let common = Int((2 * Double(shingles) * jaccard / (1 + jaccard)).rounded(.toNearestOrEven))
    let exact = Double(common) / Double(2 * shingles - common)
    var sum = 0.0
    for number in 0..<pairs {
      let (a, b) = streams.pair(number, count: shingles, common: common)
      let slots = slots([a, b])
      let equal = (0..<Signature.slotCount).count { slots[$0] == slots[$0 + Signature.slotCount] }
      let error = Double(equal) / Double(Signature.slotCount) - exact
      sum += error * error
    }
    return (sum / Double(pairs)).squareRoot()
  }
}
