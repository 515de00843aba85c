import SyntheticCorpora

/// Sets of ready-made shingle hashes, the same ones as Peers/rensa_signatures.py makes.
struct ShingleStreams {
  let seed: UInt64

  /// The set of a number.
  func set(_ number: Int, count: Int) -> [UInt64] {
    var generator = SeededGenerator(seed: seed &+ UInt64(number))
    return (0..<count).map { _ in generator.next() }
  }

  /// Two sets of `count` hashes each, of which `common` are in both.
  func pair(_ number: Int, count: Int, common: Int) -> (a: [UInt64], b: [UInt64]) {
    let hashes = set(number, count: 2 * count - common)
    return (Array(hashes[..<count]), Array(hashes[..<common] + hashes[count...]))
  }
}
