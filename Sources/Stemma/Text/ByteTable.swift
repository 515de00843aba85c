/// Bytes for the tokens of many texts, or of many parts of texts: in memory, or in room outside of it.
struct ByteTable: Sendable {
  private enum Item {
    case inMemory([UInt8])
    case outside(place: Int, count: Int)
  }

  private let storage: (any TokenStorage)?
  private var items: [Item] = []

  /// - Parameter storage: Room that bytes are kept in as far as it goes; nil to keep all in memory.
  init(storage: (any TokenStorage)?) { self.storage = storage }

  /// The number of lists of bytes.
  var count: Int { items.count }

  mutating func append(_ bytes: [UInt8]) {
    guard let storage, let place = storage.append(Self.packed(bytes)) else {
      items.append(.inMemory(bytes))
      return
    }
    items.append(.outside(place: place, count: bytes.count))
  }

  /// A list of bytes. Where it cannot be read again it is all zeros.
  subscript(index: Int) -> [UInt8] {
    switch items[index] {
    case .inMemory(let bytes): return bytes
    case .outside(let place, let count):
      let words = storage?.read(place..<place + (count + 3) / 4) ?? []
      return (0..<count).map { index in
        index / 4 < words.count ? UInt8(truncatingIfNeeded: words[index / 4] >> UInt32(index % 4 * 8)) : 0
      }
    }
  }

  private static func packed(_ bytes: [UInt8]) -> [UInt32] {
    var words = [UInt32](repeating: 0, count: (bytes.count + 3) / 4)
    for (index, byte) in bytes.enumerated() { words[index / 4] |= UInt32(byte) << UInt32(index % 4 * 8) }
    return words
  }
}
