import ArgumentParser

/// A number of bytes as people write it: a number and K, M, G or T for powers of 1024, with B or iB after it or not.
package struct MemorySize: ExpressibleByArgument, Hashable, Sendable {
  package var bytes: Int

  package init?(argument: String) {
    let digits = argument.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let suffix = argument.dropFirst(digits.count).uppercased()
    let shifts = ["": 0, "B": 0, "K": 10, "M": 20, "G": 30, "T": 40]
    let isLong = suffix.count > 1 && suffix.hasSuffix("B")
    let letter = isLong ? String(suffix.prefix(1)) : suffix
    guard let number = Double(digits), let shift = shifts[letter],
      suffix.count < 3 || suffix.hasSuffix("IB") && suffix.count == 3
    else { return nil }
    let bytes = number * Double(1 << shift)
    guard bytes >= 1, bytes < Double(1 << 62) else { return nil }
    self.bytes = Int(bytes)
  }
}
