extension Store {
  /// Reads every byte of the store and reports what is not as it was written; empty if all is well.
  ///
  /// Each segment file is compared with its SHA-256, each chunk with its CRC-32, and all is decoded once.
  /// O(size of the store).
  public func verify() -> [StoreDamage] {
    var damages = snapshot.manifest.segments.flatMap { SegmentVerification($0, in: snapshot).run() }
    if damages.isEmpty {
      do throws(StoreError) {
        _ = try documentIDs()
        _ = try analysis()
      } catch {
        guard error.code != .otherAlgorithms else { return [] }
        damages.append(
          StoreDamage(
            file: Manifest.name,
            bytes: 0..<snapshot.manifest.encodedLength,
            reason: error.description,
            lost: "the agreement of the segments with each other",
            kept: "each segment by itself"
          )
        )
      }
    }
    return damages
  }
}
