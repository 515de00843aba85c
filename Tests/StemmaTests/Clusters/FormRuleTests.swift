import Testing

@testable import Stemma

/// One verdict for pairs of texts that are alike, in several languages.
@Suite struct FormRuleTests {
  /// Whether two texts are instances of one form, by what they show alone.
  private func areInstances(_ first: String, _ second: String) -> Bool {
    let (left, right) = (FoldedText(first), FoldedText(second))
    let finding = FormFinding(left.tokens[...], right.tokens[...]) { (TextValues(first), TextValues(second)) }
    return finding?.isForm == true
  }

  @Test(arguments: [
    (
      "Notice of hearing. On 4 March 2024 at 9 the court of Aldbury hears the claim of Ruth Hanley against Tern Ltd. "
        + "over 1,250 pounds. The hearing is public. Who comes late waits outside until the next break.",
      "Notice of hearing. On 17 May 2024 at 14 the court of Aldbury hears the claim of Owen Price against Moss Ltd. "
        + "over 8,400 pounds. The hearing is public. Who comes late waits outside until the next break."
    ),
    (
      "本院定于2024年3月5日上午9时在第二审判庭公开审理原告王建国与被告赵秀兰买卖合同纠纷一案，标的12500元，特此公告，欢迎旁听。",
      "本院定于2024年6月18日下午2时在第五审判庭公开审理原告陈永安与被告李春梅买卖合同纠纷一案，标的48000元，特此公告，欢迎旁听。"
    ),
    (
      "Сообщаем, что 4 марта 2024 года в 9 часов Анна Белова получает в окне 12 посылку весом 350 граммов. При себе нужно иметь паспорт.",
      "Сообщаем, что 19 июня 2024 года в 15 часов Пётр Орлов получает в окне 3 посылку весом 910 граммов. При себе нужно иметь паспорт."
    ),
  ]) func `Other dates, names and amounts make instances`(first: String, second: String) {
    #expect(areInstances(first, second))
    #expect(areInstances(second, first))
  }

  @Test(arguments: [
    // A corrected figure.
    (
      "The new pier at Marlow Point cost 3.1 million and opens on 4 March, the harbour office said on Monday evening.",
      "The new pier at Marlow Point cost 3.4 million and opens on 4 March, the harbour office said on Monday evening."
    ),
    // Words in place of words.
    (
      "The ferry will sail from the new pier at seven every morning, and the old pier stays open for small boats.",
      "The ferry shall leave from the new pier at seven each morning, and the old pier stays open for little boats."
    ),
    // A page frame and other punctuation.
    (
      "县图书馆定于三月开放新馆，读者可凭证入馆，馆内设有阅览室和自习室，每周一闭馆。",
      "首页 > 新闻 县图书馆定于三月开放新馆。读者可凭证入馆；馆内设有阅览室和自习室，每周一闭馆。 责任编辑"
    ),
  ]) func `A correction, an edit and a frame make versions`(first: String, second: String) {
    #expect(!areInstances(first, second))
    #expect(!areInstances(second, first))
  }

  private func pair(_ a: Int, _ b: Int, _ first: String, _ second: String) -> DoubtfulPair? {
    let (left, right) = (FoldedText(first), FoldedText(second))
    guard
      let finding = FormFinding(
        left.tokens[...],
        right.tokens[...],
        values: { (TextValues(first), TextValues(second)) }
      )
    else { return nil }
    return DoubtfulPair(a, b, .copy, finding)
  }

  @Test func `Two names that have a character in common at another place are two values`() {
    let notice = { (person: String, other: String) in
      "\(person)：本院受理\(other)诉你房屋租赁纠纷一案，现依法向你公告送达起诉状和开庭传票，逾期不到庭的，将依法缺席判决。"
    }
    #expect(areInstances(notice("许恩兰", "吕明杰"), notice("许兰宁", "韩博博")))
    #expect(areInstances(notice("许恩兰", "吕明杰"), notice("许宁恩", "吕杰山")))
    // One character is a misprint as well.
    #expect(!areInstances(notice("许恩兰", "吕明杰"), notice("许恩岚", "吕明杰")))
  }

  @Test func `Each pair is decided once, in any order`() {
    let notice = { (day: Int, hour: Int, name: String, sum: Int) in
      "On \(day) May 2024 at \(hour) the court of Aldbury hears the claim of \(name) over \(sum) pounds. "
        + "The hearing is public. Who comes late waits outside until the next break begins."
    }
    let texts = [
      notice(4, 9, "Ruth Hanley", 1250), notice(17, 14, "Owen Price", 8400), notice(23, 11, "Ada Cole", 310),
    ]
    var pairs: [DoubtfulPair] = []
    for (a, b) in [(0, 1), (0, 2), (1, 2)] {
      if let pair = pair(a, b, texts[a], texts[b]) { pairs.append(pair) }
    }
    #expect(pairs.count == 3)
    let resolution = FormResolution(pairs)
    #expect(resolution.instances.count == 3 && resolution.related.isEmpty)
    let turned = FormResolution(pairs.reversed() + pairs)
    #expect(turned.instances == resolution.instances && turned.firm == resolution.firm)
  }
}
