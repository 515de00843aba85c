import Foundation

/// How numbers are written in results.
enum Number {
  /// With a fixed number of decimals.
  static func text(_ value: Double, decimals: Int) -> String { String(format: "%.\(decimals)f", value) }

  /// With about three significant digits.
  static func text(_ value: Double) -> String {
    let size = abs(value)
    return text(value, decimals: size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3)
  }

  /// With commas between thousands.
  static func text(_ value: Int) -> String {
    var digits = String(abs(value))
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (value < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
  }

  /// In megabytes.
  static func megabytes(_ bytes: Int) -> String { text(Double(bytes) / 1e6, decimals: 0) }
}
