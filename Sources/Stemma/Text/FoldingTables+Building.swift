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

    let astralTraditional = astralPairs.map(\.key)
    func simplified(_ scalar: UInt32) -> UInt32 {
      if scalar < 0x1_0000 {
        let value = direct[Int(scalar)]
        return value == 0 ? scalar : UInt32(value)
      }
      let index = astralTraditional.partitionPoint { $0 >= scalar }
      return index < astralPairs.count && astralPairs[index].key == scalar ? astralPairs[index].value : scalar
    }
    var scalars = astralPairs.map(\.value)
    var expansions = scalars.indices.map { (key: astralTraditional[$0], range: $0..<$0 + 1) }
    Self.forEachFolding { scalar, targets in
      if targets.count == 1, targets[0] < 0x1_0000, scalar < 0x1_0000 {
        direct[Int(scalar)] = direct[Int(targets[0])]
        // A symbol that folds to a letter has an expansion besides: only symbols that are dropped go without.
        guard properties[Int(scalar)] == ScalarClass.other.rawValue, direct[Int(scalar)] != 0 else { return }
      } else if scalar < 0x1_0000 {
        direct[Int(scalar)] = Self.slowPath
      }
      let start = scalars.count
      for target in targets { scalars.append(simplified(target)) }
      expansions.append((scalar, start..<scalars.count))
    }
    expansions.sort { $0.key < $1.key }
    var expansionScalars: [UInt32] = []
    var expansionStarts: [UInt32] = [0]
    expansionScalars.reserveCapacity(scalars.count)
    expansionStarts.reserveCapacity(expansions.count + 1)
    for (_, range) in expansions {
      for index in range { expansionScalars.append(scalars[index]) }
      expansionStarts.append(UInt32(expansionScalars.count))
    }

    for scalar in 0..<0x1_0000 {
      properties[scalar] |= Self.step(of: scalar, direct, properties).bits
    }

    self.direct = direct
    self.properties = properties
    self.astralClasses = RangeTable(astral)
    self.combiningClasses = RangeTable(marks)
    self.astralTraditional = astralTraditional
    self.expansionKeys = expansions.map(\.key)
    self.expansionStarts = expansionStarts
    self.expansionScalars = expansionScalars
  }

  /// How a pass gets past a scalar whose folded form and class are known.
  private static func step(of scalar: Int, _ direct: [UInt16], _ properties: [UInt8]) -> FoldingStep {
    guard !ScrapingNoise.openings.contains(UInt32(scalar)) else { return .other }
    let folded = direct[scalar]
    let scalarClass = properties[scalar] & classMask
    if folded == 0 {
      let isDropped = scalarClass == ScalarClass.other.rawValue || scalarClass == ScalarClass.space.rawValue
      return isDropped ? .dropped : .other
    }
    let target = properties[Int(folded)]
    guard folded != slowPath, target & classMask == scalarClass, target & combiningFlag == 0 else {
      return .other
    }
    guard scalarClass != ScalarClass.word.rawValue else { return .letter }
    let isToken = scalarClass >= ScalarClass.han.rawValue && scalar >= 0x800 && !isComposing(UInt32(folded))
    return isToken ? .token : .other
  }

  /// The scalars of a text taken in twos, line ends left out.
  private static func pairs(_ text: String) -> [(first: UInt32, second: UInt32)] {
    var reader = TableReader(text)
    var pairs: [(first: UInt32, second: UInt32)] = []
    while reader.next != nil {
      if reader.skip("\n") { continue }
      if let first = reader.scalar(), let second = reader.scalar() { pairs.append((first, second)) }
    }
    return pairs
  }

  private static func classRanges() -> [(range: ClosedRange<UInt32>, value: UInt8)] {
    var reader = TableReader(ClassTable.classes)
    var ranges: [(range: ClosedRange<UInt32>, value: UInt8)] = []
    while reader.next != nil {
      let value = scalarClass(named: String(reader.word())).rawValue
      while reader.skip(" "), let range = reader.range() { ranges.append((range, value)) }
      _ = reader.skip("\n")
    }
    return ranges
  }

  private static func scalarClass(named name: String) -> ScalarClass {
    switch name {
    case "space": .space
    case "ignored": .ignored
    case "han": .han
    case "kana": .kana
    case "hangul": .hangul
    case "solo": .solo
    case "word": .word
    default: .other
    }
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
    var targets: [UInt32] = []
    while let range = reader.range() {
      if reader.skip(":") {
        var scalar = range.lowerBound
        while reader.skip(" ") {
          targets.removeAll(keepingCapacity: true)
          while let next = reader.next, next != " ", next != "\n", let target = reader.scalar() {
            targets.append(next == "_" ? 0x20 : target)
          }
          body(scalar, targets)
          scalar += 1
        }
      } else {
        let step: UInt32 = reader.skip("/") ? reader.number() ?? 1 : 1
        _ = reader.skip(" ")
        let isNegative = reader.skip("-")
        _ = reader.skip("+")
        let offset = reader.number() ?? 0
        for scalar in stride(from: range.lowerBound, through: range.upperBound, by: Int(step)) {
          targets = [isNegative ? scalar &- offset : scalar &+ offset]
          body(scalar, targets)
        }
      }
      _ = reader.skip("\n")
    }
  }
}
