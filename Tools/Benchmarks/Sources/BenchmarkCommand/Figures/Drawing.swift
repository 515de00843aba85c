import Foundation

/// Elements on a white ground.
struct Drawing {
  let width: Double
  let height: Double
  let elements: [SVG]

  /// The drawing as an SVG document.
  var text: String {
    let size = (width: Number.text(width, decimals: 0), height: Number.text(height, decimals: 0))
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(size.width)" height="\(size.height)" \
      viewBox="0 0 \(size.width) \(size.height)" font-family="Helvetica, Arial, 'DejaVu Sans', sans-serif">
      <rect width="\(size.width)" height="\(size.height)" fill="#ffffff"/>
      \(elements.map(\.text).joined(separator: "\n"))
      </svg>

      """
  }

  /// Charts side by side.
  init(charts: [Chart]) {
    self.init(
      width: Chart.width * Double(charts.count),
      height: Chart.height,
      elements: charts.enumerated().map { SVG.group($1.elements, x: Double($0) * Chart.width) }
    )
  }

  init(width: Double, height: Double, elements: [SVG]) {
    self.width = width
    self.height = height
    self.elements = elements
  }

  /// Writes the drawing.
  func write(to folder: String, name: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
  }
}
