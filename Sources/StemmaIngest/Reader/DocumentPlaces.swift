/// Where each id was first used. Ids are the same where all their bytes are.
struct DocumentPlaces: Sendable {
  private struct Place {
    var file: Int32
    var line: Int32
  }

  private var names: [String] = []
  private var places: [ByteString: Place] = [:]

  /// Takes an id for a document. Returns where it stands already if it is taken, in words.
  mutating func claim(_ id: String, name: String, line: Int?) -> String? {
    let key = ByteString(text: id)
    if let place = places[key] {
      return names[Int(place.file)] + (place.line < 0 ? "" : ":\(place.line)")
    }
    if names.last?.hasSameBytes(as: name) != true { names.append(name) }
    places[key] = Place(file: Int32(clamping: names.count - 1), line: Int32(clamping: line ?? -1))
    return nil
  }
}
