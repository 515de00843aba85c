extension FoldedText: TokenReceiver {
  static let keepsOrigins = true

  var start: Int { 0 }

  @inline(__always)
  mutating func append(_ token: UInt32, from start: FoldingPlace, to end: FoldingPlace) {
    tokens.append(token)
    appendOrigin(chars: start.char..<end.char, bytes: start.byte..<end.byte)
  }

  mutating func replaceLast(with token: UInt32, to end: FoldingPlace) {
    tokens[tokens.count - 1] = token
    charEnds[charEnds.count - 1] = end.char
    byteEnds[byteEnds.count - 1] = end.byte
  }

  @inline(__always)
  mutating func appendStarts(ofLast count: Int, _ next: () -> FoldingPlace) {
    charStarts.append(addingCapacity: count) { charStarts in
      charEnds.append(addingCapacity: count) { charEnds in
        byteStarts.append(addingCapacity: count) { byteStarts in
          byteEnds.append(addingCapacity: count) { byteEnds in
            for _ in 0..<count {
              let start = next()
              charStarts.append(start.char)
              charEnds.append(start.char &+ 1)
              byteStarts.append(start.byte)
              byteEnds.append(start.byte &+ UInt32(FoldingStep.tokenLength))
            }
          }
        }
      }
    }
  }
}
