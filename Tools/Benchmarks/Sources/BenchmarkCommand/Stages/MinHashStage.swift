import Stemma

/// Makes the MinHash slots of each text.
struct MinHashStage: Stage {
  let name = "MinHash"

  func run(_ input: StageInput) {
    var slots: [UInt32] = []
    for shingles in input.shingles {
      slots.removeAll(keepingCapacity: true)
      MinHashSketcher.append(shingles, to: &slots)
    }
  }
}
