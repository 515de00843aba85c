extension FoldingTables {
  /// Builds the tables from the generated text.
  init() {
    var properties = [UInt8](repeating: ScalarClass.other.rawValue, count: 0x1_0000)
    var astral: [(range: ClosedRange<UInt32>, value: UInt8)] = []
    for (range, value) in Self.classRanges() {
      if range.lowerBound >= 0x1_0000 {
        astral.append((range, value))
      } else {
        for scalar in range { properties[Int(scalar)] = value }
      }
    }
    let marks = Self.combiningRanges()
    for (range, _) in marks where range.upperBound < 0x1_0000 {
      for scalar in range { properties[Int(scalar)] |= Self.combiningFlag }
    }

    var direct = [UInt16](repeating: 0, count: 0x1_0000)
    for scalar in 0..<0x1_0000 where properties[scalar] & Self.classMask >= ScalarClass.han.rawValue {
      direct[scalar] = UInt16(scalar)
    }

    // Scripts before compatibility: a compatibility form then folds to what its target already folds to.
    var astralPairs: [(key: UInt32, value: UInt32)] = []
    for (traditional, simplified) in Self.pairs(TraditionalTable.pairs) {
      if traditional < 0x1_0000 {
        direct[Int(traditional)] = UInt16(truncatingIfNeeded: simplified)
        properties[Int(traditional)] |= Self.traditionalFlag
      } else {
        astralPairs.append((traditional, simplified))
      }
    }
    for scalar in TraditionalTable.simplifiedOnly.unicodeScalars
    where scalar.value < 0x1_0000 && scalar != "\n" {
      properties[Int(scalar.value)] |= Self.simplifiedFlag
    }

    var expansions = astralPairs.map { (key: $0.key, scalars: [$0.value]) }
    let astralTraditional = astralPairs.map(\.key)
    func simplified(_ scalar: UInt32) -> UInt32 {
      if scalar < 0x1_0000 {
        let value = direct[Int(scalar)]
        return value == 0 ? scalar : UInt32(value)
      }
      let index = astralTraditional.partitionPoint { $0 >= scalar }
      return index < astralPairs.count && astralPairs[index].key == scalar ? astralPairs[index].value : scalar
    }
    Self.forEachFolding { scalar, targets in
      if let target = targets.first, targets.count == 1, target < 0x1_0000, scalar < 0x1_0000 {
        direct[Int(scalar)] = direct[Int(target)]
      } else {
        expansions.append((scalar, targets.map(simplified)))
        if scalar < 0x1_0000 { direct[Int(scalar)] = Self.slowPath }
      }
    }
    expansions.sort { $0.key < $1.key }

    self.direct = direct
    self.properties = properties
    self.astralClasses = RangeTable(astral)
    self.combiningClasses = RangeTable(marks)
    self.astralTraditional = astralTraditional
    self.expansionKeys = expansions.map(\.key)
    self.expansionScalars = expansions.flatMap(\.scalars)
    var starts: [UInt32] = [0]
    var end: UInt32 = 0
    for (_, scalars) in expansions {
      end += UInt32(scalars.count)
      starts.append(end)
    }
    self.expansionStarts = starts
    self.voiced = Self.pairs(CompatibilityTable.voiced).sorted { $0.0 < $1.0 }
    self.semivoiced = Self.pairs(CompatibilityTable.semivoiced).sorted { $0.0 < $1.0 }
  }

  /// The scalars of a text taken in twos, line ends left out.
  private static func pairs(_ text: String) -> [(base: UInt32, composed: UInt32)] {
    var reader = TableReader(text)
    var pairs: [(base: UInt32, composed: UInt32)] = []
    while reader.next != nil {
      if reader.skip("\n") { continue }
      if let first = reader.scalar(), let second = reader.scalar() { pairs.append((first, second)) }
    }
    return pairs
  }

  private static func classRanges() -> [(range: ClosedRange<UInt32>, value: UInt8)] {
    let classes = [String: UInt8](
      uniqueKeysWithValues: ScalarClass.allCases.map { ("\($0)", $0.rawValue) }
    )
    var reader = TableReader(ClassTable.classes)
    var ranges: [(range: ClosedRange<UInt32>, value: UInt8)] = []
    while reader.next != nil {
      let value = classes[String(reader.word())] ?? ScalarClass.other.rawValue
      while reader.skip(" "), let range = reader.range() { ranges.append((range, value)) }
      _ = reader.skip("\n")
    }
    return ranges
  }

  private static func combiningRanges() -> [(range: ClosedRange<UInt32>, value: UInt8)] {
    var reader = TableReader(ClassTable.combiningClasses)
    var ranges: [(range: ClosedRange<UInt32>, value: UInt8)] = []
    while let value = reader.number(), reader.skip(":") {
      while reader.skip(" "), let range = reader.range() {
        ranges.append((range, UInt8(truncatingIfNeeded: value)))
      }
      _ = reader.skip("\n")
    }
    return ranges
  }

  /// Calls a function with each scalar of the compatibility table and what it folds to, in ascending order of blocks.
  private static func forEachFolding(_ body: (_ scalar: UInt32, _ targets: [UInt32]) -> Void) {
    var reader = TableReader(CompatibilityTable.foldings)
    while let range = reader.range() {
      if reader.skip(":") {
        var scalar = range.lowerBound
        while reader.skip(" ") {
          body(scalar, reader.word().map { $0 == "_" ? 0x20 : $0.value })
          scalar += 1
        }
      } else {
        let step: UInt32 = reader.skip("/") ? reader.number() ?? 1 : 1
        _ = reader.skip(" ")
        let isNegative = reader.skip("-")
        _ = reader.skip("+")
        let offset = reader.number() ?? 0
        for scalar in stride(from: range.lowerBound, through: range.upperBound, by: Int(step)) {
          body(scalar, [isNegative ? scalar &- offset : scalar &+ offset])
        }
      }
      _ = reader.skip("\n")
    }
  }
}
