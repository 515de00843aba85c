/// Instances of a template of eight blocks, 30 instances of a form with slots, and edited copies of some instances of
/// both among them, in random order.
struct CopiedTemplatesCorpus: Corpus {
  static let slotInstances = 30
  private let instances: Int
  private let copies: Int
  private let seed: UInt64
  private let language: Language
  private let blocks: Template
  private let slots: Template
  /// The role of the document at each place: instances, then instances with slots, then copies.
  private let roles: [Int]
  private let places: [Int]

  /// A corpus with a copy for each 40 instances.
  init(instances: Int, seed: UInt64, share: Double) {
    let language = Language()
    let copies = instances / 40
    var generator = SeededGenerator(seed: seed)
    let roles = Array(0..<(instances + Self.slotInstances + copies)).shuffled(using: &generator)
    var places = Array(repeating: 0, count: roles.count)
    for (place, role) in roles.enumerated() { places[role] = place }
    self.instances = instances
    self.copies = copies
    self.seed = seed
    self.language = language
    self.roles = roles
    self.places = places
    blocks = .blocks(language, seed: seed, share: share)
    slots = .slots(language, seed: seed)
  }

  var count: Int { roles.count }

  func document(_ index: Int) -> LabelledDocument {
    let role = roles[index]
    guard role >= instances + Self.slotInstances else {
      let text = instance(role).spelled(language.vocabulary)
      return LabelledDocument(text: text, family: index, kind: "base")
    }
    var editor = Editor(
      writer: Writer(language, seed: seed ^ 0x45_4449_5453, item: role),
      sites: (0..<10).map { Site(language, seed: seed, number: $0) }
    )
    let origin = Int.random(in: 0..<(instances + Self.slotInstances), using: &editor.writer.generator)
    let edit = Edit.plain[Int.random(in: 0..<Edit.plain.count, using: &editor.writer.generator)]
    let copy = editor.copy(of: instance(origin), by: edit)
    return LabelledDocument(text: copy, family: places[origin], kind: edit.rawValue)
  }

  private func instance(_ role: Int) -> Article {
    role < instances ? blocks.instance(role) : slots.instance(role)
  }
}
