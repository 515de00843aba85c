import Stemma

/// Tells which matches only repeat that two witnesses are instances of one form.
struct FormPlaces {
  private struct Place {
    var form: Int
    /// The segment in characters; nil for the whole document.
    var chars: Range<Int>?
  }

  /// For each document, the instances that are it or stand in it.
  private var places: [Int: [Place]] = [:]

  /// O(instances and members of clusters).
  init(_ analysis: Analysis) {
    var forms: [Int: Int] = [:]
    for (number, form) in analysis.forms.enumerated() {
      for instance in form.instances + [form.first, form.second] { forms[instance] = number }
    }
    let numbers = analysis.formNumbers
    for cluster in analysis.clusters {
      guard let form = numbers.number(of: cluster) else { continue }
      for member in cluster.members { forms[member.witness] = form }
    }
    for (index, form) in forms {
      let witness = analysis.witnesses[index]
      places[witness.document, default: []].append(Place(form: form, chars: witness.segment?.body.chars))
    }
  }

  /// Whether both ends of a match lie in instances of one form.
  func isInsideForm(_ match: Match) -> Bool {
    let target = forms(at: match.targetSpan, of: match.target)
    return !target.isDisjoint(with: forms(at: match.sourceSpan, of: match.source))
  }

  private func forms(at span: TextSpan, of document: Int) -> Set<Int> {
    Set((places[document] ?? []).filter { $0.chars?.overlaps(span.chars) ?? true }.map(\.form))
  }
}
