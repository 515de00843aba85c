public import Stemma

/// Documents that were copied from each other, with what is true of each.
public struct SimulatedFamily: Sendable {
  /// What is true of a document.
  public struct Origin: Sendable {
    /// The index of the nearest document that is not lost and that it was copied from, step by step; nil for first texts.
    public var parent: Int?
    /// Whether there is a lost document between it and its parent, or before it if it has none.
    public var isParentLost: Bool
    /// The document that a part was taken from.
    public var second: Int?
    /// Whether a change that happens in one direction only was made on the way from the first text.
    public var hasTrace: Bool
    /// The text without the lines of its site: where a copier leaves those out, nothing tells which of two pages with
    /// the same body was copied.
    public var body: String
    /// For each scalar of the text the document that holds it and is nearest to the one that wrote it.
    public var writers: [Int]
  }

  /// Ordered by id; the ids say nothing about age.
  public var documents: [Document]
  /// For each document.
  public var origins: [Origin]
  /// The documents of other families, of which passages were taken.
  public var guests: Set<Int>

  /// For each document the index of the one it was copied from.
  public var parents: [Int?] { origins.map(\.parent) }
}
