import Stemma

/// Makes the SimHash of each text.
struct SimHashStage: Stage {
  let name = "SimHash"

  func run(_ input: StageInput) {
    var all: UInt64 = 0
    for shingles in input.shingles { all ^= SimHasher.hash(shingles) }
    Blackhole.take(all)
  }
}
