import StemmaTestSupport

/// Makes random texts and copies of them, for tests.
struct SyntheticCorpus {
  var generator: SeededGenerator
  var vocabulary: UInt32 = 100_000

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func text(_ count: Int) -> [UInt32] {
    (0..<count).map { _ in UInt32.random(in: 0..<vocabulary, using: &generator) }
  }

  /// A copy in which tokens are replaced, dropped or doubled with a total probability of `rate`, never two in a
  /// row: what stands in place of several tokens may be a value.
  mutating func edited(_ text: [UInt32], rate: Double) -> [UInt32] {
    var edited: [UInt32] = []
    var mayEdit = false
    for token in text {
      guard mayEdit, Double.random(in: 0..<1, using: &generator) < rate else {
        edited.append(token)
        mayEdit = true
        continue
      }
      mayEdit = false
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: break
      case 1: edited += [token, UInt32.random(in: 0..<vocabulary, using: &generator)]
      default: edited.append(UInt32.random(in: 0..<vocabulary, using: &generator))
      }
    }
    return edited
  }

  /// Families of a base text and copies edited to different degrees, in random order.
  mutating func families(_ count: Int, length: ClosedRange<Int>, rates: ClosedRange<Double>) -> [[UInt32]] {
    var texts: [[UInt32]] = []
    for _ in 0..<count {
      let base = text(Int.random(in: length, using: &generator))
      texts.append(base)
      for _ in 0..<Int.random(in: 0...4, using: &generator) {
        texts.append(edited(base, rate: Double.random(in: rates, using: &generator)))
      }
    }
    return texts.shuffled(using: &generator)
  }

  /// Copies of a form: `form` with a fresh slot of `slot` tokens after each `stride` of its tokens.
  mutating func filled(_ form: [UInt32], stride: Int, slot: Int) -> [UInt32] {
    var filled: [UInt32] = []
    for start in Swift.stride(from: 0, to: form.count, by: stride) {
      filled += form[start..<min(form.count, start + stride)] + text(slot)
    }
    return filled
  }
}
