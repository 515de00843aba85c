extension Editor {
  /// The text with a share of its characters exchanged, dropped or preceded by another.
  mutating func altered(_ text: [UInt16], rate: Double) -> [UInt16] {
    var copy: [UInt16] = []
    copy.reserveCapacity(text.count + text.count / 16)
    for unit in text {
      guard unit != Article.lineBreak, writer.generator.chance(rate) else {
        copy.append(unit)
        continue
      }
      let draw = Int.random(in: 0..<10, using: &writer.generator)
      if draw < 8 { copy.append(writer.language.character(using: &writer.generator)) }
      if draw >= 7 && draw < 9 { copy.append(unit) }
    }
    return copy
  }

  /// The text with other white space: blank lines between paragraphs, a break after each sentence, or indented lines.
  mutating func rebroken(_ text: [UInt16]) -> [UInt16] {
    let style = Int.random(in: 0..<3, using: &writer.generator)
    var copy: [UInt16] = []
    copy.reserveCapacity(text.count + text.count / 8)
    for unit in text {
      copy.append(unit)
      switch style {
      case 0 where unit == Article.lineBreak: copy.append(Article.lineBreak)
      case 1 where unit == Article.lineBreak: copy += [0x3000, 0x3000]
      case 2 where unit == Mark.stop.unit: copy.append(Article.lineBreak)
      default: break
      }
    }
    return copy
  }
}
