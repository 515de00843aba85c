/// The words beside the date of a change: updated, amended, in force from.
enum ChangeWords {
  /// Bytes before a date in which such a word may stand.
  private static let reachBefore = 48
  /// Bytes after a date: 2023年5月4日起施行.
  private static let reachAfter = 24

  /// Whether one of the words stands beside a date. O(1).
  static func standBeside(_ date: Range<Int>, in text: ByteText) -> Bool {
    contains(max(0, date.lowerBound - reachBefore)..<date.lowerBound, text)
      || contains(date.upperBound..<min(text.bytes.count, date.upperBound + reachAfter), text)
  }

  private static func contains(_ range: Range<Int>, _ text: ByteText) -> Bool {
    for place in range {
      let first = text.bytes[place]
      for word in words[Int(first)] where matches(word, at: place, text) { return true }
    }
    return false
  }

  private static func matches(_ word: [UInt8], at place: Int, _ text: ByteText) -> Bool {
    guard place + word.count <= text.bytes.count else { return false }
    for (offset, byte) in word.enumerated() where offset > 0 && text.bytes[place + offset] != byte {
      return false
    }
    return true
  }

  /// By their first byte, small or capital.
  private static let words: [[[UInt8]]] = {
    var words = [[[UInt8]]](repeating: [], count: 256)
    for word in stems.split(separator: " ") {
      var bytes = Array(word.utf8)
      words[Int(bytes[0])].append(bytes)
      guard bytes[0] &- 0x61 < 26 else { continue }
      bytes[0] &-= 0x20
      words[Int(bytes[0])].append(bytes)
      words[Int(bytes[0])].append(Array(word.uppercased().utf8))
    }
    return words
  }()

  private static let stems = """
    update updating revis amend modif effective force published last version stand: aktualisier geändert \
    gültig fassung mise mis actuali révis vigueur vigor vigente atualiza última ultima aggiorna modific \
    bijgewerkt gewijzigd geldig uppdater ändrad gäller opdater gælder oppdater päivitetty zaktualizowan \
    obowiązuj aktualiz účin frissít hatály actualiz güncelle yürürlük обновл измен редакц действ оновлен \
    змін ενημέρωσ ισχύ posodobl veljavn kehti 修订 修訂 修正 修改 更新 生效 施行 通过 公布 发布 改定 改正 制定 개정 시행 수정
    """
}
