import Stemma

extension Evidence {
  /// The reason in words, said of the target.
  var words: String {
    switch self {
    case .date: "published later"
    case .fetched: "fetched later"
    case .gloss: "has added pinyin"
    case .mojibake: "has damaged characters"
    case .placeholder: "masks or fills in words"
    case .truncation: "is cut off"
    case .script: "converted from simplified characters"
    case .residue: "holds remains of a web page or editor"
    case .containment: "is a part of it"
    case .aggregation: "stands on a page of many texts"
    case .equality: "same wording"
    case .membership: "stands inside it"
    case .textDate: "names later dates"
    case .link: "links by https where it links by http"
    case .version: "names a later version"
    case .growth: "has more new text"
    case .numbering: "has further items or articles"
    case .markup: "has more fixed spaces"
    case .family: "by its place in the family"
    case .sharedError: "shares readings that no source has"
    case .urlDate: "later by the date in its address"
    case .editorial: "names an editor or source"
    case .attribution: "names it as its source"
    case .mirror: "stands at the address of a mirror"
    case .formatting: "has lost or damaged formatting"
    case .reading: "has readings of its own"
    case .replacement: "replaced a word in all places but few"
    }
  }
}

extension Derivation {
  /// Why the edge has its direction, or that nothing tells, in words.
  var reasons: String {
    let words = evidence.map(\.words).joined(separator: ", ")
    if directed { return words }
    return words.isEmpty ? "order unknown" : "order unknown; \(words)"
  }

  /// The edge as a sentence about its ends.
  func sentence(source: String, target: String) -> String {
    let sure = "confidence \(Quantity.share(confidence))"
    guard directed else {
      return "\(target) and \(source) are related (\(kind.rawValue), \(sure)): \(reasons)"
    }
    return "\(target) is a \(kind.rawValue) of \(source), \(sure)" + (reasons.isEmpty ? "" : ": \(reasons)")
  }
}
