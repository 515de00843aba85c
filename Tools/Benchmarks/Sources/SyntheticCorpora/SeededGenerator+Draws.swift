import Glibc

extension SeededGenerator {
  /// A generator for one item of a seeded whole, independent of those of the other items.
  init(seed: UInt64, item: Int) {
    var whole = SeededGenerator(seed: seed)
    var single = SeededGenerator(seed: whole.next() ^ UInt64(item))
    self.init(seed: single.next())
  }

  /// True with the given probability.
  mutating func chance(_ probability: Double) -> Bool {
    Double(next() >> 11) * 0x1p-53 < probability
  }

  /// A draw from a log-normal distribution (Box and Muller 1958).
  mutating func logNormal(median: Double, deviation: Double) -> Double {
    let radius = sqrt(-2 * log(Double.random(in: 0x1p-53..<1, using: &self)))
    let angle = Double.random(in: 0..<(2 * .pi), using: &self)
    return median * exp(deviation * radius * cos(angle))
  }
}
