/// From clusters to verified passages between documents and relations between witnesses.
struct PassageStage: Sendable {
  /// The passages of a corpus: as they are reported, and as the provenance stage reads them.
  struct Outcome: Sendable {
    private(set) var matches: [Match] = []
    var relations: [Relation] = []
    private var spans = SpanLookup()

    /// Adds a match; its spans follow.
    fileprivate mutating func add(_ finding: PassageFinder.Finding, a: Int, b: Int) {
      let passage = finding.passage
      let unknown = TextSpan(chars: 0..<0, bytes: 0..<0)
      matches.append(
        Match(
          source: a,
          target: b,
          sourceSpan: unknown,
          targetSpan: unknown,
          identity: passage.identity,
          score: passage.score,
          class: finding.class,
          directed: false,
          matched: passage.matched
        )
      )
      spans.add(a, passage.a)
      spans.add(b, passage.b)
    }

    /// Makes formulae of the passages of some pairs of documents.
    mutating func makeFormulae(where areFormulae: (_ source: Int, _ target: Int) -> Bool) {
      for index in matches.indices where areFormulae(matches[index].source, matches[index].target) {
        matches[index].class = .formula
      }
    }

    /// Finds the spans in the originals.
    fileprivate mutating func resolve(in corpus: PreparedCorpus, threads: Int) async {
      let found = await spans.spans(in: corpus, threads: threads)
      for index in matches.indices {
        if let span = found[2 * index] { matches[index].sourceSpan = span }
        if let span = found[2 * index + 1] { matches[index].targetSpan = span }
      }
      spans = SpanLookup()
    }
  }

  /// In a family of more near-duplicates than this, the others are aligned with their nearest relatives only:
  /// all pairs would be quadratic.
  static let crowd = 16
  /// A piece of a passage that a segment's border cut off counts from this many equal tokens.
  static let minimumPiece = 8

  let corpus: PreparedCorpus
  let clusters: [Cluster]
  let finder: PassageFinder
  let threads: Int
  let precedes: @Sendable (Int, Int) -> Bool
  /// For each witness, the index of its cluster; -1 for none.
  private let clusterOf: [Int]

  init(
    corpus: PreparedCorpus,
    clusters: [Cluster],
    finder: PassageFinder,
    threads: Int,
    precedes: @escaping @Sendable (Int, Int) -> Bool
  ) {
    self.corpus = corpus
    self.clusters = clusters
    self.finder = finder
    self.threads = threads
    self.precedes = precedes
    var clusterOf = [Int](repeating: -1, count: corpus.witnesses.count)
    for (index, cluster) in clusters.enumerated() {
      for member in cluster.members { clusterOf[member.witness] = index }
    }
    self.clusterOf = clusterOf
  }

  func run() async -> Outcome {
    let copies = await CopyClasses(
      count: corpus.documents.count,
      threads: threads,
      precedes: precedes,
      tokens: { corpus.tokens(of: $0) }
    )
    let active = activeDocuments(leaders: copies.leaders)
    let family = corpus.documents.indices.map { clusterOf[$0] >= 0 ? clusterOf[$0] : clusters.count + $0 }
    let chrome = await ChromeMask(corpus: corpus, family: family, threads: threads)
    let texts = TextTokens(counts: active.lazy.map { corpus.ranges[$0].count }) { [corpus] text, range in
      chrome.masked(corpus.tokens(of: active[text], range), of: active[text], from: range.lowerBound)
    }
    let sentences = await ParallelChunks.map(count: active.count, chunk: 64, threads: threads) { range in
      range.map { SentenceTerms(tokens: texts[$0], of: active[$0], in: corpus) }
    }
    var outcome = Outcome()
    await finder.find(
      in: texts,
      family: active.map { family[$0] },
      unit: CountingUnits.units(of: corpus.documents, family: family).map { units in active.map { units[$0] }
      },
      startsLine: { [corpus] in
        guard let original = corpus.original(of: active[$0]) else { return { _ in false } }
        return { original.folded.startsLine($0, of: original.text) }
      },
      sentences: Array(sentences.joined())
    ) { findings in
      for pair in chunked(findings) {
        guard let first = pair.first else { continue }
        let a = active[first.a]
        let b = active[first.b]
        addMatches(of: pair, a: a, b: b, copies: copies, to: &outcome)
        if a != b {
          let passages = pair.filter { $0.class == .passage }.map(\.passage)
          outcome.relations += relations(a: a, b: b, passages: passages)
        }
      }
    }
    for (leader, copy) in copyPairs(of: copies.leaders) { add(copy: copy, of: leader, to: &outcome) }
    await addCrowds(active: active, leaders: copies.leaders, to: &outcome)
    outcome.relations.sort { ($0.a, $0.b) < ($1.a, $1.b) }
    await outcome.resolve(in: corpus, threads: threads)
    return outcome
  }

