/// Where each id was first used. Ids that are canonically equivalent are the same, as everywhere in Swift.
struct DocumentPlaces: Sendable {
  private struct Place {
    var file: Int32
    var line: Int32
  }

  private var names: [String] = []
  private var places: [String: Place] = [:]

  /// Takes an id for a document. Returns where it stands already if it is taken, in words.
  mutating func claim(_ id: String, name: String, line: Int?) -> String? {
    if let place = places[id] {
      return names[Int(place.file)] + (place.line < 0 ? "" : ":\(place.line)")
    }
    if names.last != name { names.append(name) }
    places[id] = Place(file: Int32(clamping: names.count - 1), line: Int32(clamping: line ?? -1))
    return nil
  }
}
