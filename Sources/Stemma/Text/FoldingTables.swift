/// What folding knows of each scalar: its folded form, its class, its script and its place among combining marks.
///
/// The folded form is compatibility decomposition and full case folding (Unicode 15.0, UAX #15 and section 3.13), then
/// traditional to simplified by single characters (OpenCC). For most scalars of the basic plane one load of 16 bits
/// answers all of it, dropping included. Some 260 KB, built once from the generated tables.
package struct FoldingTables: Sendable {
  /// The tables; built at first use, in less than a millisecond.
  package static let shared = FoldingTables()

  /// The entry of ``direct(_:)`` for scalars that fold to several scalars or to one above the basic plane.
  package static let slowPath: UInt16 = 0xE000

  static let classMask: UInt8 = 0b0000_0111
  /// The bits of the ``FoldingStep``.
  static let stepMask: UInt8 = 0b0001_1000
  static let stepShift: UInt8 = 3
  static let combiningFlag: UInt8 = 0b0010_0000
  static let traditionalFlag: UInt8 = 0b0100_0000
  static let simplifiedFlag: UInt8 = 0b1000_0000

  /// For each scalar of the basic plane: its folded scalar, 0 if it is dropped, or ``slowPath``.
  let direct: [UInt16]
  /// For each scalar of the basic plane: its class in the low bits, its step and the flags.
  let properties: [UInt8]
  /// Class ranges above the basic plane, ascending, that are not of class `other`.
  let astralClasses: RangeTable
  /// Combining classes that are not 0.
  let combiningClasses: RangeTable
  /// The traditional characters above the basic plane, ascending.
  let astralTraditional: [UInt32]
  /// The scalars that take the slow path, ascending.
  let expansionKeys: [UInt32]
  /// For each key, where its expansion begins in `expansionScalars`; one more for the end.
  let expansionStarts: [UInt32]
  let expansionScalars: [UInt32]

  /// How a pass gets past a scalar. O(1).
  @inline(__always)
  func step(of scalar: UInt32) -> FoldingStep {
    guard scalar < 0x1_0000 else { return .other }
    return FoldingStep(rawValue: (properties[Int(scalar)] & Self.stepMask) >> Self.stepShift) ?? .other
  }

  /// The folded form of a scalar of the basic plane: one scalar, 0 if it is dropped, or ``slowPath``. O(1).
  ///
  /// Whether a dropped scalar ends a word, ``class(of:)`` tells.
  @inline(__always)
  package func direct(_ scalar: UInt16) -> UInt16 { direct[Int(scalar)] }

  /// The one scalar that a scalar of the basic plane folds to; nil if it is dropped, takes the slow path, or stands
  /// above the basic plane. O(1).
  @inline(__always)
  package func single(of scalar: UInt32) -> UInt32? {
    guard scalar < 0x1_0000 else { return nil }
    let value = direct[Int(scalar)]
    return value == 0 || value == Self.slowPath ? nil : UInt32(value)
  }

  /// The scalars that a scalar of the slow path, above the basic plane or of class ``ScalarClass/other`` folds to. Nil
  /// for one without an entry, which stays itself if its class is kept and else is dropped. O(log n).
  ///
  /// Punctuation and spaces inside an expansion are kept: they end words as they do in text (`½` is two words).
  package func expansion(of scalar: UInt32) -> ArraySlice<UInt32>? {
    // Nearly all that is asked for is punctuation that is dropped.
    if scalar < 0x1_0000 && direct[Int(scalar)] == 0 { return nil }
    let index = expansionKeys.partitionPoint { $0 >= scalar }
    guard index < expansionKeys.count, expansionKeys[index] == scalar else { return nil }
    return expansionScalars[Int(expansionStarts[index])..<Int(expansionStarts[index + 1])]
  }

  /// Appends the folded form of any scalar: nothing if it is dropped. O(1) in the basic plane, else O(log n).
  package func appendFolding(of scalar: UInt32, to folded: inout [UInt32]) {
    if let single = single(of: scalar) {
      folded.append(single)
    } else if let expansion = expansion(of: scalar) {
      folded.append(contentsOf: expansion)
    } else if self.class(of: scalar).isKept {
      folded.append(scalar)
    }
  }

  /// The class of a scalar as it is. Of a scalar that folding changes, the class that counts is that of its folded
  /// form: `ⓐ` is a symbol, and folds to a letter. O(1) in the basic plane, else O(log n).
  @inline(__always)
  package func `class`(of scalar: UInt32) -> ScalarClass {
    let value = scalar < 0x1_0000 ? properties[Int(scalar)] & Self.classMask : astralClasses[scalar]
    return ScalarClass(rawValue: value) ?? .other
  }

  /// Whether a character is traditional: it has another, simplified form.
  @inline(__always)
  package func isTraditional(_ scalar: UInt32) -> Bool {
    if scalar < 0x1_0000 { return properties[Int(scalar)] & Self.traditionalFlag != 0 }
    let index = astralTraditional.partitionPoint { $0 >= scalar }
    return index < astralTraditional.count && astralTraditional[index] == scalar
  }

  /// Whether a character is simplified only: it stands for a traditional one, and never for itself in traditional
  /// text.
  @inline(__always)
  package func isSimplified(_ scalar: UInt32) -> Bool {
    scalar < 0x1_0000 && properties[Int(scalar)] & Self.simplifiedFlag != 0
  }

  /// The canonical combining class (UAX #44): 0 for all but marks. O(1) for those without, else O(log n).
  @inline(__always)
  package func combiningClass(of scalar: UInt32) -> UInt8 {
    if scalar < 0x1_0000 && properties[Int(scalar)] & Self.combiningFlag == 0 { return 0 }
    return combiningClasses[scalar]
  }

  /// Whether a folded scalar may join the one before it: a sound mark of kana, a conjoining Hangul vowel or final.
  @inline(__always)
  package func isComposing(_ scalar: UInt32) -> Bool { Self.isComposing(scalar) }

  static func isComposing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3099, 0x309A, 0x1161..<0x1176, 0x11A8..<0x11C3: true
    default: false
    }
  }
}
