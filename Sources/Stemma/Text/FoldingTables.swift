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
  static let combiningFlag: UInt8 = 0b0010_0000
  static let traditionalFlag: UInt8 = 0b0100_0000
  static let simplifiedFlag: UInt8 = 0b1000_0000

  /// For each scalar of the basic plane: its folded scalar, 0 if it is dropped, or ``slowPath``.
  let direct: [UInt16]
  /// For each scalar of the basic plane: its class in the low bits, and the flags.
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
  /// Kana and their forms with the marks U+3099 and U+309A, ascending.
  let voiced: [(base: UInt32, composed: UInt32)]
  let semivoiced: [(base: UInt32, composed: UInt32)]

  /// The folded form of a scalar of the basic plane: one scalar, 0 if it is dropped, or ``slowPath``. O(1).
  ///
  /// Whether a dropped scalar ends a word, ``class(of:)`` tells.
  @inline(__always)
  package func direct(_ scalar: UInt16) -> UInt16 { direct[Int(scalar)] }

  /// The scalars that a scalar of the slow path or above the basic plane folds to; empty for one without an entry,
  /// which stays itself if its class is kept. O(log n).
  ///
  /// Punctuation and spaces inside an expansion are kept: they end words as they do in text (`½` is two words).
  package func expansion(of scalar: UInt32) -> ArraySlice<UInt32> {
    let index = expansionKeys.partitionPoint { $0 >= scalar }
    guard index < expansionKeys.count, expansionKeys[index] == scalar else { return [] }
    return expansionScalars[Int(expansionStarts[index])..<Int(expansionStarts[index + 1])]
  }

  /// Appends the folded form of any scalar: nothing if it is dropped. O(1) in the basic plane, else O(log n).
  package func appendFolding(of scalar: UInt32, to folded: inout [UInt32]) {
    if scalar < 0x1_0000 {
      let value = direct[Int(scalar)]
      if value == Self.slowPath {
        folded.append(contentsOf: expansion(of: scalar))
      } else if value != 0 {
        folded.append(UInt32(value))
      }
      return
    }
    let expansion = expansion(of: scalar)
    if !expansion.isEmpty {
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

  /// The scalar that two folded ones join to: a kana and a sound mark, or conjoining Hangul letters (The Unicode
  /// Standard, section 3.12). Nil for all others: folded letters stay apart from their marks. O(log n).
  package func composition(of first: UInt32, _ second: UInt32) -> UInt32? {
    switch second {
    case 0x3099, 0x309A:
      let pairs = second == 0x3099 ? voiced : semivoiced
      let index = pairs.partitionPoint { $0.base >= first }
      return index < pairs.count && pairs[index].base == first ? pairs[index].composed : nil
    case 0x1161..<0x1176 where (0x1100..<0x1113).contains(first):
      return 0xAC00 + ((first - 0x1100) * 21 + second - 0x1161) * 28
    case 0x11A8..<0x11C3 where (0xAC00..<0xD7A4).contains(first) && (first - 0xAC00) % 28 == 0:
      return first + second - 0x11A7
    default:
      return nil
    }
  }
}
