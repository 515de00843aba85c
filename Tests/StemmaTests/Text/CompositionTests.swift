import Stemma
import Testing

@Suite("Canonical composition of kana and Hangul")
struct CompositionTests {
  func string(_ scalars: UInt32...) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return String(view)
  }

  @Test("Kana and sound marks compose to what is canonically equal to the pair, and nothing else composes")
  func kana() {
    for mark in [UInt32(0x3099), 0x309A] {
      for kana in UInt32(0x3041)...0x30FF {
        // Swift compares strings by canonical equivalence, which is the oracle.
        let expected = (UInt32(0x3041)...0x30FF).first { string($0) == string(kana, mark) }
        #expect(Composition.compose(kana, mark) == expected)
      }
    }
    #expect(Composition.compose(0x4E00, 0x3099) == nil)
  }

  @Test("Hangul letters compose to each syllable of the standard")
  func hangul() {
    for syllable in UInt32(0xAC00)...0xD7A3 {
      let tail = (syllable - 0xAC00) % 28
      let open = syllable - tail
      let lead = 0x1100 + (syllable - 0xAC00) / 588
      let vowel = 0x1161 + (syllable - 0xAC00) % 588 / 28
      #expect(Composition.compose(lead, vowel) == open)
      if tail > 0 {
        #expect(Composition.compose(open, 0x11A7 + tail) == syllable)
        #expect(Composition.compose(syllable, 0x11A7 + tail) == nil)
      }
    }
    #expect(Composition.compose(0x1113, 0x1161) == nil)
    #expect(Composition.compose(0x1100, 0x1176) == nil)
    #expect(Composition.compose(0xAC00, 0x11A7) == nil)
  }
}
