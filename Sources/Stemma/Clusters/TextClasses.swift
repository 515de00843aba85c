/// Witnesses grouped by equal token sequences: only one of each class goes on to sketching and comparing.
///
/// Classes are numbered in the order of their texts' hashes, so that nothing later depends on the order of witnesses.
/// Witnesses without shingles are in no class.
package struct TextClasses: Sendable {
  /// The document of a class whose members stand in different documents.
  package static let mixed = -1

  /// The witnesses, class by class, ascending within a class.
  package private(set) var witnesses: [Int] = []
  /// The ranges of `witnesses` that the classes hold.
  package private(set) var ranges: [Range<Int>] = []
  /// For each class the document all its members stand in, or ``mixed``.
  package private(set) var documents: [Int] = []
  /// For each class its first member outside of the first member's document; the first member where there is none.
  package private(set) var alternates: [Int] = []

  /// At most this many different texts under one hash are told apart by comparing; more are left to the signatures.
  private static let comparisonLimit = 4

  /// Groups the witnesses. O(tokens).
  package init(count: Int, threads: Int, tokens: @escaping TokenSource, document: (Int) -> Int) async {
    let hashed = await ParallelChunks.map(count: count, chunk: 512, threads: threads) { range in
      range.compactMap { witness in
        Self.hash(tokens(witness)).map { KeyedIndex(key: $0, index: UInt32(witness)) }
      }
    }
    var entries = hashed.flatMap { $0 }
    var scratch: [KeyedIndex] = []
    RadixSort.sort(&entries, scratch: &scratch)
    witnesses.reserveCapacity(entries.count)
    var start = 0
    for run in EqualRuns.ranges(entries) {
      for index in start..<run.lowerBound { append([Int(entries[index].index)], document) }
      for members in Self.split(entries[run].map { Int($0.index) }, tokens) { append(members, document) }
      start = run.upperBound
    }
    for index in start..<entries.count { append([Int(entries[index].index)], document) }
  }

  /// The number of classes.
  package var count: Int { ranges.count }

  /// The members of a class, ascending.
  package func members(_ index: Int) -> ArraySlice<Int> { witnesses[ranges[index]] }

  /// The first member of a class.
  package func representative(_ index: Int) -> Int { witnesses[ranges[index].lowerBound] }

  /// Whether two classes have members in different documents.
  package func areComparable(_ a: Int, _ b: Int) -> Bool {
    documents[a] != documents[b] || documents[a] == Self.mixed
  }

  private mutating func append(_ members: [Int], _ document: (Int) -> Int) {
    let start = witnesses.count
    witnesses.append(contentsOf: members)
    ranges.append(start..<witnesses.count)
    let first = document(members[0])
    let other = members.first { document($0) != first }
    documents.append(other == nil ? first : Self.mixed)
    alternates.append(other ?? members[0])
  }

  /// Parts texts of one hash into classes of equal texts.
  private static func split(_ candidates: [Int], _ tokens: TokenSource) -> [[Int]] {
    var classes: [[Int]] = []
    for candidate in candidates {
      let text = tokens(candidate)
      if let equal = classes.prefix(comparisonLimit).firstIndex(where: { tokens($0[0]) == text }) {
        classes[equal].append(candidate)
      } else {
        classes.append([candidate])
      }
    }
    return classes
  }

  /// A hash of a whole text; nil where it holds no token or only wildcards.
  private static func hash(_ tokens: ArraySlice<UInt32>) -> UInt64? {
    tokens.allSatisfy { $0 == Token.wildcard } ? nil : hash64(tokens)
  }
}
