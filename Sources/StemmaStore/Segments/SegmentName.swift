/// The name of a segment file: the generation that wrote it in 16 hexadecimal digits, and the kind.
///
/// Nothing else is ever opened or removed on a manifest's word, so a manifest cannot point outside of its directory.
struct SegmentName: Sendable, Hashable {
  var generation: UInt64
  var kind: SegmentKind

  init(generation: UInt64, kind: SegmentKind) {
    self.generation = generation
    self.kind = kind
  }

  /// Parses a name; nil unless it is exactly what ``description`` gives.
  init?(_ name: String) {
    guard let digits = name.split(separator: ".", maxSplits: 1).first, digits.utf8.count == 16,
      let generation = UInt64(digits, radix: 16)
    else { return nil }
    for kind in SegmentKind.allCases {
      let candidate = SegmentName(generation: generation, kind: kind)
      if candidate.description.utf8.elementsEqual(name.utf8) {
        self = candidate
        return
      }
    }
    return nil
  }
}

extension SegmentName: CustomStringConvertible {
  var description: String {
    let digits = String(generation, radix: 16)
    return "\(String(repeating: "0", count: 16 - digits.utf8.count))\(digits).\(kind)"
  }
}
