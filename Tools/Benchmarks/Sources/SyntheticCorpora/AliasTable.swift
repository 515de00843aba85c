import Glibc

/// Draws numbers below ``count`` with given weights in O(1) (Walker 1977, tables by Vose 1991).
struct AliasTable: Sendable {
  private let thresholds: [UInt32]
  private let aliases: [UInt32]

  /// The number of different outcomes.
  var count: Int { thresholds.count }

  /// Creates a table for weights that are positive and not empty. O(n).
  init(weights: [Double]) {
    let mean = weights.reduce(0, +) / Double(weights.count)
    var scaled = weights.map { $0 / mean }
    var thresholds = [UInt32](repeating: .max, count: weights.count)
    var aliases = [UInt32](0..<UInt32(weights.count))
    var small = scaled.indices.filter { scaled[$0] < 1 }
    var large = scaled.indices.filter { scaled[$0] >= 1 }
    while let less = small.popLast(), let more = large.last {
      thresholds[less] = UInt32(scaled[less] * Double(UInt32.max))
      aliases[less] = UInt32(more)
      scaled[more] -= 1 - scaled[less]
      if scaled[more] < 1 {
        large.removeLast()
        small.append(more)
      }
    }
    self.thresholds = thresholds
    self.aliases = aliases
  }

  /// Creates a table of `count` outcomes by the law of Zipf and Mandelbrot: weight (rank + shift)^-exponent.
  init(ranks count: Int, exponent: Double, shift: Double) {
    self.init(weights: (1...count).map { pow(Double($0) + shift, -exponent) })
  }

  /// Draws an outcome.
  func draw(using generator: inout SeededGenerator) -> Int {
    let bits = generator.next()
    let column = Int(((bits >> 32) &* UInt64(count)) >> 32)
    return UInt32(truncatingIfNeeded: bits) <= thresholds[column] ? column : Int(aliases[column])
  }
}
