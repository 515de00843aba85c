/// What one site has from another: the derivations of texts of the one from texts of the other, counted.
package struct SiteFlow: Sendable, Hashable {
  /// The index of the site that the texts are from, in ``SiteGraph/sites``.
  package var source: Int
  /// The index of the site that has taken them; without a direction the later of the two in their order.
  package var target: Int
  /// False for the derivations between the two of which nothing tells what came first.
  package var directed: Bool
  /// The documents of the target that have text from the source; without a direction those of both.
  package var documents: Int
  package var copies: Int
  package var revisions: Int
  package var quotations: Int
  /// How many days after its source a text appeared, the median of those where both dates are known; negative where it
  /// bears an earlier date. Nil without such or without a direction.
  package var medianLag: Double?
  /// The derivations whose dates are both known.
  package var dated: Int
  /// The share of the text of the targets that no span of the source explains, 0...1. Nil without spans or direction.
  package var added: Double?

  package var derivations: Int { copies + revisions + quotations }
}
