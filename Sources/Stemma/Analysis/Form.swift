/// A form of which a corpus has several instances: texts of one wording that are filled in with other values, and so are
/// no copies of each other.
public struct Form: Sendable, Hashable {
  /// A place that two instances fill in with different values.
  public struct Slot: Sendable, Hashable {
    /// The value in ``Form/first``.
    public let first: TextSpan
    /// The value in ``Form/second``.
    public let second: TextSpan

    /// Creates a slot.
    public init(first: TextSpan, second: TextSpan) {
      self.first = first
      self.second = second
    }
  }

  /// The instances, each by one witness that stands for its copies, ascending.
  public let instances: [Int]
  /// The instance that shows the form.
  public let first: Int
  /// Another instance, which shows the slots.
  public let second: Int
  /// Where these two differ, in the order of the first; offsets in the whole documents.
  public let slots: [Slot]

  /// Creates a form.
  public init(instances: [Int], first: Int, second: Int, slots: [Slot]) {
    self.instances = instances
    self.first = first
    self.second = second
    self.slots = slots
  }
}

/// Which witnesses are instances of which form.
struct FormMembership: Sendable {
  private struct Place: Hashable {
    var form: Int
    var instance: Int
  }

  private var places: [Int: Place] = [:]

  init(_ groups: [FormGroup]) {
    for (form, group) in groups.enumerated() {
      for (instance, members) in group.instances.enumerated() {
        for witness in members { places[witness] = Place(form: form, instance: instance) }
      }
    }
  }

  /// Whether two witnesses are different instances of one form. O(1).
  func areInstances(_ a: Int, _ b: Int) -> Bool {
    guard let left = places[a], let right = places[b] else { return false }
    return left.form == right.form && left.instance != right.instance
  }
}
