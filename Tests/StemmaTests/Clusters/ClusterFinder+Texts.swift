import Stemma

extension ClusterFinder {
  /// Finds the groups of near-duplicates among folded texts in memory.
  func find(
    _ texts: [[UInt32]],
    document: @escaping @Sendable (Int) -> Int = { $0 }
  ) async -> ClusterResult {
    let sketches = await TextSketcher.sketches(
      count: texts.count,
      in: emptySketches,
      hasher: hasher,
      threads: threads,
      tokens: { texts[$0][...] }
    )
    return await find(sketches, texts: WitnessSource(tokens: { texts[$0][...] }), document: document)
  }
}
