import Foundation

/// An axis of a chart: what it shows, from where to where, and where its marks are.
struct Axis {
  enum Scale {
    case linear
    case logarithmic
  }

  let label: String
  let scale: Scale
  let range: ClosedRange<Double>

  /// An axis from one value to another.
  init(_ label: String, _ range: ClosedRange<Double>, scale: Scale = .linear) {
    self.label = label
    self.scale = scale
    self.range = range
  }

  /// A logarithmic axis that has room for positive values.
  init(_ label: String, logarithmicFor values: some Sequence<Double>) {
    let least = values.min() ?? 1
    let most = values.max() ?? 1
    self.init(label, (least / 1.3)...(most * 1.3), scale: .logarithmic)
  }

  /// Where a value lies, 0 at the lower and 1 at the upper end.
  func place(_ value: Double) -> Double {
    switch scale {
    case .linear: (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    case .logarithmic: log(value / range.lowerBound) / log(range.upperBound / range.lowerBound)
    }
  }

  /// The values with a mark: round steps, at most ten; or 1, 2 and 5 times the powers of ten, these alone over many
  /// powers.
  var ticks: [Double] {
    switch scale {
    case .linear:
      let least = (range.upperBound - range.lowerBound) / 10 - 1e-9
      let power = pow(10, floor(log10(least)))
      let step = power * ([1, 2, 5].first { $0 * power >= least } ?? 10)
      let steps = Int((range.lowerBound / step).rounded(.up))...Int((range.upperBound / step).rounded(.down))
      return steps.map { Double($0) * step }
    case .logarithmic:
      let powers = Int(floor(log10(range.lowerBound)))...Int(ceil(log10(range.upperBound)))
      let steps: [Double] = powers.count > 5 ? [1] : [1, 2, 5]
      return powers.flatMap { power in steps.map { $0 * pow(10, Double(power)) } }.filter(range.contains)
    }
  }

  /// The text at a mark.
  func text(_ tick: Double) -> String {
    switch tick {
    case 1e6...: "\(Self.plain(tick / 1e6)) M"
    case 1e4...: "\(Self.plain(tick / 1e3)) k"
    default: Self.plain(tick)
    }
  }

  private static func plain(_ value: Double) -> String { String(format: "%g", (value * 1e6).rounded() / 1e6) }
}
