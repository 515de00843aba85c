/// An encoding of Chinese text that is older than UTF-8 on the web.
enum LegacyEncoding: String, CaseIterable, Sendable {
  /// Simplified; includes GBK and GB2312.
  case gb18030 = "GB18030"
  /// Traditional.
  case big5 = "BIG5"

  /// The text of some bytes; nil where they are not valid in the encoding.
  func decode(_ bytes: [UInt8]) -> String? {
    guard let utf8 = Iconv.decode(bytes, from: rawValue) else { return nil }
    return String(validating: utf8, as: UTF8.self)
  }

  /// How much a decoded text looks like running Chinese, about 0...2; 1 is the usual.
  ///
  /// The share of characters on the first plane of the encoding among all characters but symbols, plus the share of
  /// the most frequent Han characters, minus the share of scalars that running Chinese does not use, both among all
  /// scalars that are not ASCII. Both standards put the few thousand common characters on a first plane (level 1 of
  /// GB 2312: rows B0-D7; of Big5: rows A4-C6), and a text read in the wrong encoding scatters over all planes.
  func plausibility(of bytes: [UInt8], decodedAs text: String) -> Double {
    let (common, rare) = countPlanes(of: bytes)
    var scalars = 0
    var balance = 0
    for scalar in text.unicodeScalars where !scalar.isASCII {
      scalars += 1
      switch scalar.value {
      case 0x4E00...0x9FFF: if FrequentHan.contains(scalar) { balance += 1 }
      // Chinese punctuation and full-width forms; dashes, quotation marks, ellipsis; middle dot and multiplication.
      case 0x3000...0x3020, 0xFF00...0xFFEF, 0x2010...0x2027, 0xB7, 0xD7: break
      default: balance -= 1
      }
    }
    return Double(common) / Double(max(1, common + rare)) + Double(balance) / Double(max(1, scalars))
  }

  private func countPlanes(of bytes: [UInt8]) -> (common: Int, rare: Int) {
    var (common, rare) = (0, 0)
    var offset = 0
    while offset + 1 < bytes.count {
      let (lead, trail) = (bytes[offset], bytes[offset + 1])
      if lead < 0x80 {
        offset += 1
        continue
      }
      switch (self, lead, trail) {
      case (.gb18030, 0xB0...0xD7, 0xA1...), (.big5, 0xA4...0xC5, _), (.big5, 0xC6, ...0x7E): common += 1
      case (.gb18030, 0xA1...0xA3, 0xA1...), (.big5, 0xA1...0xA3, _): break
      default: rare += 1
      }
      let isFourBytes = self == .gb18030 && trail < 0x40
      offset += isFourBytes ? 4 : 2
    }
    return (common, rare)
  }
}
