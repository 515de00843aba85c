import Glibc

/// The one place that needs the C library's mathematics.
enum Logarithm {
  static func natural(_ value: Double) -> Double { log(value) }

  /// The probability that log-odds stand for.
  static func sigmoid(_ logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }
}
