/// A document of a corpus whose truth is known.
package struct LabelledDocument: Sendable {
  /// The text in UTF-16; all characters are in the basic plane.
  package let text: [UInt16]
  /// The document that this one is a copy of; its own number for one that is none.
  package let family: Int
  /// `base`, or what a copy underwent.
  package let kind: String
}