  /// One document of each class of copies, and of a crowd the representative, the first few, and those with the
  /// most text that no other of them has: it may be from elsewhere.
  private func activeDocuments(leaders: [Int]) -> [Int] {
    var taken = [Int](repeating: 0, count: clusters.count)
    var leftOut = [[Int]](repeating: [], count: clusters.count)
    var active = corpus.documents.indices.filter { document in
      guard leaders[document] == document, !corpus.ranges[document].isEmpty else { return false }
      let cluster = clusterOf[document]
      guard cluster >= 0 else { return true }
      if leaders[safe: clusters[cluster].representative] == document { return true }
      taken[cluster] += 1
      if taken[cluster] >= Self.crowd { leftOut[cluster].append(document) }
      return taken[cluster] < Self.crowd
    }
    for documents in leftOut where !documents.isEmpty {
      active += PrivateText(of: documents) { corpus.tokens(of: $0) }.richest(Self.crowd)
    }
    return active.sorted()
  }

  /// The findings of one pair of texts after the other; they come in that order.
  private func chunked(_ findings: [PassageFinder.Finding]) -> [ArraySlice<PassageFinder.Finding>] {
    var chunks: [ArraySlice<PassageFinder.Finding>] = []
    var start = 0
    for index in findings.indices {
      let next = index + 1
      if next == findings.count
        || (findings[next].a, findings[next].b) != (findings[index].a, findings[index].b)
      {
        chunks.append(findings[start..<next])
        start = next
      }
    }
    return chunks
  }

  /// The matches of two documents and, unless there are too many, of all their copies, which have the same tokens.
  private func addMatches(
    of findings: ArraySlice<PassageFinder.Finding>,
    a: Int,
    b: Int,
    copies: CopyClasses,
    to outcome: inout Outcome
  ) {
    let membersA = copies.members(of: a)
    let membersB = copies.members(of: b)
    if a == b {
      for document in membersA.prefix(Self.crowd) {
        for finding in findings { outcome.add(finding, a: document, b: document) }
      }
      return
    }
    let isCrowd = membersA.count * membersB.count > Self.crowd
    for first in isCrowd ? [a] : membersA {
      for second in isCrowd ? [b] : membersB {
        for finding in findings { outcome.add(finding, a: first, b: second) }
      }
    }
  }

  private func copyPairs(of leaders: [Int]) -> [(leader: Int, copy: Int)] {
    leaders.indices.compactMap { leaders[$0] == $0 ? nil : (leaders[$0], $0) }
  }

  private func add(copy: Int, of leader: Int, to outcome: inout Outcome) {
    let a = min(leader, copy)
    let b = max(leader, copy)
    let count = corpus.ranges[a].count
    let weight = Seed.weight(of: corpus.tokens(of: a))
    let block = Block(a: 0, b: 0, length: count)
    let whole = Passage(blocks: [block], score: Double(weight), identity: 1)
    outcome.add(.init(a: a, b: b, passage: whole, class: .passage), a: a, b: b)
    let span = Relation.SpanPair(a: 0..<count, b: 0..<count, matched: count)
    outcome.relations.append(Relation(a: a, b: b, spans: [span], isCopy: true, isNearDuplicate: true))
  }

