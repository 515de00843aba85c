/// The most frequent characters of running Chinese, a quarter of it or more.
enum FrequentHan {
  /// Whether a scalar is among them.
  static func contains(_ scalar: Unicode.Scalar) -> Bool { scalars.contains(scalar) }

  private static let simplified = """
    的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于\
    起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长
    """

  /// The traditional forms of those that have one of their own.
  private static let traditional = "這來國個說們為時會著過學對裡裏後麼沒於還發當無開見經頭從動兩長爲"

  private static let scalars = Set((simplified + traditional).unicodeScalars)
}
