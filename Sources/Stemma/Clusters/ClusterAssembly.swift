/// Turns joined text classes back into groups of witnesses and the pairs that prove them.
struct ClusterAssembly {
  private let classes: TextClasses
  private let document: (Int) -> Int
  private var pairs: [VerifiedPair] = []
  private var relations: [(a: Int, b: Int, relation: TextRelation)] = []
  /// Classes whose members are connected by pairs.
  private var isConnected: [Bool]

  init(classes: TextClasses, document: @escaping (Int) -> Int) {
    self.classes = classes
    self.document = document
    isConnected = (0..<classes.count).map { classes.members($0).count == 1 }
    for text in 0..<classes.count
    where !isConnected[text] && classes.documents[text] == Int32(TextClasses.mixed) {
      connectCopies(text)
    }
  }

  /// The pairs by `a`, then by `b`.
  var sortedPairs: [VerifiedPair] { pairs.sorted { ($0.a, $0.b) < ($1.a, $1.b) } }

  /// Pairs each member with an equal one of another document.
  private mutating func connectCopies(_ text: Int) {
    let first = classes.representative(text)
    for member in classes.members(text).dropFirst() {
      let partner = document(member) == document(first) ? classes.alternate(text) : first
      pairs.append(VerifiedPair(partner, member, .copy))
    }
    isConnected[text] = true
  }

  /// What is known of the similarity of `count` witnesses.
  func relations(count: Int) -> KnownRelations {
    var known = KnownRelations(classes, count: count)
    for (a, b, relation) in relations { known.insert(relation, a, b) }
    return known
  }

  private func otherMember(_ text: Int, than excluded: Int) -> Int? {
    [classes.representative(text), classes.alternate(text)].first { document($0) != excluded }
  }

  /// Records a verified pair of classes by members of different documents.
  mutating func join(_ a: Int, _ b: Int, _ relation: TextRelation) {
    relations.append((a, b, relation))
    var left = classes.representative(a)
    var right = classes.representative(b)
    if let other = otherMember(b, than: document(left)) {
      right = other
    } else if let other = otherMember(a, than: document(right)) {
      left = other
    }
    pairs.append(VerifiedPair(left, right, relation))
    connect(a, except: left, to: right, relation)
    connect(b, except: right, to: left, relation)
  }

  /// Pairs the members of a class inside one document, which are not compared with each other, with a text outside.
  private mutating func connect(
    _ text: Int,
    except paired: Int,
    to witness: Int,
    _ relation: TextRelation
  ) {
    guard !isConnected[text] else { return }
    isConnected[text] = true
    for member in classes.members(text) where member != paired {
      pairs.append(VerifiedPair(member, witness, relation))
    }
  }

  /// The groups of two or more witnesses, ordered by their first member.
  ///
  /// - Parameter roots: For each class its cluster.
  func groups(_ roots: [Int]) -> [[Int]] {
    var groups: [[Int]] = Array(repeating: [], count: roots.count)
    for text in roots.indices where isConnected[text] {
      groups[roots[text]].append(contentsOf: classes.members(text))
    }
    return groups.filter { $0.count > 1 }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }
}
