/// Which seeds of a text are looked up: all, or in a large corpus the minimizers.
///
/// A minimizer is the seed with the lowest hash of some that follow each other (Schleimer, Wilkerson and Aiken 2003,
/// *winnowing*; Roberts and others 2004). Of a window of w seeds one is kept, so two texts that share w + 4 characters
/// share a seed; about 2 / (w + 1) of the seeds are minimizers. Ends of passages stay exact: chains are extended
/// token by token.
package struct SeedSampling: Sendable, Hashable {
  /// A corpus of more tokens than this keeps minimizers only: half of the seeds, half of the index.
  package static let everySeedUpTo = 50_000_000

  /// The number of seeds of which one is kept at least.
  package var window: Int

  /// Every seed.
  package static let everySeed = SeedSampling(window: 1)
  /// One of three seeds that follow each other.
  package static let minimizers = SeedSampling(window: 3)

  /// What suits a corpus of so many tokens.
  package init(tokens: Int) {
    self = tokens > Self.everySeedUpTo ? .minimizers : .everySeed
  }

  package init(window: Int) { self.window = window }

  /// Calls the body with start and hash of each seed that is looked up. O(n) time, O(window) memory.
  package func forEach(in tokens: [UInt32], _ body: (_ start: Int, _ hash: UInt64) -> Void) {
    guard window > 1 else {
      Seed.forEach(in: tokens) { start, _, hash in body(start, hash) }
      return
    }
    var minimum = SlidingMinimum(window: window)
    Seed.forEach(in: tokens) { start, _, hash in
      if let seed = minimum.append(start: start, hash: hash) { body(seed.start, seed.hash) }
    }
    // The windows that reach beyond the end of the text.
    for _ in 1..<window {
      if let seed = minimum.advance() { body(seed.start, seed.hash) }
    }
  }
}
