/// Documents that are equal after folding, each class led by one of them.
package struct CopyClasses: Sendable {
  /// For each document, the one that stands for its copies: the earliest by date, else by id.
  package let leaders: [Int]
  /// For each leader of two or more, all of them in order.
  private let copies: [Int: [Int]]

  /// A leader and its copies.
  package func members(of leader: Int) -> [Int] { copies[leader] ?? [leader] }

  /// O(n) in the size of the texts.
  ///
  /// - Parameters:
  ///   - count: The number of documents.
  ///   - tokens: The folded tokens of a document.
  ///   - threads: The most tasks at the same time.
  ///   - precedes: Whether one document is a better leader than another.
  package init(
    count: Int,
    threads: Int,
    precedes: (Int, Int) -> Bool,
    tokens: @escaping TokenSource
  ) async {
    let hashes = await ParallelChunks.map(count: count, chunk: 256, threads: threads) { range in
      range.map { document -> UInt64 in
        let tokens = tokens(document)
        return tokens.allSatisfy { $0 == Token.wildcard } ? 0 : max(1, hash64(tokens.span))
      }
    }
    let classes = await TextClasses(
      hashes: hashes.flatMap { $0 },
      threads: threads,
      tokens: tokens,
      document: { $0 }
    )
    var leaders = Array(0..<count)
    var copies: [Int: [Int]] = [:]
    for index in 0..<classes.count {
      let members = classes.members(index)
      guard members.count > 1, let leader = members.min(by: precedes) else { continue }
      for member in members { leaders[member] = leader }
      copies[leader] = Array(members)
    }
    self.leaders = leaders
    self.copies = copies
  }
}
