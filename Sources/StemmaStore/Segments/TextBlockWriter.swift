/// Writes texts in small blocks, so that one can be read without inflating much. What texts have in common stands once, in
/// a dictionary (RFC 1950, 2.2): with it small blocks are hardly larger than one stream for all.
struct TextBlockWriter {
  private let dictionary: [UInt8]?
  private let length: Int
  private var pending: [UInt8] = []
  private var isEmpty = true

  init(dictionary: [UInt8]?) {
    self.dictionary = dictionary
    length = dictionary == nil ? FormatConstants.plainTextBlockLength : FormatConstants.textBlockLength
  }

  /// Pieces of texts from all over; nil for too little text to be worth it.
  static func dictionary(of texts: [String]) -> [UInt8]? {
    guard texts.reduce(0, { $0 + $1.utf8.count }) >= FormatConstants.dictionaryThreshold else { return nil }
    let length = FormatConstants.dictionaryLength / FormatConstants.dictionaryPieces
    var dictionary: [UInt8] = []
    for piece in 0..<FormatConstants.dictionaryPieces {
      let text = texts[piece * texts.count / FormatConstants.dictionaryPieces].utf8
      // What stands in the middle is more like the rest than what a page begins with.
      dictionary += text.dropFirst(max(0, text.count - length) / 2).prefix(length)
    }
    return dictionary
  }

  mutating func append(_ text: String, to segment: inout SegmentWriter) throws(StoreError) {
    pending += text.utf8
    var start = 0
    while pending.count - start >= length {
      try write(pending[start..<(start + length)], to: &segment)
      start += length
    }
    pending.removeFirst(start)
  }

  /// Writes the last block; a stream without bytes has one too.
  mutating func finish(_ segment: inout SegmentWriter) throws(StoreError) {
    if !pending.isEmpty { try write(pending[...], to: &segment) }
    if isEmpty { try segment.append([], to: .texts) }
  }

  private mutating func write(_ bytes: ArraySlice<UInt8>, to segment: inout SegmentWriter) throws(StoreError)
  {
    isEmpty = false
    try segment.append(segment.compressed(bytes, dictionary: dictionary), to: .texts)
  }
}
