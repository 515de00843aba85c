import Glibc

/// The one place that needs the C library's mathematics.
enum Logarithm {
  static func natural(_ value: Double) -> Double { log(value) }
}