  /// Aligns the texts of large families with their nearest relatives, where they were not compared with all.
  private func addCrowds(active: [Int], leaders: [Int], to outcome: inout Outcome) async {
    var isActive = [Bool](repeating: false, count: corpus.documents.count)
    for document in active { isActive[document] = true }
    let families = crowds(leaders: leaders, relations: outcome.relations)
    let found = await ParallelChunks.map(count: families.count, chunk: 1, threads: threads) { range in
      range.flatMap { NearestRelatives(members: families[$0]) { corpus.tokens(of: $0) }.relatives() }
    }
    var wanted: [KeyedIndex] = []
    for (document, nearest) in found.joined() {
      for other in nearest where !(isActive[document] && isActive[other]) {
        wanted.append(KeyedIndex(key: UInt64(min(document, other)), index: UInt32(max(document, other))))
      }
    }
    wanted.sort()
    let todo = wanted.enumerated().filter { $0.offset == 0 || wanted[$0.offset - 1] != $0.element }.map(
      \.element
    )
    let aligned = await ParallelChunks.map(count: todo.count, chunk: 16, threads: threads) { range in
      range.map { index -> [Passage] in
        let pair = todo[index]
        return finder.passages(
          Array(corpus.tokens(of: Int(pair.key))),
          Array(corpus.tokens(of: Int(pair.index)))
        )
      }
    }
    for (pair, passages) in zip(todo, aligned.joined()) {
      let a = Int(pair.key)
      let b = Int(pair.index)
      for passage in passages {
        outcome.add(.init(a: a, b: b, passage: passage, class: .passage), a: a, b: b)
      }
      outcome.relations += relations(a: a, b: b, passages: passages)
    }
  }

  /// The leaders of each cluster of which some were left out, with the texts outside of it that are mostly found in
  /// one of its members: excerpts, and versions that were edited much.
  private func crowds(leaders: [Int], relations: [Relation]) -> [[Int]] {
    var members = [[Int]](repeating: [], count: clusters.count)
    for document in corpus.documents.indices where leaders[document] == document && clusterOf[document] >= 0 {
      members[clusterOf[document]].append(document)
    }
    var homes: [Int: (matched: Int, cluster: Int)] = [:]
    for relation in relations {
      for (text, other) in [(relation.a, relation.b), (relation.b, relation.a)]
      where text < corpus.documents.count && other < corpus.documents.count {
        let cluster = clusterOf[other]
        let matched = relation.spans.reduce(0) { $0 + $1.matched }
        guard cluster >= 0, cluster != clusterOf[text], matched * 2 >= corpus.ranges[text].count,
          matched > homes[text]?.matched ?? 0
        else { continue }
        homes[text] = (matched, cluster)
      }
    }
    for (text, home) in homes where leaders[text] == text { members[home.cluster].append(text) }
    return members.filter { $0.count > Self.crowd }.map { $0.sorted() }
  }

