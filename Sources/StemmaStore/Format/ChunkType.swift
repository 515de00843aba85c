/// The four ASCII characters that name what a chunk holds.
package struct ChunkType: Sendable, Hashable {
  /// The characters, the first in the lowest byte.
  package let code: UInt32

  package init(code: UInt32) { self.code = code }

  private init(_ name: StaticString) {
    var code: UInt32 = 0
    for (place, scalar) in "\(name)".unicodeScalars.enumerated() { code |= scalar.value << (8 * place) }
    self.code = code
  }

  static let tableOfContents = ChunkType("TOCS")

  static let ids = ChunkType("IDEN")
  static let urls = ChunkType("URLS")
  static let sources = ChunkType("SRCE")
  static let titles = ChunkType("TITL")
  static let dates = ChunkType("DATE")
  static let fetchDates = ChunkType("FTCH")
  static let textLengths = ChunkType("TLEN")
  static let texts = ChunkType("TEXT")

  static let shape = ChunkType("SHAP")
  static let records = ChunkType("RECS")
  static let dictionaries = ChunkType("DICT")
  static let recordEnds = ChunkType("REND")
  static let textEnds = ChunkType("TEND")
  static let sketches = ChunkType("SKCH")
  static let idBuckets = ChunkType("IBKT")
  static let idPostings = ChunkType("IPST")
  static let seedBuckets = ChunkType("SBKT")
  static let seedPostings = ChunkType("SPST")
  static let removals = ChunkType("RMVD")

  static let options = ChunkType("OPTN")
  static let witnesses = ChunkType("WITN")
  static let clusters = ChunkType("CLUS")
  static let signatures = ChunkType("SIGN")
  static let matches = ChunkType("MTCH")
  static let derivations = ChunkType("DERV")
  static let rules = ChunkType("RULE")
  static let unseen = ChunkType("UNSN")
  static let forms = ChunkType("FORM")
  static let neighbors = ChunkType("NEAR")
}

extension ChunkType {
  /// The inflated bytes that a writer puts into each block of a stream but the last.
  var blockLength: Int {
    switch self {
    case .texts: FormatConstants.plainTextBlockLength
    case .records: FormatConstants.recordBlockLength
    default: FormatConstants.blockLength
    }
  }
}

extension ChunkType: CustomStringConvertible {
  /// The characters; hexadecimal where they are not printable ASCII.
  package var description: String {
    let bytes = (0..<4).map { UInt8(truncatingIfNeeded: code >> (8 * $0)) }
    if bytes.allSatisfy({ (0x20...0x7E).contains($0) }) { return String(decoding: bytes, as: UTF8.self) }
    return "0x" + String(code, radix: 16)
  }
}
