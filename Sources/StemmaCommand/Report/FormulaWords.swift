import Stemma

extension FormulaCensus.Reason {
  /// The reason for people.
  var words: String {
    switch self {
    case .stockPhrase: "on the list of stock phrases"
    case .frequent(let families): "in \(Quantity.count(families, "family", "families")) of texts"
    case .short: "too short to tell in so few texts"
    }
  }

  /// The reason for programs.
  var name: String {
    switch self {
    case .stockPhrase: "stock-phrase"
    case .frequent: "frequent"
    case .short: "short"
    }
  }
}
