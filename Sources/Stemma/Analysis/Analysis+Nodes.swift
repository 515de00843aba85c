extension Analysis {
  /// The id of a node of the graph: of a witness the document's id, and `#ordinal` for a segment; of an unseen ancestor
  /// `*1`, `*2` and so on, with more asterisks where the id of a document begins with as many.
  ///
  /// - Complexity: O(1) for a witness. For an unseen ancestor O(m log n), for n documents and an id of m bytes.
  public func id(of node: Int) -> String {
    guard !isUnseen(node) else { return unseenMark + String(node - witnesses.count + 1) }
    let witness = witnesses[node]
    let id = documents[witness.document].id
    guard let segment = witness.segment else { return id }
    return "\(id)#\(segment.ordinal)"
  }

  /// The nodes of the graph: the witnesses, then the unseen ancestors.
  package var nodes: Range<Int> { 0..<witnesses.count + graph.unseen }

  /// Whether a node of the graph is an ancestor that no document holds.
  package func isUnseen(_ node: Int) -> Bool { node >= witnesses.count }

  /// The index of the document that a node of the graph is or is in, nil for an unseen ancestor.
  package func document(of node: Int) -> Int? {
    isUnseen(node) ? nil : witnesses[node].document
  }

  /// As few asterisks as no document's id begins with. The documents stand in the order of their ids, so those whose ids
  /// begin with a run of them are neighbours.
  private var unseenMark: String {
    var (run, start, end) = (0, 0, documents.count)
    let asterisk = UInt8(ascii: "*")
    repeat {
      start = documents.partitioningIndex(in: start..<end) { ($0.id.byte(at: run) ?? 0) >= asterisk }
      end = documents.partitioningIndex(in: start..<end) { ($0.id.byte(at: run) ?? 0) > asterisk }
      run += 1
    } while start < end
    return String(repeating: "*", count: run)
  }
}

extension String {
  /// A byte of the UTF-8 encoding, nil past the end.
  fileprivate func byte(at offset: Int) -> UInt8? {
    offset < utf8.count ? utf8[utf8.index(startIndex, offsetBy: offset)] : nil
  }
}

extension Array {
  /// The first index in a range that a predicate holds for, which must hold for all that follow; else the end.
  fileprivate func partitioningIndex(in range: Range<Int>, where holds: (Element) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
