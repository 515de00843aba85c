/// Values that a chart shows in one colour.
struct Series {
  struct Point {
    let x: Double
    let y: Double
  }

  enum Style {
    /// Measured values: a line and a dot at each.
    case measured
    /// What is expected or compared with: a dashed line.
    case reference
  }

  let name: String
  let style: Style
  let points: [Point]

  init(_ name: String, _ style: Style = .measured, points: [Point]) {
    self.name = name
    self.style = style
    self.points = points
  }
}
