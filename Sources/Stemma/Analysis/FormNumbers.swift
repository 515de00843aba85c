/// Which form a text is an instance of, by the number of the form.
package struct FormNumbers: Sendable {
  /// The number of forms.
  package let count: Int
  /// The number of instances of all forms.
  package let instanceCount: Int
  /// By the witness that stands for an instance.
  private let numbers: [Int: Int]

  /// - Parameter forms: For each form the witnesses that stand for its instances.
  package init(_ forms: [[Int]]) {
    count = forms.count
    instanceCount = forms.reduce(0) { $0 + $1.count }
    var numbers: [Int: Int] = [:]
    for (number, instances) in forms.enumerated() {
      for witness in instances { numbers[witness] = number }
    }
    self.numbers = numbers
  }

  /// The form that the texts of a cluster are one instance of; nil if they are of none. O(members).
  package func number(of cluster: Cluster) -> Int? {
    cluster.members.lazy.compactMap { numbers[$0.witness] }.first
  }
}

extension Analysis {
  /// The numbers of the forms, as they stand in ``forms``.
  package var formNumbers: FormNumbers { FormNumbers(forms.map(\.instances)) }
}
