import Foundation

/// An element of a drawing in Scalable Vector Graphics.
struct SVG {
  let text: String

  static func line(from: (x: Double, y: Double), to: (x: Double, y: Double), colour: String) -> SVG {
    SVG(
      text: """
        <line x1="\(pixels(from.x))" y1="\(pixels(from.y))" x2="\(pixels(to.x))" y2="\(pixels(to.y))" \
        stroke="\(colour)"/>
        """
    )
  }

  static func path(_ places: [(x: Double, y: Double)], colour: String, dashes: String?) -> SVG {
    let points = places.map { "\(pixels($0.x)),\(pixels($0.y))" }.joined(separator: " ")
    let dashes = dashes.map { #" stroke-dasharray="\#($0)""# } ?? ""
    return SVG(
      text: #"<polyline points="\#(points)" fill="none" stroke="\#(colour)" stroke-width="2"\#(dashes)/>"#
    )
  }

  static func dot(at place: (x: Double, y: Double), colour: String) -> SVG {
    SVG(text: #"<circle cx="\#(pixels(place.x))" cy="\#(pixels(place.y))" r="3.5" fill="\#(colour)"/>"#)
  }

  static func text(
    _ content: String,
    x: Double,
    y: Double,
    anchor: String = "start",
    weight: String = "400",
    size: Int = 12,
    colour: String = "#16191d",
    isUpright: Bool = false
  ) -> SVG {
    let turn = isUpright ? #" transform="rotate(-90 \#(pixels(x)) \#(pixels(y)))""# : ""
    return SVG(
      text: """
        <text x="\(pixels(x))" y="\(pixels(y))" text-anchor="\(anchor)" font-size="\(size)" \
        font-weight="\(weight)" fill="\(colour)"\(turn)>\(escaped(content))</text>
        """
    )
  }

  static func rectangle(x: Double, y: Double, width: Double, height: Double, colour: String) -> SVG {
    SVG(
      text: """
        <rect x="\(pixels(x))" y="\(pixels(y))" width="\(pixels(width))" height="\(pixels(height))" \
        fill="\(colour)"/>
        """
    )
  }

  /// Elements moved to the right.
  static func group(_ elements: [SVG], x: Double) -> SVG {
    SVG(
      text: #"<g transform="translate(\#(pixels(x)) 0)">"# + "\n"
        + elements.map(\.text).joined(separator: "\n") + "\n</g>"
    )
  }

  private static func pixels(_ value: Double) -> String { String(format: "%g", (value * 10).rounded() / 10) }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
  }
}
