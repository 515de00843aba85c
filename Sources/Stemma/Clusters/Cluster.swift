/// Witnesses joined by verified near-duplicate matches.
public struct Cluster: Sendable, Hashable {
  /// How a member relates to the representative.
  public enum Kind: String, Sendable, Hashable {
    /// Equal after folding.
    case copy
    /// Both texts are covered by the other.
    case nearDuplicate = "near-duplicate"
    /// One text is covered by the other, longer one.
    case contained
  }

  /// One witness of a cluster.
  public struct Member: Sendable, Hashable {
    /// The index in ``Analysis/witnesses``.
    public var witness: Int
    /// The verified similarity to the representative by the measure asked for, 0...1.
    public var similarity: Double
    /// How the member relates to the representative.
    public var kind: Kind
    /// In a chain of versions, where the similarity to the representative is below the threshold: the member that
    /// it is most similar to of those that it was compared with.
    public var nearest: Neighbor?

    /// Creates a member.
    public init(witness: Int, similarity: Double, kind: Kind, nearest: Neighbor? = nil) {
      self.witness = witness
      self.similarity = similarity
      self.kind = kind
      self.nearest = nearest
    }
  }

  /// Another member and how similar it is.
  public struct Neighbor: Sendable, Hashable {
    /// The index in ``Analysis/witnesses``.
    public var witness: Int
    /// The verified similarity by the measure asked for, 0...1.
    public var similarity: Double

    /// Creates a neighbor.
    public init(witness: Int, similarity: Double) {
      self.witness = witness
      self.similarity = similarity
    }
  }

  /// The index of the earliest witness, else of the most complete one.
  public var representative: Int
  /// All members, the representative first, the others by id.
  public var members: [Member]

  /// Creates a cluster.
  public init(representative: Int, members: [Member]) {
    self.representative = representative
    self.members = members
  }
}
