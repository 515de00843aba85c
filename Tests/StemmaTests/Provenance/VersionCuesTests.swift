import Stemma
import StemmaTestSupport
import Testing

@Suite("Cues of page versions")
struct VersionCuesTests {
  @Test(
    "Each cue speaks for the later version, whichever comes first",
    arguments: [
      (CueKind.latestDate, "made 4 May 2019", "made 9 June 2021"),
      (.latestDate, "made May 2019", "made 2019年6月"),
      (.changedDate, "1 May 2030, 2 May 2019", "1 May 2030, 3 May 2020"),
      (.headDate, "4 May 2019 the rest", "4 June 2019 the rest"),
      (.tailDate, "the rest 4 May 2019", "the rest 4 June 2019"),
      (.statedDate, "Last updated 4 May 2019", "Last updated 5 May 2019"),
      (.statedDate, "根据2009年8月27日的决定修正", "根据2018年10月26日的决定修正"),
      (.statedDate, "自2019年5月4日起施行", "自2021年1月1日起施行"),
      (.statedDate, "Dernière mise à jour : 4 mai 2019", "Dernière mise à jour : 4 mai 2020"),
      (.latestYear, "in 2019", "in 2020"),
      (.changedYear, "in 2019 and 2025", "in 2020 and 2025"),
      (.copyright, "© 2015 A Co.", "© 2015-2019 A Co."),
      (.copyright, "Copyright 2015", "COPYRIGHT (c) 2016"),
      (.copyright, "(c) 2015", "(C) 2016"),
      (.version, "Version 1.9", "Version 1.10"),
      (.version, "see v2.0.1", "see v2.1"),
      (.version, "版本：2", "版本：3"),
      (.link, "http://a.example", "https://a.example"),
      (.capitals, "One two", "One Two"),
      (.numbering, "1. one\ntwo", "1. one\n2. two"),
      (.numbering, "## 1. one", "## 1. one\n  (b) two"),
      (.lines, "one two", "one\ntwo"),
      (.nonBreakingSpace, "one two", "one\u{A0}two"),
      (.articles, "Article 12", "Article 12 Article 12a"),
      (.articles, "Article 12", "Article 12 bis"),
      (.articles, "Section 8", "Section 9"),
      (.articles, "第十二条 一二三", "第十二条 一 第十二条之一 二"),
      (.articles, "第一百一十九条", "第一百二十条"),
    ]
  )
  func direction(kind: CueKind, old: String, new: String) {
    #expect(strength(of: kind, old, new) == 1)
    #expect(strength(of: kind, new, old) == -1)
    #expect(strength(of: kind, old, old) == nil)
  }

  @Test(
    "Where nothing is known, the cue is silent",
    arguments: [
      (CueKind.latestDate, "made 4 May 2019", "made on a day"),
      (.latestDate, "made May 2019", "made 4 May 2019"),
      (.latestDate, "made 05/04/2019", "made 04/05/2019"),
      (.changedDate, "4 May 2019", "4 May 2019, 5 May 2020"),
      (.changedYear, "2019", "2019, 2020"),
      (.headDate, "4 May 2019", "none"),
      (.statedDate, "We met 4 May 2019", "We met 5 May 2019"),
      (.latestYear, "2025", "2999"),
      (.version, "Version 4.5.2019", "Version 4.5.2020"),
      (.version, "1.2", "1.3"),
      (.link, "http://a.example", "http://a.example https://b.example"),
      (.articles, "Article 12", "no number"),
    ]
  )
  func silence(kind: CueKind, first: String, second: String) {
    #expect(strength(of: kind, first, second) == nil)
    #expect(strength(of: kind, second, first) == nil)
  }

  @Test("Both readings of a date must agree on the order")
  func readings() {
    #expect(strength(of: .latestDate, "01/08/2023", "03/08/2023") == 1)
    #expect(strength(of: .latestDate, "01/08/2023", "02/07/2023") == nil)
    #expect(strength(of: .latestDate, "01/08/2023, 13/01/2020", "02/07/2023, 13/01/2020") == -1)
  }

