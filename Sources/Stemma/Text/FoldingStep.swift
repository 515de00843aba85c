/// How a pass of folding gets past a scalar.
enum FoldingStep: UInt8 {
  /// It takes part in noise, in a composition or in a mark, folds to several scalars, or is invisible: a closer look.
  case other
  /// It is a token by itself, and so is what it folds to. Its UTF-8 takes ``tokenLength`` bytes.
  case token
  /// It is a letter or digit of a word, folds to one scalar and is no mark.
  case letter
  /// It is dropped, and ends a word.
  case dropped

  /// The step as it stands in the properties of a scalar.
  @inline(__always)
  var bits: UInt8 { rawValue << FoldingTables.stepShift }

  /// The bytes of a scalar that is a token by itself.
  static let tokenLength = 3
}
