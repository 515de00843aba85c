/// A line chart of some series over the same axes.
struct Chart {
  /// The whole size, in pixels.
  static let width = 520.0
  static let height = 440.0
  private static let margins = (left: 66.0, right: 18.0, top: 40.0, bottom: 92.0)
  private static let colours = ["#1f5fa8", "#c4581a", "#2f7d4f", "#7a4fa3", "#a8324a"]
  private static let grey = "#7a7f87"

  let title: String
  let x: Axis
  let y: Axis
  let series: [Series]

  private var right: Double { Self.width - Self.margins.right }
  private var bottom: Double { Self.height - Self.margins.bottom }

  /// The elements of the chart, from its upper left corner at 0, 0.
  var elements: [SVG] {
    let heading = SVG.text(title, x: Self.margins.left, y: 22, weight: "600", size: 15)
    return [heading] + grid + series.indices.flatMap(line) + legend
  }

  private func position(_ point: Series.Point) -> (x: Double, y: Double) {
    (
      Self.margins.left + x.place(point.x) * (right - Self.margins.left),
      bottom - y.place(point.y) * (bottom - Self.margins.top)
    )
  }

  private var grid: [SVG] {
    var elements: [SVG] = []
    let corner = Series.Point(x: x.range.lowerBound, y: y.range.lowerBound)
    for tick in x.ticks {
      let place = position(Series.Point(x: tick, y: corner.y)).x
      elements.append(.line(from: (place, Self.margins.top), to: (place, bottom), colour: "#e4e7eb"))
      elements.append(.text(x.text(tick), x: place, y: bottom + 17, anchor: "middle", colour: "#3c4148"))
    }
    for tick in y.ticks {
      let place = position(Series.Point(x: corner.x, y: tick)).y
      elements.append(.line(from: (Self.margins.left, place), to: (right, place), colour: "#e4e7eb"))
      elements.append(
        .text(y.text(tick), x: Self.margins.left - 7, y: place + 4, anchor: "end", colour: "#3c4148")
      )
    }
    elements.append(.line(from: (Self.margins.left, bottom), to: (right, bottom), colour: Self.grey))
    elements.append(
      .line(from: (Self.margins.left, Self.margins.top), to: (Self.margins.left, bottom), colour: Self.grey)
    )
    elements.append(
      .text(x.label, x: (Self.margins.left + right) / 2, y: bottom + 38, anchor: "middle")
    )
    let middle = (Self.margins.top + bottom) / 2
    elements.append(.text(y.label, x: 16, y: middle, anchor: "middle", isUpright: true))
    return elements
  }

  private func colour(_ index: Int) -> String {
    guard series[index].style == .measured else { return Self.grey }
    return Self.colours[series[..<index].count { $0.style == .measured } % Self.colours.count]
  }

  /// The pattern of a reference: long dashes for the first, dots for others.
  private func dashes(_ index: Int) -> String? {
    guard series[index].style == .reference else { return nil }
    return series[..<index].contains { $0.style == .reference } ? "2 4" : "7 4"
  }

  private func line(_ index: Int) -> [SVG] {
    let colour = colour(index)
    let places = series[index].points.map(position)
    switch series[index].style {
    case .reference: return [.path(places, colour: colour, dashes: dashes(index))]
    case .measured:
      return [.path(places, colour: colour, dashes: nil)] + places.map { .dot(at: $0, colour: colour) }
    }
  }

  /// The names of the series in two columns below the chart.
  private var legend: [SVG] {
    series.indices.flatMap { index -> [SVG] in
      let top = bottom + 64 + Double(index / 2) * 19
      let left = Self.margins.left + Double(index % 2) * (right - Self.margins.left) / 2
      let ends = [(x: left, y: top - 4), (x: left + 24, y: top - 4)]
      return [
        .path(ends, colour: colour(index), dashes: dashes(index)),
        .text(series[index].name, x: left + 32, y: top),
      ]
    }
  }
}
