import StemmaIngest
import StemmaTestSupport
import Testing

@Suite struct TextDecoderTests {
  private static let simplified = [
    "今天下午，村里的老人们坐在河边的大树下说话，孩子们在旁边跑来跑去。",
    "图书馆新到了一批关于古代建筑的书，读者可以在二楼借阅。",
    "她把窗户打开，一阵凉风吹进来，桌上的纸都飞了。",
    "王小红、李国强、张美丽、陈志远、刘芳",
    "这条路很长，我们走了三个小时才到山顶。",
  ]
  private static let traditional = [
    "今天下午，村裡的老人們坐在河邊的大樹下說話，孩子們在旁邊跑來跑去。",
    "圖書館新到了一批關於古代建築的書，讀者可以在二樓借閱。",
    "她把窗戶打開，一陣涼風吹進來，桌上的紙都飛了。",
    "王小紅、李國強、張美麗、陳志遠、劉芳",
    "這條路很長，我們走了三個小時才到山頂。",
  ]

  private func failure(_ bytes: [UInt8]) -> TextDecoder.Failure? {
    do throws(TextDecoder.Failure) {
      _ = try TextDecoder.decode(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: simplified + traditional)
  func unicodeIsReadWithAndWithoutByteOrderMark(text: String) throws {
    #expect(try TextDecoder.decode(Array(text.utf8)) == text)
    #expect(try TextDecoder.decode([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == text)
    let units = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try TextDecoder.decode([0xFF, 0xFE] + units) == text)
    let swapped = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try TextDecoder.decode([0xFE, 0xFF] + swapped) == text)
  }

  @Test(arguments: simplified) func gb18030IsToldFromBig5(text: String) throws {
    for count in [12, 20, 1000] {
      let part = String(text.prefix(count))
      #expect(try TextDecoder.decode(try #require(Encoder.encode(part, to: "GB18030"))) == part)
    }
  }

  @Test(arguments: traditional) func big5IsToldFromGB18030(text: String) throws {
    for count in [12, 20, 1000] {
      let part = String(text.prefix(count))
      #expect(try TextDecoder.decode(try #require(Encoder.encode(part, to: "BIG5"))) == part)
    }
  }

  @Test func knownBytesAreReadInTheirEncoding() throws {
    // 我们是学生。 and 我們是學生。
    let gb: [UInt8] = [0xCE, 0xD2, 0xC3, 0xC7, 0xCA, 0xC7, 0xD1, 0xA7, 0xC9, 0xFA, 0xA1, 0xA3]
    #expect(try TextDecoder.decode(gb) == "我们是学生。")
    let big5: [UInt8] = [0xA7, 0xDA, 0xAD, 0xCC, 0xAC, 0x4F, 0xBE, 0xC7, 0xA5, 0xCD, 0xA1, 0x43]
    #expect(try TextDecoder.decode(big5) == "我們是學生。")
  }

  @Test func fourByteCharactersOfGB18030AreRead() throws {
    let text = "他姓𠮷，住在城里，是一个老师，我们都认得他。"
    #expect(try TextDecoder.decode(try #require(Encoder.encode(text, to: "GB18030"))) == text)
  }

  @Test func mixedASCIIAndLineEndingsAreKept() throws {
    let text = "第1章\r\n\r\nThe book 《红与黑》 is here, ok?\n你说得对，我们走吧。\r"
    #expect(try TextDecoder.decode(try #require(Encoder.encode(text, to: "GB18030"))) == text)
    #expect(try TextDecoder.decode(Array(text.utf8)) == text)
  }

  @Test(arguments: simplified + traditional) func damagedUTF8IsNotGuessed(text: String) {
    let bytes = Array(text.utf8)
    for offset in bytes.indices {
      var (shorter, longer, changed) = (bytes, bytes, bytes)
      shorter.remove(at: offset)
      longer.insert(0xFF, at: offset)
      changed[offset] = 0xA3
      for damaged in [shorter, longer, changed] {
        guard let invalid = UTF8Scan.firstInvalidOffset(in: damaged.span) else { continue }
        #expect(failure(damaged)?.offset == invalid)
      }
    }
  }

  @Test func europeanTextInLatin1IsNotGuessed() {
    let text = "Déjà vu: la forêt était brûlée, où les élèves créés naïfs rêvaient à Noël."
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    #expect(failure(bytes)?.offset == 1)
    #expect(failure(bytes)?.got == "byte 0xE9")
  }

  @Test func aLegacyTextThatIsCutInACharacterIsAProblem() throws {
    let bytes = try #require(Encoder.encode(Self.simplified[0], to: "GB18030"))
    #expect(failure(bytes.dropLast())?.offset == 0)
  }

  @Test func brokenUTF16IsNamedWithItsOffset() {
    #expect(failure([0xFF, 0xFE, 0x2D, 0x4E, 0x00, 0xD8, 0x2D, 0x4E])?.offset == 4)
    #expect(failure([0xFF, 0xFE, 0x2D, 0x4E, 0x00, 0xDC])?.offset == 4)
    #expect(failure([0xFF, 0xFE, 0x2D, 0x4E, 0x00])?.offset == 4)
    #expect(failure([0xFE, 0xFF, 0xD8, 0x3D])?.offset == 2)
    #expect(failure([0xFF, 0xFE, 0x00, 0x00, 0x2D, 0x4E, 0x00, 0x00])?.got == "UTF-32")
  }

  @Test func brokenUTF8AfterAByteOrderMarkIsNotReadInAnotherEncoding() {
    #expect(failure([0xEF, 0xBB, 0xBF, 0xC4, 0xE3])?.offset == 3)
  }

  @Test func anyBytesGiveTextOrAFailureInsideOfThem() {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        UInt8.random(in: Bool.random(using: &generator) ? 0x80...0xFF : 0x00...0xFF, using: &generator)
      }
      if let failure = failure(bytes) { #expect(bytes.indices.contains(failure.offset)) }
    }
  }
}
