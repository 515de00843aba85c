/// In which places two aligned texts differ, and how: what tells two filled-in instances of one form from an edited
/// copy.
package struct FormEvidence: Sendable, Hashable {
  /// The tokens of the shorter text.
  package var tokens = 0
  /// Those that are equal in both.
  package var equal = 0
  /// Different numbers, dates and times that both have.
  package var agreeingNumbers = 0
  /// Places where another number stands, a replacement that recurs counted once.
  package var changedNumbers = 0
  /// Different words with a capital inside of a sentence that both have.
  package var agreeingNames = 0
  /// Places where another such word stands, each replacement once.
  package var changedNames = 0
  /// Places where two to four characters stand that begin with a surname on both sides, each replacement once.
  package var changedPersons = 0
  /// Places where other wording stands that has no word in common and is no other spelling, each replacement once;
  /// in scripts with capitals only where it has one.
  package var changedPhrases = 0
  /// Such places with nothing but small letters: they may be phrases of a form, or the edits of a copy.
  package var changedWords = 0
  /// The tokens of those wordings.
  package var phraseTokens = 0
  /// The tokens of both texts that stand in all those places, halved: the recurring ones too.
  package var slotTokens = 0
  /// Places with another character or spelling, or a few tokens that share one: edits, damage, or a part of a
  /// value.
  package var smallReplacements = 0
  /// Places with a few tokens more or less.
  package var smallInsertions = 0
  /// Places where more than a few tokens stand in one text only.
  package var insertions = 0
  /// Places with a mask in one text only, which the other fills in.
  package var filledPlaces = 0
  /// Places in which one text calls itself a version: a draft, a trial, a correction.
  package var versionMarks = 0

  /// The most tokens of a changed phrase. A longer stretch is a sentence in place of another.
  static let phraseLimit = 40
  /// The most tokens of a place where numbers are compared.
  static let numberReach = 20
  /// The most tokens of a value before the first or behind the last equal tokens: more is the frame of a page.
  static let endLimit = 4
  /// The most tokens of a small insertion.
  static let smallInsertion = 3

  /// Places that differ as edits and damage differ.
  package var smallEdits: Int { smallReplacements + smallInsertions }

  /// Places where a value stands opposite another one.
  package var changedValues: Int { changedNumbers + changedNames + changedPersons + changedPhrases }
}

/// The places in two texts where a value stands opposite another one, in order, in tokens of the full folding.
package struct FormSlots: Sendable, Hashable {
  package var a: [Range<Int>] = []
  package var b: [Range<Int>] = []
}

/// Gathers the evidence of two texts.
struct FormComparison {
  private let a: TextValues
  private let b: TextValues
  private(set) var evidence = FormEvidence()
  /// The tokens of each text that stand in a changed value.
  private(set) var slots = FormSlots()
  private var replacements: Set<[UInt32]> = []

  /// Aligns two texts, the shorter first. O(n log n).
  init(_ first: TextValues, _ second: TextValues) {
    let isLonger = OrderedCoverage.isLonger(first.tokens[...], than: second.tokens[...])
    (a, b) = isLonger ? (second, first) : (first, second)
    var alignment = TextAlignment(hasher: ShingleHasher(length: 5))
    alignment.setLonger(b.tokens[...])
    alignment.findAnchors(in: a.tokens[...])
    alignment.align()
    evidence.tokens = a.tokens.count
    countAgreement(alignment.blocks)
    var end = (a: 0, b: 0)
    for block in withoutShifts(alignment.blocks) {
      count(end.a..<block.a, end.b..<block.b)
      end = (block.endA, block.endB)
    }
    count(end.a..<a.tokens.count, end.b..<b.tokens.count)
    if isLonger { slots = FormSlots(a: slots.b, b: slots.a) }
  }

  /// The blocks without single characters, behind a surname, between one that was dropped and one that was put in:
  /// two given names that have a character in common at another place. O(n).
  private func withoutShifts(_ blocks: [Block]) -> [Block] {
    guard blocks.count > 2 else { return blocks }
    return blocks.indices.filter { index in
      guard index > 0, index + 1 < blocks.count else { return true }
      let (last, block, next) = (blocks[index - 1], blocks[index], blocks[index + 1])
      guard block.length == 1, last.endA > 0, a.traits[last.endA - 1].contains(.surname) else { return true }
      let before = (block.a - last.endA, block.b - last.endB)
      let after = (next.a - block.endA, next.b - block.endB)
      return ![(0, 1, 1, 0), (1, 0, 0, 1)].contains { $0 == (before.0, before.1, after.0, after.1) }
    }.map { blocks[$0] }
  }

