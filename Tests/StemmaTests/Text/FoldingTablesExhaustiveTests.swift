import Stemma
import Testing

/// The tables scalar by scalar against what the standard library knows of Unicode, which may be newer than 15.0.
@Suite("The folding tables against the standard library")
struct FoldingTablesExhaustiveTests {
  let tables = FoldingTables.shared

  /// The scalars assigned in Unicode 15.0 that satisfy a predicate; private use by some of its scalars.
  func scalars(where predicate: (Unicode.Scalar) -> Bool) -> [Unicode.Scalar] {
    [0..<0x3_2400, 0xE_0000..<0xE_1000, 0xF_0000..<0xF_0100].joined().compactMap { (value: Int) in
      guard let scalar = Unicode.Scalar(UInt32(value)), isAssigned(scalar) else { return nil }
      return predicate(scalar) ? scalar : nil
    }
  }

  func isAssigned(_ scalar: Unicode.Scalar) -> Bool {
    guard let age = scalar.properties.age else { return false }
    return (age.major, age.minor) <= (15, 0)
  }

  func fold(_ text: some Sequence<Unicode.Scalar>) -> [UInt32] {
    var folded: [UInt32] = []
    for scalar in text { tables.appendFolding(of: scalar.value, to: &folded) }
    return folded
  }

  func string(_ scalars: [UInt32]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return String(view)
  }

  func isKept(_ scalar: Unicode.Scalar) -> Bool { tables.class(of: scalar.value).isKept }

  /// Radicals fold to the ideographs they stand for, where Unicode only calls them equivalent.
  func isRadical(_ scalar: Unicode.Scalar) -> Bool { (0x2E80..<0x2FE0).contains(scalar.value) }

  @Test("White space and invisible scalars are those of the standard")
  func dropped() {
    let differing = scalars { scalar in
      let properties = scalar.properties
      let isFormat = properties.isDefaultIgnorableCodePoint || properties.generalCategory == .format
      let expected: ScalarClass? = properties.isWhitespace ? .space : isFormat ? .ignored : nil
      let found = tables.class(of: scalar.value)
      return expected != (found == .space || found == .ignored ? found : nil)
    }
    #expect(differing == [])
  }

  @Test("Letters, marks and numbers are kept, all else is not; unified ideographs are Han")
  func kept() {
    let differing = scalars { scalar in
      let isKeptCategory =
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber: true
        default: false
        }
      let found = tables.class(of: scalar.value)
      if found == .space || found == .ignored { return false }
      if scalar.properties.isUnifiedIdeograph && found != .han { return true }
      return found.isKept != (isKeptCategory || isRadical(scalar))
    }
    #expect(differing == [])
  }

  /// The scalars whose case mapping folds otherwise; mappings to letters newer than the tables do not count.
  func scalarsFoldingUnlike(_ mapping: KeyPath<Unicode.Scalar.Properties, String>) -> [Unicode.Scalar] {
    scalars { scalar in
      let mapped = scalar.properties[keyPath: mapping].unicodeScalars
      return isKept(scalar) && mapped.allSatisfy(isAssigned) && fold(mapped) != fold([scalar])
    }
  }

  @Test("A scalar folds as its lower-case form does")
  func lowerCase() { #expect(scalarsFoldingUnlike(\.lowercaseMapping) == []) }

  @Test(
    "A scalar folds as its upper-case form does, but for the Turkish dotless i, whose upper case is Latin"
  )
  func upperCase() { #expect(scalarsFoldingUnlike(\.uppercaseMapping) == ["ı"]) }

  @Test("Folding twice changes nothing more")
  func foldingIsIdempotent() {
    let differing = scalars { scalar in
      let folded = fold([scalar]).filter { tables.class(of: $0).isKept }
      return fold(folded.compactMap(Unicode.Scalar.init)) != folded
    }
    #expect(differing == [])
  }

  @Test("Scalars change where compatibility case folding changes them, and else at most decompose")
  func compatibilityFolds() {
    let differing = scalars { scalar in
      guard isKept(scalar), !isRadical(scalar), !tables.isTraditional(scalar.value) else { return false }
      let folded = fold([scalar])
      if scalar.properties.changesWhenNFKCCaseFolded { return folded == [scalar.value] }
      return string(folded) != String(scalar)
    }
    #expect(differing == [])
  }

  @Test("Digits keep their value")
  func digits() {
    let differing = scalars { scalar in
      guard let type = scalar.properties.numericType, type != .numeric else { return false }
      let values = fold([scalar]).compactMap(Unicode.Scalar.init).filter(isKept).map(
        \.properties.numericValue
      )
      return values.count == 1 && values[0] != scalar.properties.numericValue
    }
    #expect(differing == [])
  }

  @Test("Combining classes are those of the standard")
  func combiningClasses() {
    let differing = scalars {
      tables.combiningClass(of: $0.value) != $0.properties.canonicalCombiningClass.rawValue
    }
    #expect(differing == [])
  }
}
