/// Two sentences, one in each of two texts, that say much the same.
struct SentenceSeed: Hashable {
  var a: Int
  var b: Int
  /// The weight of the stems that they share.
  var weight: Float

  /// The same with the texts exchanged.
  var turned: SentenceSeed { SentenceSeed(a: b, b: a, weight: weight) }
}
