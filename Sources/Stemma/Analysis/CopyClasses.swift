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
  ///   - texts: The folded texts.
  ///   - threads: The most tasks at the same time.
  ///   - precedes: Whether one document is a better leader than another.
  package init(texts: [FoldedText], threads: Int, precedes: (Int, Int) -> Bool) async {
    let hashes = texts.map {
      $0.tokens.allSatisfy { $0 == Token.wildcard } ? 0 : max(1, hash64($0.tokens.span))
    }
    let classes = await TextClasses(
      hashes: hashes,
      threads: threads,
      tokens: { texts[$0].tokens[...] },
      document: { $0 }
    )
    var leaders = Array(texts.indices)
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
