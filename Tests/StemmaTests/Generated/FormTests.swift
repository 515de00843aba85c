import StemmaTestSupport
import Testing

@Suite struct FormTests {
  @Test func everyGenreHasChineseAndEnglishAndOthers() {
    for genre in FormTemplate.Genre.allCases {
      let languages = Set(FormTemplate.all.filter { $0.genre == genre }.map(\.language))
      #expect(languages.isSuperset(of: [.chinese, .english]), "\(genre)")
      #expect(languages.count >= 3, "\(genre)")
    }
    #expect(Set(FormTemplate.all.map(\.language)) == Set(WritingLanguage.allCases))
  }

  @Test(arguments: [0.05, 0.1, 0.2, 0.4, 0.6])
  func aFormHasTheShareThatWasAskedFor(_ share: Double) {
    for (number, template) in FormTemplate.all.enumerated() {
      let instances = Form(template, share: share, seed: UInt64(number)).instances(6, seed: 7)
      let mean = instances.map(\.share).reduce(0, +) / Double(instances.count)
      #expect(abs(mean - share) <= share / 3, "\(template.genre) \(template.language): \(mean)")
      for instance in instances {
        let fixed = Double(instance.text.count { !$0.isWhitespace }) * (1 - instance.share)
        #expect(fixed >= 40, "\(template.genre) \(template.language)")
      }
    }
  }

  @Test func theShareIsThatOfTheValues() {
    for template in FormTemplate.all where template.language == .chinese {
      let instances = Form(template, share: 0.2, seed: 1).instances(2, seed: 2)
      for instance in instances {
        let ink = instance.text.count { !$0.isWhitespace }
        let values = instance.values.reduce(0) { $0 + $1.text.count { !$0.isWhitespace } }
        // A value that stands in several places counts in each.
        #expect(Double(values) <= instance.share * Double(ink) + 0.5)
        #expect(instance.values.allSatisfy { instance.text.contains($0.text) })
      }
    }
  }

  @Test func instancesOfAFormDifferInTwoSlotsOrMore() {
    for (number, template) in FormTemplate.all.enumerated() {
      let instances = Form(template, share: 0.05, seed: UInt64(number)).instances(12, seed: 3)
      for (place, instance) in instances.enumerated() {
        for other in instances[..<place] {
          #expect(instance.values.count == other.values.count)
          let differing = zip(instance.values, other.values).count { $0.text != $1.text }
          #expect(differing >= 2 && differing * 3 >= instance.values.count)
        }
      }
    }
  }

  @Test func equalSeedsGiveEqualInstances() {
    for template in FormTemplate.all {
      let texts = (0..<2).map { _ in Form(template, share: 0.1, seed: 5).instances(3, seed: 6).map(\.text) }
      #expect(texts[0] == texts[1])
      #expect(texts[0] != Form(template, share: 0.1, seed: 5).instances(3, seed: 7).map(\.text))
    }
  }

  /// Every brace of a template or pool names a pool or a range, so none is left in a text.
  @Test func noSlotStaysOpen() {
    for template in FormTemplate.all {
      for instance in Form(template, share: 0.6, seed: 8).instances(3, seed: 9) {
        #expect(!instance.text.contains { "{}|".contains($0) }, "\(template.genre) \(template.language)")
      }
    }
  }
}
