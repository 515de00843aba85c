import Glibc

/// The one place that needs the C library's mathematics.
enum Logarithm {
  static func natural(_ value: Double) -> Double { log(value) }

  /// The probability that log-odds stand for.
  static func sigmoid(_ logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }

  /// e to a power.
  static func power(_ value: Double) -> Double { exp(value) }

  /// The log-odds of a probability; finite also for 0 and 1.
  static func odds(_ probability: Double) -> Double {
    let probability = min(1 - 1e-12, max(1e-12, probability))
    return log(probability / (1 - probability))
  }
}
