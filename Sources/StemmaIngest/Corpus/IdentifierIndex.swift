/// Finds ids that were used already: 8 to 16 bytes an id. Ids are the same where all their bytes are.
struct IdentifierIndex: Sendable {
  private static let free = UInt32.max
  private var places: [UInt32] = Array(repeating: free, count: 64)
  private var count = 0

  /// Takes the id of a document. Returns the document that has it already, if there is one. O(length of the id).
  mutating func claim(_ document: Int, in records: RecordTable) -> Int? {
    if 2 * count >= places.count { grow(records) }
    let id = records.idBytes(document)
    var place = Self.hash(id) & (places.count - 1)
    while places[place] != Self.free {
      let other = Int(places[place])
      if records.idBytes(other) == id { return other }
      place = (place + 1) & (places.count - 1)
    }
    places[place] = UInt32(document)
    count += 1
    return nil
  }

  private mutating func grow(_ records: RecordTable) {
    let old = places
    places = Array(repeating: Self.free, count: 2 * old.count)
    for document in old where document != Self.free {
      var place = Self.hash(records.idBytes(Int(document))) & (places.count - 1)
      while places[place] != Self.free { place = (place + 1) & (places.count - 1) }
      places[place] = document
    }
  }

  private static func hash(_ id: ArraySlice<UInt8>) -> Int {
    var hasher = Hasher()
    hasher.combine(id.span)
    return hasher.finalize()
  }
}
