/// Two witnesses that a comparison of their texts has joined.
package struct VerifiedPair: Sendable, Hashable {
  /// The witness with the lower index.
  package var a: Int
  /// The witness with the higher index.
  package var b: Int
  /// The similarity by the measure asked for, 0...1.
  package var similarity: Double
  /// How the two relate.
  package var kind: Cluster.Kind

  package init(_ first: Int, _ second: Int, _ relation: TextRelation) {
    a = min(first, second)
    b = max(first, second)
    similarity = relation.similarity
    kind = relation.kind
  }
}
