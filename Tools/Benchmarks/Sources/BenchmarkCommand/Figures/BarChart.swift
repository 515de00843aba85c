/// Horizontal bars, one below the other, each with its value.
struct BarChart {
  struct Bar {
    let name: String
    let value: Double
    /// Whether the bar is what others are compared with.
    let isOurs: Bool
  }

  private static let width = 520.0
  private static let left = 130.0
  private static let right = 90.0
  private static let top = 44.0
  private static let step = 32.0

  let title: String
  let bars: [Bar]

  private var longest: Double { bars.map(\.value).max() ?? 1 }

  /// The chart as a drawing.
  var drawing: Drawing {
    let heading = SVG.text(title, x: 16, y: 24, weight: "600", size: 15)
    return Drawing(
      width: Self.width,
      height: Self.top + Double(bars.count) * Self.step + 8,
      elements: [heading] + bars.indices.flatMap(elements)
    )
  }

  private func elements(_ index: Int) -> [SVG] {
    let bar = bars[index]
    let top = Self.top + Double(index) * Self.step
    let length = max(1, bar.value / longest * (Self.width - Self.left - Self.right))
    return [
      .text(bar.name, x: Self.left - 8, y: top + 15, anchor: "end"),
      .rectangle(x: Self.left, y: top, width: length, height: 20, colour: bar.isOurs ? "#1f5fa8" : "#a9b2bd"),
      .text(Number.text(bar.value), x: Self.left + length + 6, y: top + 15),
    ]
  }
}
