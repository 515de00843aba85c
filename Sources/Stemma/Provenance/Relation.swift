/// A verified relation of two witnesses of different documents: the passages they share, in tokens.
///
/// Token offsets count from the start of the folded text of the witness's whole document.
package struct Relation: Sendable, Hashable {
  /// A pair of aligned token ranges.
  package struct SpanPair: Sendable, Hashable {
    package var a: Range<Int>
    package var b: Range<Int>
    /// The number of equal aligned tokens.
    package var matched: Int
    /// The places where the two sides differ, however much.
    package var edits: Int
    /// The tokens of `a` that stand opposite masked words of `b`.
    package var filledA: Int
    /// The tokens of `b` that stand opposite masked words of `a`.
    package var filledB: Int
    /// Whether the stretches were reworded: they make no revision of a text.
    package var isReworded: Bool

    package init(
      a: Range<Int>,
      b: Range<Int>,
      matched: Int,
      edits: Int = 0,
      filledA: Int = 0,
      filledB: Int = 0,
      isReworded: Bool = false
    ) {
      self.a = a
      self.b = b
      self.matched = matched
      self.edits = edits
      self.filledA = filledA
      self.filledB = filledB
      self.isReworded = isReworded
    }

    /// The same pair with the sides exchanged.
    package var turned: SpanPair {
      SpanPair(
        a: b,
        b: a,
        matched: matched,
        edits: edits,
        filledA: filledB,
        filledB: filledA,
        isReworded: isReworded
      )
    }
  }

  /// The witness with the lower index.
  package var a: Int
  /// The witness with the higher index.
  package var b: Int
  /// The shared passages, ordered by place in `a`. Formulae are not among them.
  package var spans: [SpanPair]
  /// Whether the two are equal after folding.
  package var isCopy: Bool
  /// Whether a near-duplicate match joins the two in one cluster.
  package var isNearDuplicate: Bool

  package init(a: Int, b: Int, spans: [SpanPair], isCopy: Bool, isNearDuplicate: Bool) {
    self.a = a
    self.b = b
    self.spans = spans
    self.isCopy = isCopy
    self.isNearDuplicate = isNearDuplicate
  }
}
