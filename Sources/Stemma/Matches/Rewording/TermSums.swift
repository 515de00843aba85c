/// Room for a number for each stem of two texts; all zero between uses.
package struct TermSums {
  var a: [Float] = []
  var b: [Float] = []

  package init() {}

  /// Makes room for so many stems.
  mutating func prepare(_ countA: Int, _ countB: Int) {
    if a.count < countA { a += [Float](repeating: 0, count: countA - a.count) }
    if b.count < countB { b += [Float](repeating: 0, count: countB - b.count) }
  }
}