  /// Whether a stretch is two characters behind a surname.
  private func isGivenName(_ gap: Range<Int>) -> Bool {
    gap.count == 2 && gap.lowerBound > 0 && a.traits[gap.lowerBound - 1].contains(.surname)
      && gap.allSatisfy { a.traits[$0].contains(.character) }
  }

  private mutating func countAgreement(_ blocks: [Block]) {
    var numbers: Set<[UInt32]> = []
    var names: Set<UInt32> = []
    var next = 0
    for block in blocks {
      evidence.equal += block.length
      while next < a.numbers.count, a.numbers[next].lowerBound < block.a { next += 1 }
      while next < a.numbers.count, a.numbers[next].upperBound <= block.endA {
        numbers.insert(Array(a.tokens[a.numbers[next]]))
        next += 1
      }
      for index in block.a..<block.endA where a.traits[index].contains(.capital) {
        names.insert(a.tokens[index])
      }
    }
    evidence.agreeingNumbers = numbers.count
    evidence.agreeingNames = names.count
  }

  /// Counts a place where the texts differ.
  private mutating func count(_ gapA: Range<Int>, _ gapB: Range<Int>) {
    if VersionMarks.stand(in: a.tokens[gapA]) || VersionMarks.stand(in: b.tokens[gapB]) {
      evidence.versionMarks += 1
    }
    // What stands opposite a masked word fills it in: the text with the mask is the form itself.
    let isMasked = (a.tokens[gapA].contains(Token.wildcard), b.tokens[gapB].contains(Token.wildcard))
    guard !isMasked.0, !isMasked.1 else {
      if isMasked.0 != isMasked.1 { evidence.filledPlaces += 1 }
      return
    }
    guard !gapA.isEmpty, !gapB.isEmpty else {
      let length = max(gapA.count, gapB.count)
      guard length > 0 else { return }
      if length <= FormEvidence.smallInsertion {
        evidence.smallInsertions += 1
      } else {
        evidence.insertions += 1
      }
      return
    }
    let length = max(gapA.count, gapB.count)
    let isAtEnd =
      gapA.lowerBound == 0 || gapB.lowerBound == 0 || gapA.upperBound == a.tokens.count
      || gapB.upperBound == b.tokens.count
    guard length <= (isAtEnd ? FormEvidence.endLimit : FormEvidence.phraseLimit) else {
      evidence.insertions += 1
      return
    }
    let (restA, restB) = (a.words(in: gapA), b.words(in: gapB))
    let hasNumber = length <= FormEvidence.numberReach && countNumber(gapA, gapB)
    guard !restA.isEmpty, !restB.isEmpty else {
      if !hasNumber { evidence.smallReplacements += 1 }
      return
    }
    let common = Set(restA.map { a.tokens[$0] }).intersection(restB.map { b.tokens[$0] })
    if !common.isEmpty, isGivenName(gapA), gapB.count == gapA.count {
      addSlot(gapA, gapB)
      if isNew(Array(a.tokens[gapA]), Array(b.tokens[gapB])) { evidence.changedPersons += 1 }
      return
    }
    guard 2 * common.count <= min(restA.count, restB.count) else {
      if !hasNumber, length <= FormEvidence.smallInsertion { evidence.smallReplacements += 1 }
      return
    }
    let (wordsA, wordsB) = (
      restA.filter { !common.contains(a.tokens[$0]) }, restB.filter { !common.contains(b.tokens[$0]) }
    )
    guard !wordsA.isEmpty, !wordsB.isEmpty else { return }
    countWords(wordsA, wordsB, gapA, gapB, hasNumber: hasNumber)
  }

  private mutating func countNumber(_ gapA: Range<Int>, _ gapB: Range<Int>) -> Bool {
    let left = a.numbers(touching: gapA)
    let right = b.numbers(touching: gapB)
    guard let first = left.first, !right.isEmpty else { return false }
    let known = Set(left.map { a.digits(in: $0) })
    guard !right.contains(where: { known.contains(b.digits(in: $0)) }) else { return false }
    addSlot(first.lowerBound..<max(first.upperBound, gapA.upperBound), gapB)
    // 53 and 五十三 may be one number.
    let pairs = zip(left, right).filter { a.isSpelledOut($0) == b.isSpelledOut($1) }
    for (number, other) in pairs where isNew(a.digits(in: number), b.digits(in: other)) {
      evidence.changedNumbers += 1
    }
    return true
  }

