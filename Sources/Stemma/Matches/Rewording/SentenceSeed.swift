/// Two sentences, one in each of two texts, that say much the same.
package struct SentenceSeed: Hashable {
  package var a: Int
  package var b: Int
  /// The weight of the stems that they share.
  package var weight: Float

  /// The same with the texts exchanged.
  var turned: SentenceSeed { SentenceSeed(a: b, b: a, weight: weight) }
}
