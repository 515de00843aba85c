import Stemma

extension ReportText {
  /// The most slots of a form that are shown.
  private static let slotLimit = 3

  func forms() -> [String] {
    guard !analysis.forms.isEmpty else { return [] }
    let instances = Quantity.count(
      analysis.formNumbers.instanceCount,
      "text is an instance",
      "texts are instances"
    )
    var lines = heading(
      "FORMS",
      "\(instances) of \(Quantity.count(analysis.forms.count, "form")), filled in with other values: they are no "
        + "copies of each other, and none would be removed for another"
    )
    let order = analysis.forms.indices.sorted {
      (-analysis.forms[$0].instances.count, $0) < (-analysis.forms[$1].instances.count, $1)
    }
    for number in order.prefix(Self.listLimit) { lines += self.lines(of: analysis.forms[number]) + [""] }
    lines += more(order.count - Self.listLimit, "form", see: "stemma report --format json INPUT...")
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// A form: its wording, the ids of instances, and some values of two of them, one below the other.
  private func lines(of form: Form) -> [String] {
    let example = FormExample(form, in: analysis)
    var lines = ["  \(example.wording(style: style, columns: style.width - 2))"]
    lines += ids(of: form.instances)
    let values = form.slots.prefix(Self.slotLimit).map { example.values(of: $0) }
    let column = max(1, (style.width - 10) / 2)
    let rows = [(analysis.id(of: form.first)[...], analysis.id(of: form.second)[...])] + values
    let cells = rows.map { [$0.0, $0.1].map { Excerpt.line($0, columns: column) } }
    let width = cells.map { ColumnWidth.of($0[0]) }.max() ?? 0
    for (index, cell) in cells.enumerated() {
      let row = "\(TextStyle.padded(cell[0], to: width) { ColumnWidth.of($0) })  \(cell[1])"
      lines.append("      \(index == 0 ? style.emphasized(row, .quiet) : row)")
    }
    if form.slots.count > values.count {
      lines.append("      … and \(Quantity.count(form.slots.count - values.count, "more value"))")
    }
    return lines
  }

  /// How many instances there are, and the ids of the first.
  private func ids(of instances: [Int]) -> [String] {
    let shown = instances.prefix(Self.entryLimit).map { name(analysis.id(of: $0)) }
    let rest = instances.count - shown.count
    let all = shown.joined(separator: ", ") + (rest > 0 ? " … and \(Quantity.grouped(rest)) more" : "")
    let title = Quantity.count(instances.count, "instance")
    return LineWrapping.lines("\(title): \(all)", columns: style.width - 4).map { "    \($0)" }
  }
}
