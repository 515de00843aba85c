/// What a comparison says of two texts that are alike enough: whether they are two instances of one form.
package struct FormFinding: Sendable, Hashable {
  /// How they differ.
  package let evidence: FormEvidence
  /// The log-odds that they are instances of a form; above 0 they count as such.
  package let score: Double
  /// Where a value stands opposite another, in the tokens of the full folding of each.
  package let slots: FormSlots

  /// Whether the texts are two instances of one form.
  package var isForm: Bool { score > 0 }

  /// Whether that is sure enough to keep texts apart that others would join.
  package var isFirm: Bool { score > FormRule.firmScore }

  /// Looks at two texts; nil where no place holds different values, or a mask and a value. O(n log n).
  ///
  /// - Parameters:
  ///   - a: The tokens of the first text.
  ///   - b: The tokens of the second text.
  ///   - values: The values of both, read only where they are needed.
  package init?(
    _ a: ArraySlice<UInt32>,
    _ b: ArraySlice<UInt32>,
    values: () -> (TextValues, TextValues)
  ) {
    guard ValueScan.mayBeInstances(a, b) else { return nil }
    let (left, right) = values()
    let comparison = FormComparison(left, right)
    guard comparison.evidence.changedValues + comparison.evidence.filledPlaces > 0 else { return nil }
    self.init(comparison.evidence, comparison.slots)
  }

  /// Looks at two witnesses.
  init?(_ a: Int, _ b: Int, _ texts: WitnessSource) {
    self.init(texts.tokens(a), texts.tokens(b)) { (texts.values(a), texts.values(b)) }
  }

  private init(_ evidence: FormEvidence, _ slots: FormSlots) {
    self.evidence = evidence
    self.slots = slots
    score = FormRule.score(evidence)
  }

  /// The finding of the same texts in the other order.
  var turned: FormFinding { FormFinding(evidence, FormSlots(a: slots.b, b: slots.a)) }
}

/// The rule that tells two instances of one form from two versions of one text, by what the pair shows alone: a
/// logistic regression over pairs of both kinds (Decision 0018 has the data and the errors).
///
/// In an edited copy numbers change as seldom as what stands around them; in instances of a form they change and
/// the rest does not. So the numbers speak by a likelihood ratio, against the rate of edits that the pair itself
/// shows.
package enum FormRule {
  /// With fewer places that hold different values, one corrected figure or date, texts are versions.
  package static let leastChanges = 2
  /// The score from which on instances keep their clusters apart.
  static let firmScore = 2.0
  /// One value that holds this share of a text's tokens, or more, is enough to tell a form.
  private static let largeValue = 0.1

  /// Whether two texts differ in enough places, or in one place that is much of them.
  private static func maySpeak(_ evidence: FormEvidence) -> Bool {
    evidence.changedValues >= leastChanges
      || evidence.changedValues > 0 && Double(evidence.slotTokens) >= largeValue * Double(evidence.tokens)
  }

  /// The score of texts that do not differ in enough places: only other pairs can say that they are instances.
  private static let leastScore = -12.0
  /// The share of numbers that change in any text.
  private static let leastNumberRate = 0.03
  /// A number has so many more characters than a word that an edit may hit.
  private static let numberLength = 3.0
  /// The bias towards a form: to keep two copies costs less than to lose a text. From a probability of .1 on texts
  /// count as instances.
  private static let bias = 2.2
  /// Small edits are the sign of an edited copy where there are so many, and so many for each changed value. Of
  /// instances .007 have as many, in their values; of copies with edited characters .97.
  private static let (leastEdits, editsPerChange) = (5.0, 2.5)
  /// What an edited copy is taken off, and a text that calls itself a version.
  private static let (editedPenalty, versionPenalty) = (8.0, 8.0)

  /// The log-odds of two instances against two versions.
  package static func score(_ evidence: FormEvidence) -> Double {
    guard maySpeak(evidence) else { return leastScore }
    let edits = Double(evidence.smallEdits + evidence.insertions)
    let changes = Double(evidence.changedValues)
    let numbers = numberEvidence(evidence)
    var score = 10.01 + bias
    // Numbers that changed where others did not.
    score += 0.52 * min(6, numbers) + 0.84 * min(1, numbers)
    score -= evidence.changedNumbers + evidence.changedPersons > 0 ? 0 : 2.18
    // Names: versions of a text name the same ones.
    score += 2.65 * Double(min(3, evidence.changedNames)) / (1 + edits)
    score -= 2.52 * Logarithm.natural(1 + Double(evidence.agreeingNames))
    // Words that are no names, and edits.
    score -= 2.6 * Double(evidence.changedWords) / (changes + Double(evidence.changedWords))
    score -= 1.03 * Logarithm.natural(1 + edits)
    let small = Double(evidence.smallEdits)
    if small >= leastEdits, small > editsPerChange * changes { score -= editedPenalty }
    if evidence.versionMarks > 0 { score -= versionPenalty }
    // The longer a text, the more of its values change from version to version.
    score -= 1.5 * Logarithm.natural(Double(max(1, evidence.tokens)))
    return score
  }

  /// The logarithm of how much likelier the changed numbers are at their own rate than at the rate of edits;
  /// persons count as one and a half. 0 where they changed no more than the rest.
  private static func numberEvidence(_ evidence: FormEvidence) -> Double {
    let changed = Double(evidence.changedNumbers) + 1.5 * Double(evidence.changedPersons)
    guard changed > 0 else { return 0 }
    let edits = evidence.smallEdits + evidence.changedPhrases
    let rateOfEdits = Double(edits) / Double(max(1, evidence.tokens))
    let expected = min(0.7, max(leastNumberRate, numberLength * rateOfEdits))
    let agreeing = Double(evidence.agreeingNumbers)
    let rate = changed / (changed + agreeing)
    guard rate > expected else { return 0 }
    let agreement = agreeing > 0 ? agreeing * Logarithm.natural((1 - rate) / (1 - expected)) : 0
    return changed * Logarithm.natural(rate / expected) + agreement
  }
}