  private mutating func countWords(
    _ restA: [Int],
    _ restB: [Int],
    _ gapA: Range<Int>,
    _ gapB: Range<Int>,
    hasNumber: Bool
  ) {
    let namesA = restA.filter { a.traits[$0].contains(.capital) }
    let namesB = restB.filter { b.traits[$0].contains(.capital) }
    if let left = namesA.first, let right = namesB.first, !a.areSpelledAlike(left, b, right) {
      addSlot(gapA, gapB)
      if isNew([a.tokens[left]], [b.tokens[right]]) { evidence.changedNames += 1 }
    } else if a.isPerson(gapA), b.isPerson(gapB) {
      addSlot(gapA, gapB)
      if isNew(Array(a.tokens[gapA]), Array(b.tokens[gapB])) { evidence.changedPersons += 1 }
    } else if !hasNumber {
      countPhrase(restA, restB, gapA, gapB)
    }
  }

  private mutating func countPhrase(_ restA: [Int], _ restB: [Int], _ gapA: Range<Int>, _ gapB: Range<Int>) {
    let isWord = !a.traits[restA[0]].contains(.character) && !b.traits[restB[0]].contains(.character)
    guard isWord || restA.count > 1 && restB.count > 1, !isWord || !a.areSpelledAlike(restA[0], b, restB[0])
    else {
      evidence.smallReplacements += 1
      return
    }
    addSlot(gapA, gapB)
    guard isNew(restA.map { a.tokens[$0] }, restB.map { b.tokens[$0] }) else { return }
    let isSmall = (restA.allSatisfy { a.traits[$0] == .small }) && restB.allSatisfy { b.traits[$0] == .small }
    if isSmall { evidence.changedWords += 1 } else { evidence.changedPhrases += 1 }
    evidence.phraseTokens += restA.count
  }

  /// Whether a replacement was not seen before.
  private mutating func isNew(_ left: [UInt32], _ right: [UInt32]) -> Bool {
    replacements.insert(left + [Token.wildcard] + right).inserted
  }

  private mutating func addSlot(_ gapA: Range<Int>, _ gapB: Range<Int>) {
    evidence.slotTokens += (gapA.count + gapB.count + 1) / 2
    slots.a.append(gapA)
    slots.b.append(gapB)
  }
}

extension TextValues {
  /// The tokens of a stretch that are no number.
  fileprivate func words(in range: Range<Int>) -> [Int] { range.filter { !traits[$0].contains(.number) } }

  /// The numbers that overlap a stretch. O(log n) and their count.
  func numbers(touching range: Range<Int>) -> ArraySlice<Range<Int>> {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return numbers[low...].prefix { $0.lowerBound < range.upperBound }
  }

  /// The tokens of a number without its units.
  fileprivate func digits(in range: Range<Int>) -> [UInt32] {
    range.filter { !traits[$0].contains(.unit) }.map { tokens[$0] }
  }

  /// Whether a number begins with a character, not with a digit.
  fileprivate func isSpelledOut(_ number: Range<Int>) -> Bool {
    traits[number.lowerBound].contains(.character)
  }

  /// Whether a stretch looks like the name of a person.
  fileprivate func isPerson(_ range: Range<Int>) -> Bool {
    (2...4).contains(range.count) && traits[range.lowerBound].contains(.surname)
      && range.allSatisfy { traits[$0].contains(.character) }
  }
}

extension FormEvidence {
  /// The evidence of two texts. O(n log n).
  package static func of(_ a: TextValues, _ b: TextValues) -> FormEvidence { FormComparison(a, b).evidence }
}

/// Words by which a text calls itself a version of another.
private enum VersionMarks {
  private static let words = [
    "试行", "暂行", "修订", "修正", "更正", "草案", "征求意见", "废止", "改定", "訂正", "개정", "초안",
    "draft", "revised", "revision", "amended", "amendment", "version", "edition", "corrected", "correction",
    "updated", "superseded", "borrador", "revisado", "corrección", "entwurf", "überarbeitet", "fassung",
    "проект", "редакция", "исправлено",
  ].map { FoldedText($0, keepsOrigins: false).tokens }

  /// Whether one of the words stands in some tokens. O(n) for n tokens.
  static func stand(in tokens: ArraySlice<UInt32>) -> Bool {
    guard tokens.count < FormEvidence.phraseLimit * 4 else { return false }
    return words.contains { word in
      tokens.indices.contains { tokens[$0...].starts(with: word) }
    }
  }
}
