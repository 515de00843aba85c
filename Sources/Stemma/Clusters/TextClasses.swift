/// Witnesses grouped by equal token sequences: only one of each class goes on to sketching and comparing.
///
/// Classes are numbered in the order of their texts' hashes, so that nothing later depends on the order of witnesses.
/// Witnesses without shingles are in no class.
package struct TextClasses: Sendable {
  /// The document of a class whose members stand in different documents.
  package static let mixed = -1

  /// For each class the document all its members stand in, or ``mixed``.
  package private(set) var documents: [Int32] = []
  /// The witnesses, class by class, ascending within a class.
  private var witnesses: [UInt32] = []
  /// Where the members of each class end in `witnesses`.
  private var ends: [UInt32] = []
  /// For each mixed class its first member outside of the first member's document.
  private var alternates: [UInt32: UInt32] = [:]

  /// At most this many different texts under one hash are told apart by comparing; more are left to the signatures.
  private static let comparisonLimit = 4

  /// Groups the witnesses by their texts. O(n), and O(tokens) for texts of equal hashes.
  ///
  /// - Parameters:
  ///   - hashes: A hash of the text of each witness; 0 for a text without shingles.
  ///   - tokens: The texts themselves.
  ///   - document: The document that a witness is or stands in.
  package init(
    hashes: [UInt64],
    threads: Int,
    tokens: @escaping TokenSource,
    document: (Int) -> Int
  ) async {
    var entries: [KeyedIndex] = []
    entries.reserveCapacity(hashes.count)
    for (witness, hash) in hashes.enumerated() where hash != 0 {
      entries.append(KeyedIndex(key: hash, index: UInt32(witness)))
    }
    var scratch: [KeyedIndex] = []
    RadixSort.sort(&entries, scratch: &scratch)
    scratch = []
    let runs = EqualRuns.ranges(entries)
    let sorted = entries
    let parts = await ParallelChunks.map(count: runs.count, chunk: 64, threads: threads) { range in
      runs[range].map { Self.split(sorted[$0].map(\.index), tokens) }
    }
    witnesses.reserveCapacity(entries.count)
    ends.reserveCapacity(entries.count)
    documents.reserveCapacity(entries.count)
    var start = 0
    for (run, classes) in zip(runs, parts.joined()) {
      for entry in entries[start..<run.lowerBound] { append(CollectionOfOne(entry.index), document) }
      for members in classes { append(members, document) }
      start = run.upperBound
    }
    for entry in entries[start...] { append(CollectionOfOne(entry.index), document) }
  }

  /// The number of classes.
  package var count: Int { ends.count }

  /// The members of a class, ascending.
  package func members(_ index: Int) -> some RandomAccessCollection<Int> {
    witnesses[start(index)..<Int(ends[index])].lazy.map { Int($0) }
  }

  /// The first member of a class.
  @inline(__always)
  package func representative(_ index: Int) -> Int { Int(witnesses[start(index)]) }

  /// A member of a mixed class that stands in another document than its first one; the first one of other classes.
  package func alternate(_ index: Int) -> Int {
    alternates[UInt32(index)].map { Int($0) } ?? representative(index)
  }

  /// Whether two classes have members in different documents.
  @inline(__always)
  package func areComparable(_ a: Int, _ b: Int) -> Bool {
    documents[a] != documents[b] || documents[a] == Int32(Self.mixed)
  }

  @inline(__always)
  private func start(_ index: Int) -> Int { index == 0 ? 0 : Int(ends[index - 1]) }

  private mutating func append(_ members: some Collection<UInt32>, _ document: (Int) -> Int) {
    guard let leader = members.first else { return }
    witnesses.append(contentsOf: members)
    let first = document(Int(leader))
    if let other = members.first(where: { document(Int($0)) != first }) {
      alternates[UInt32(ends.count)] = other
      documents.append(Int32(Self.mixed))
    } else {
      documents.append(Int32(first))
    }
    ends.append(UInt32(witnesses.count))
  }

  /// Parts texts of one hash into classes of equal texts.
  private static func split(_ candidates: [UInt32], _ tokens: TokenSource) -> [[UInt32]] {
    var classes: [(text: ArraySlice<UInt32>, members: [UInt32])] = []
    for candidate in candidates {
      let text = tokens(Int(candidate))
      // A text that is no longer there is equal to nothing.
      if !text.isEmpty, let equal = classes.prefix(comparisonLimit).firstIndex(where: { $0.text == text }) {
        classes[equal].members.append(candidate)
      } else {
        classes.append((text, [candidate]))
      }
    }
    return classes.map(\.members)
  }
}
