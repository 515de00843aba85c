/// The sets of 5-token shingles of a few texts, for the exact number that one has and another lacks.
struct ShingleSets {
  /// Shingles kept of all the texts together; of more, those with hashes that end in zeros.
  private static let maximumShingles = 1 << 24

  private let hashes: [UInt64]
  private let starts: [Int]
  /// The shingles for which one of the sample stands.
  private let scale: Double

  /// O(t log t) in the tokens of the texts.
  init(_ texts: [ArraySlice<UInt32>]) {
    let total = texts.reduce(0) { $0 + $1.count }
    var shift = 0
    while total >> shift > Self.maximumShingles { shift += 1 }
    let mask = (UInt64(1) << UInt64(shift)) - 1
    let hasher = ShingleHasher(length: 5)
    var hashes: [UInt64] = []
    var starts = [0]
    hashes.reserveCapacity(total >> shift)
    for text in texts {
      var own: [UInt64] = []
      hasher.forEach(in: text) { hash, _ in
        if hash & mask == 0 { own.append(hash) }
      }
      own.sort()
      for (place, hash) in own.enumerated() where place == 0 || own[place - 1] != hash { hashes.append(hash) }
      starts.append(hashes.count)
    }
    self.hashes = hashes
    self.starts = starts
    scale = Double(1 << shift)
  }

  /// How many shingles of each of two texts the other lacks. O(n) in the shingles of the two.
  func new(_ first: Int, _ second: Int) -> (first: Double, second: Double) {
    let a = hashes[starts[first]..<starts[first + 1]]
    let b = hashes[starts[second]..<starts[second + 1]]
    let common = SortedSets.commonCount(a, b)
    return (Double(a.count - common) * scale, Double(b.count - common) * scale)
  }

  /// For each of three texts how many shingles the other two share that it lacks. O(n) in the shingles of the three.
  func changes(_ first: Int, _ second: Int, _ third: Int) -> [Double] {
    let texts = [first, second, third].map { hashes[starts[$0]..<starts[$0 + 1]] }
    var places = texts.map(\.startIndex)
    var counts = [0, 0, 0]
    while true {
      let heads = (0..<3).map { places[$0] < texts[$0].endIndex ? texts[$0][places[$0]] : .max }
      guard let least = heads.min(), least < .max else { break }
      let holders = (0..<3).filter { heads[$0] == least }
      if holders.count == 2 { counts[3 - holders[0] - holders[1]] += 1 }
      for holder in holders { places[holder] += 1 }
    }
    return counts.map { Double($0) * scale }
  }
}
