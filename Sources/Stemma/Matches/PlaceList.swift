/// Places in all texts, in 4 bytes each, or in 8 where there are too many tokens for that; in memory, or in room
/// outside of it as long as there is some.
struct PlaceList: Sendable {
  private let width: Int
  private let storage: (any TokenStorage)?
  private let blockLength: Int
  /// The places that are outside of memory: the first ones.
  private var stored = 0
  /// The words of the others.
  private var words: [UInt32] = []
  private var isFull = false

  /// - Parameters:
  ///   - limit: All places are below this.
  ///   - storage: Empty room that nothing else uses; nil to keep all in memory.
  ///   - blockLength: Words that are written at once.
  init(limit: Int, storage: (any TokenStorage)?, blockLength: Int) {
    self.blockLength = blockLength
    width = limit > Int(UInt32.max) ? 2 : 1
    self.storage = storage
  }

  /// Whether all places are in memory, to be had by number.
  var isInMemory: Bool { stored == 0 }

  var count: Int { stored + words.count / width }

  /// The bytes of memory that the places take.
  var byteCount: Int { words.count * 4 }

  /// A place; all must be in memory.
  @inline(__always)
  subscript(index: Int) -> Int {
    width == 1 ? Int(words[index]) : Int(words[2 * index]) | Int(words[2 * index + 1]) << 32
  }

  mutating func append(_ place: UInt64) {
    words.append(UInt32(truncatingIfNeeded: place))
    if width == 2 { words.append(UInt32(place >> 32)) }
    if let storage, words.count >= blockLength, !isFull {
      if storage.append(words) == nil {
        isFull = true
      } else {
        stored += words.count / width
        words.removeAll(keepingCapacity: true)
      }
    }
  }

  /// Some places, by number; fewer if they cannot be read again.
  func read(_ range: Range<Int>) -> [Int] {
    var read: [UInt32] = []
    if let storage, range.lowerBound < stored {
      read = storage.read(range.lowerBound * width..<min(range.upperBound, stored) * width)
    }
    if range.upperBound > stored {
      read += words[(max(range.lowerBound, stored) - stored) * width..<(range.upperBound - stored) * width]
    }
    if width == 1 { return read.map { Int($0) } }
    return (0..<read.count / 2).map { Int(read[2 * $0]) | Int(read[2 * $0 + 1]) << 32 }
  }
}
