import Stemma
import Testing

@Suite("Syllables of Hanyu Pinyin")
struct PinyinSyllableTests {
  @Test(
    "Syllables are recognised",
    arguments: [
      "a", "e", "o", "ai", "er", "ang", "eng", "ng", "ba", "zhuang", "chuang", "shuang", "xiong", "lü", "nüe",
      "jie",
      "yuan", "wu", "yi", "quan", "que", "zi", "shi", "huang", "guai", "hui", "liu", "lun", "nv", "lve",
      "dong",
    ]
  )
  func syllables(_ syllable: String) {
    let letters = syllable.replacing("ü", with: "u").utf8
    #expect(PinyinSyllable.matches(Array(letters)))
  }

  @Test(
    "Other words are not",
    arguments: [
      "", "data", "www", "bcd", "b", "sh", "abc", "html", "word", "zhuangs", "jiee", "note", "see", "xyz",
    ]
  )
  func others(_ word: String) { #expect(!PinyinSyllable.matches(Array(word.utf8))) }

  @Test("Every initial joins every final of the tables")
  func allCombinations() {
    let initials = ["", "b", "zh", "ch", "sh", "y", "w", "x"]
    for initial in initials {
      for final in ["a", "ian", "uo", "ong", "iang"] {
        #expect(PinyinSyllable.matches(Array((initial + final).utf8)))
      }
    }
  }
}
