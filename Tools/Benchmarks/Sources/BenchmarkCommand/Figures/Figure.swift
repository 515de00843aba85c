import Foundation

/// Charts side by side on a white ground.
struct Figure {
  let charts: [Chart]

  /// The drawing as an SVG document.
  var text: String {
    let width = Int(Chart.width) * charts.count
    let height = Int(Chart.height)
    let groups = charts.enumerated().map { SVG.group($1.elements, x: Double($0) * Chart.width).text }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" font-family="Helvetica, Arial, 'DejaVu Sans', sans-serif">
      <rect width="\(width)" height="\(height)" fill="#ffffff"/>
      \(groups.joined(separator: "\n"))
      </svg>

      """
  }

  /// Writes the drawing.
  func write(to folder: String, name: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
  }
}
