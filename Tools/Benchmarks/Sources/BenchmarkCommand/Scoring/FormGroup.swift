/// Documents of a corpus of forms that are scored together.
struct FormGroup: Hashable, Comparable {
  enum Dimension: Int {
    case all
    case instances
    case share
    case genre
    case language
    case kind
  }

  let dimension: Dimension
  let value: String

  /// What the group is called in tables.
  var title: String {
    switch dimension {
    case .all: "all"
    case .instances: "\(value) instances"
    case .share: "\(value) filled in"
    case .genre, .language, .kind: value
    }
  }

  static func < (a: FormGroup, b: FormGroup) -> Bool {
    if a.dimension != b.dimension { return a.dimension.rawValue < b.dimension.rawValue }
    if let a = Double(a.value), let b = Double(b.value) { return a < b }
    return a.value < b.value
  }
}