  @Test("A date far from an end is in neither the head nor the tail")
  func edges() {
    let far = String(repeating: "word ", count: 200)
    #expect(strength(of: .headDate, far + "4 May 2019", far + "4 May 2020") == nil)
    #expect(strength(of: .tailDate, "4 May 2019 " + far, "4 May 2020 " + far) == nil)
    #expect(strength(of: .latestDate, far + "4 May 2019" + far, far + "4 May 2020" + far) == 1)
  }

  @Test("The latest changed dates are those of the differences of two sets")
  func changedDates() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<300 {
      let days = (0..<2).map { _ in
        Set(
          (0..<Int.random(in: 0...6, using: &generator)).map { _ in Int.random(in: 10...19, using: &generator)
          }
        )
      }
      let texts = days.map { days in days.map { "2020-05-\($0)" }.joined(separator: ", ") }
      let own = (days[0].subtracting(days[1]).max(), days[1].subtracting(days[0]).max())
      let expected = own.0.flatMap { first in own.1.map { first < $0 ? 1.0 : -1 } }
      #expect(strength(of: .changedDate, texts[0], texts[1]) == expected)
    }
  }

  @Test("Of many dates the latest are kept")
  func manyDates() {
    let days = (1990...2020).flatMap { year in (1...28).map { "\(year)-02-\($0)" } }
    let all = traits(days.joined(separator: " "))
    let rest = traits((days.dropFirst(100).dropLast() + ["2021-01-01"]).joined(separator: " "))
    #expect(all.dates.dayFirst.count == 256)
    #expect(VersionCues.cues(all, rest, new: (0, 0)).first { $0.kind == .changedDate }?.strength == 1)
  }

  @Test("New text is weighed by its ratio")
  func novelty() {
    func strength(_ a: Int, _ b: Int) -> Double {
      VersionCues.cues(traits(""), traits(""), new: (a, b)).first { $0.kind == .novelty }?.strength ?? 0
    }
    #expect(strength(5, 5) == 0)
    #expect(strength(0, 100) == 1)
    #expect(strength(100, 0) == -1)
    #expect((0.2..<0.9).contains(strength(100, 130)))
    #expect(strength(100, 130) == -strength(130, 100))
  }

  @Test("Growth is left out where it is told to be")
  func growthLeftOut() {
    let (first, second) = (traits("one"), traits("One\nTwo\n1. three\u{A0}4 May 2020"))
    let all = VersionCues.cues(first, second, new: (1, 9)).map(\.kind)
    let rest = VersionCues.cues(first, second, new: (1, 9), readsGrowth: false).map(\.kind)
    #expect(all == [.novelty, .capitals, .numbering, .lines, .nonBreakingSpace])
    #expect(rest.isEmpty)
  }

  @Test("Two texts in the other order give the same cues with the other sign")
  func symmetry() {
    var generator = SeededGenerator(seed: 5)
    let pieces = [
      "2023", "4 May 2021", "May 2020", "05/06/2022", "13/06/2022", "06/13/2022", "updated ", "©", "v1.2",
      "Article 4",
      "第五条", "\n1. ", "\n", "\u{A0}", "http://", "https://", "A", "word ", "2021年3月", " ",
    ]
    func text() -> String {
      (0..<20).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }
    for _ in 0..<300 {
      let (first, second) = (traits(text()), traits(text()))
      let cues = VersionCues.cues(first, second, new: (3, 7))
      let turned = VersionCues.cues(second, first, new: (7, 3))
      #expect(cues.map(\.kind) == turned.map(\.kind))
      #expect(cues.map(\.strength) == turned.map { -$0.strength })
    }
  }

  private func strength(of kind: CueKind, _ first: String, _ second: String) -> Double? {
    VersionCues.cues(traits(first), traits(second), new: (0, 0)).first { $0.kind == kind }?.strength
  }

  private func traits(_ text: String) -> TextTraits {
    TextTraits(text, bytes: 0..<text.utf8.count)
  }
}
