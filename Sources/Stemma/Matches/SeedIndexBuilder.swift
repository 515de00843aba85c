/// Builds an index of shared seeds by sorting one part of the hash space after the other, so that the memory beyond the
/// index is bounded: a byte a token that tells its seed's part, and the seeds of one part for each thread.
struct SeedIndexBuilder: Sendable {
  /// About how many seeds a part should have.
  static let partCapacity = 1 << 19
  /// The most parts; larger parts follow from more seeds.
  private static let maximumParts = 64
  /// Texts whose seeds one task hashes.
  private static let textsOfTask = 1024
  /// The part of a token that begins no seed.
  private static let none = UInt8.max

  let texts: TextTokens
  let family: [Int]
  let sampling: SeedSampling
  var plan = MemoryPlan.unlimited
  var partCapacity = Self.partCapacity

  /// About how many seeds are looked up.
  private var seedCount: Int { texts.starts.total * 2 / (sampling.window + 1) }

  /// The bits of the hash that tell the part.
  private var bits: Int {
    var bits = 0
    while seedCount >> bits > partCapacity, 1 << bits < Self.maximumParts { bits += 1 }
    return bits
  }

  /// The index, built by one thread. O(n) for n tokens.
  func index() -> SeedIndex {
    var index = SeedIndex(starts: texts.starts, sampling: sampling, plan: plan)
    var added = SeedIndex.Groups()
    if bits == 0 {
      var postings: [SeedPosting] = []
      for text in 0..<texts.count { collect(text, into: &postings) }
      index.add(groups(of: &postings), to: &added)
    } else {
      var marks = ByteTable(storage: nil)
      marks.append(self.marks(of: 0..<texts.count))
      for part in 0..<1 << bits { index.add(groups(ofPart: UInt8(part), marks), to: &added) }
    }
    index.finish(added)
    return index
  }

  /// The same index, built by several tasks.
  func index(threads: Int) async -> SeedIndex {
    guard bits > 0 else { return index() }
    var marks = ByteTable(storage: plan.storage(for: texts.starts.total, share: 8))
    var starts = stride(from: 0, to: texts.count, by: Self.textsOfTask).makeIterator()
    await OrderedTasks.run(threads: threads) {
      starts.next()
    } process: { start in
      self.marks(of: start..<min(start + Self.textsOfTask, texts.count))
    } consume: {
      marks.append($0)
    }
    let table = marks
    var index = SeedIndex(starts: texts.starts, sampling: sampling, plan: plan)
    var added = SeedIndex.Groups()
    var parts = (0..<UInt8(1 << bits)).makeIterator()
    await OrderedTasks.run(threads: threads) {
      parts.next()
    } process: { part in
      groups(ofPart: part, table)
    } consume: { groups in
      index.add(groups, to: &added)
    }
    index.finish(added)
    return index
  }

  private func collect(_ text: Int, into postings: inout [SeedPosting]) {
    let start = texts.starts[text].lowerBound
    sampling.forEach(in: texts[text]) { position, hash in
      postings.append(SeedPosting(hash: hash, place: UInt64(start + position)))
    }
  }

  private func groups(of postings: inout [SeedPosting]) -> SeedGroups {
    var scratch: [SeedPosting] = []
    return SeedGroups(
      sorting: &postings,
      scratch: &scratch,
      starts: texts.starts,
      family: family
    )
  }

  /// For each token of some texts, the part of its seed.
  private func marks(of range: Range<Int>) -> [UInt8] {
    guard let first = range.first, let last = range.last else { return [] }
    let start = texts.starts[first].lowerBound
    var marks = [UInt8](repeating: Self.none, count: texts.starts[last].upperBound - start)
    let shift = UInt64(64 - bits)
    for text in range {
      let base = texts.starts[text].lowerBound - start
      sampling.forEach(in: texts[text]) { position, hash in marks[base + position] = UInt8(hash >> shift) }
    }
    return marks
  }

  private func groups(ofPart part: UInt8, _ table: ByteTable) -> SeedGroups {
    var postings: [SeedPosting] = []
    postings.reserveCapacity(seedCount >> bits)
    var text = 0
    var base = 0
    for chunk in 0..<table.count {
      let marks = table[chunk]
      let end = base + marks.count
      while text < texts.count, texts.starts[text].upperBound <= end {
        let range = texts.starts[text]
        if !range.isEmpty {
          let tokens = texts[text]
          for position in tokens.indices where marks[range.lowerBound - base + position] == part {
            guard let (_, hash) = Seed.seed(in: tokens, at: position) else { continue }
            postings.append(SeedPosting(hash: hash, place: UInt64(range.lowerBound + position)))
          }
        }
        text += 1
      }
      base = end
    }
    return groups(of: &postings)
  }
}

extension SeedIndex {
  /// Builds the index of a few texts.
  ///
  /// - Parameters:
  ///   - texts: The tokens of each text.
  ///   - family: For each text, the number of its family of near-duplicates: a family counts once.
  ///   - sampling: Which seeds are looked up.
  ///   - partCapacity: About how many seeds are sorted at a time.
  package init(
    texts: [[UInt32]],
    family: [Int],
    sampling: SeedSampling = .everySeed,
    partCapacity: Int = 1 << 19
  ) {
    self = SeedIndexBuilder(
      texts: TextTokens(texts),
      family: family,
      sampling: sampling,
      partCapacity: partCapacity
    ).index()
  }
}