  /// The relations that the passages of two documents make: between the documents where both are wholes, else
  /// between the segments that hold the passages.
  private func relations(a: Int, b: Int, passages: [Passage]) -> [Relation] {
    guard !passages.isEmpty else { return [] }
    let areWholes = corpus.segments[a].isEmpty && corpus.segments[b].isEmpty
    let areNearDuplicates = clusterOf[a] >= 0 && clusterOf[a] == clusterOf[b]
    var spans: [WitnessPair: [Relation.SpanPair]] = [:]
    for passage in passages {
      if areWholes || areNearDuplicates {
        spans[WitnessPair(a: a, b: b), default: []].append(
          spanPair(of: passage, a: a, b: b)
        )
      } else {
        for (pair, piece) in pieces(of: passage, a: a, b: b) { spans[pair, default: []].append(piece) }
      }
    }
    return spans.keys.sorted().map { pair in
      let sorted = (spans[pair] ?? []).sorted {
        ($0.a.lowerBound, $0.b.lowerBound) < ($1.a.lowerBound, $1.b.lowerBound)
      }
      let isTurned = pair.a > pair.b
      return Relation(
        a: min(pair.a, pair.b),
        b: max(pair.a, pair.b),
        spans: isTurned
          ? sorted.map(\.turned).sorted { $0.a.lowerBound < $1.a.lowerBound }
          : sorted,
        isCopy: corpus.tokens(of: pair.a) == corpus.tokens(of: pair.b),
        isNearDuplicate: clusterOf[pair.a] >= 0 && clusterOf[pair.a] == clusterOf[pair.b]
      )
    }
  }

  private func spanPair(of passage: Passage, a: Int, b: Int) -> Relation.SpanPair {
    var pair = Relation.SpanPair(
      a: passage.a,
      b: passage.b,
      matched: passage.matched,
      edits: max(0, passage.blocks.count - 1),
      isReworded: passage.rewording != nil
    )
    for (block, next) in zip(passage.blocks, passage.blocks.dropFirst()) {
      let gapA = corpus.tokens(of: a, block.endA..<next.a)
      let gapB = corpus.tokens(of: b, block.endB..<next.b)
      if gapB.contains(Token.wildcard) { pair.filledA += gapA.count { $0 != Token.wildcard } }
      if gapA.contains(Token.wildcard) { pair.filledB += gapB.count { $0 != Token.wildcard } }
    }
    return pair
  }

  /// Two witnesses: one in the first document of a pair of documents, one in the second.
  private struct WitnessPair: Hashable, Comparable {
    var a: Int
    var b: Int

    static func < (left: WitnessPair, right: WitnessPair) -> Bool { (left.a, left.b) < (right.a, right.b) }
  }

  /// A passage cut at the borders of segments.
  private func pieces(of passage: Passage, a: Int, b: Int) -> [(WitnessPair, Relation.SpanPair)] {
    var pieces: [(pair: WitnessPair, span: Relation.SpanPair)] = []
    for block in passage.blocks {
      var offset = 0
      while offset < block.length {
        let placeA = block.a + offset
        let placeB = block.b + offset
        let (witnessA, endA) = place(of: placeA, in: a)
        let (witnessB, endB) = place(of: placeB, in: b)
        let length = min(block.length - offset, endA - placeA, endB - placeB)
        let pair = WitnessPair(a: witnessA, b: witnessB)
        if let last = pieces.last, last.pair == pair {
          pieces[pieces.count - 1].span = .init(
            a: last.span.a.lowerBound..<placeA + length,
            b: last.span.b.lowerBound..<placeB + length,
            matched: last.span.matched + length,
            edits: last.span.edits + (offset == 0 ? 1 : 0),
            isReworded: last.span.isReworded
          )
        } else {
          let span = Relation.SpanPair(
            a: placeA..<placeA + length,
            b: placeB..<placeB + length,
            matched: length,
            isReworded: passage.rewording != nil
          )
          pieces.append((pair, span))
        }
        offset += length
      }
    }
    return pieces.filter { $0.span.matched >= Self.minimumPiece }
  }

  /// The segment that holds a token and its end; outside of the segments the document and where the next one
  /// starts.
  private func place(of token: Int, in document: Int) -> (witness: Int, end: Int) {
    let next = corpus.firstSegment(of: document, endingAfter: token)
    guard let next else { return (document, corpus.ranges[document].count) }
    let range = corpus.ranges[next]
    return range.contains(token) ? (next, range.upperBound) : (document, range.lowerBound)
  }
}

extension Array {
  /// The element, or nil where there is none.
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
