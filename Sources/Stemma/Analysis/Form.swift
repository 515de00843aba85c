/// A form of which a corpus has several instances: texts of one wording that are filled in with other values, and
/// so are no copies of each other.
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

extension FormSlots {
  /// Where the values stand in the originals, each date and number whole.
  ///
  /// The slots are where the tokens differ, which may be the day of a date alone. Values that overlap in either
  /// text are one. O(slots · log n).
  package func values(in first: TextValues, _ second: TextValues) -> [Form.Slot] {
    var values: [(a: Range<Int>, b: Range<Int>)] = []
    for (left, right) in zip(a, b) {
      let value = (a: first.wholeValue(left), b: second.wholeValue(right))
      guard let last = values.last,
        value.a.lowerBound < last.a.upperBound || value.b.lowerBound < last.b.upperBound
      else {
        values.append(value)
        continue
      }
      values[values.count - 1] = (
        min(last.a.lowerBound, value.a.lowerBound)..<max(last.a.upperBound, value.a.upperBound),
        min(last.b.lowerBound, value.b.lowerBound)..<max(last.b.upperBound, value.b.upperBound)
      )
    }
    return values.compactMap { value in
      guard let left = first.span(of: value.a), let right = second.span(of: value.b) else { return nil }
      return Form.Slot(first: left, second: right)
    }
  }
}

extension TextValues {
  /// A stretch with all of the numbers and dates that it has a part of. O(log n).
  fileprivate func wholeValue(_ range: Range<Int>) -> Range<Int> {
    let touching = numbers(touching: range)
    guard let first = touching.first, let last = touching.last else { return range }
    return min(first.lowerBound, range.lowerBound)..<max(last.upperBound, range.upperBound)
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
