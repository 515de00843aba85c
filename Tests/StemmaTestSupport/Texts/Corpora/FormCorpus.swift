/// Instances of many forms, edited copies of some instances, and texts that are neither.
///
/// No two instances are copies of each other, however much of their text is the form's.
public struct FormCorpus: Sendable {
  /// The number of documents, if the instances and copies leave room for others.
  public var documents = 20_000
  /// The number of edited copies.
  public var copies = 500
  /// How many instances a form can have, and how many forms have so many.
  public var classes: [(instances: Int, forms: Int)] = [(2, 70), (3, 70), (10, 70), (100, 35), (2_000, 3)]
  /// The shares of a form's text that are filled in.
  public var shares = [0.05, 0.1, 0.2, 0.4, 0.6]
  /// The templates of the forms.
  public var templates = FormTemplate.all
  /// Writes a text that is no form, from its number.
  public var filler: (@Sendable (Int) -> String)?
  private let seed: UInt64

  /// Creates a corpus; equal seeds give equal corpora.
  public init(seed: UInt64) { self.seed = seed }

  private struct FilledForm {
    let number: Int
    let form: Form
    let instances: [FormInstance]
    /// The site that all instances stand on, if they stand on one.
    let site: String?
    var days: [Int?] = []
  }

  /// The documents, in random order.
  public func texts() -> [LabelledText] {
    var generator = SeededGenerator(seed: seed)
    var draft = CorpusDraft()
    var forms = forms(using: &generator)
    for index in forms.indices { addInstances(&forms[index], to: &draft, using: &generator) }
    for _ in 0..<copies { addCopy(of: forms, to: &draft, using: &generator) }
    for number in 0..<max(0, documents - draft.count) {
      addFiller(number, to: &draft, using: &generator)
    }
    return draft.documents(using: &generator)
  }

  /// Fills in the forms: each template and share in turn, so that every size has many of both.
  private func forms(using generator: inout SeededGenerator) -> [FilledForm] {
    var variants: [(template: FormTemplate, share: Double)] = []
    var number = 0
    return classes.flatMap { instances, forms in
      (0..<forms).map { index in
        if variants.isEmpty {
          let all = templates.flatMap { template in shares.map { (template: template, share: $0) } }
          variants = all.shuffled(using: &generator)
        }
        // The few large forms have the small shares, which are the hard ones.
        let share = instances >= 1_000 ? shares[index % shares.count] : nil
        let place = share.flatMap { share in variants.lastIndex { $0.share == share } }
        let variant = variants.remove(at: place ?? variants.count - 1)
        let form = Form(variant.template, share: variant.share, seed: generator.next())
        number += 1
        return FilledForm(
          number: number,
          form: form,
          instances: form.instances(instances, seed: generator.next()),
          site: generator.happens(0.5) ? generator.site() : nil
        )
      }
    }
  }

  private func addInstances(
    _ filled: inout FilledForm,
    to draft: inout CorpusDraft,
    using generator: inout SeededGenerator
  ) {
    for (index, instance) in filled.instances.enumerated() {
      let day = generator.happens(0.6) ? generator.day() : nil
      filled.days.append(day)
      let site = filled.site ?? (generator.happens(0.3) ? generator.site() : nil)
      let truth = Self.truth(filled, index, kind: "instance")
      draft.add(instance.text, date: day.map(SeededGenerator.date), source: site, truth)
    }
  }

  /// Adds a copy of a random instance; for one half of any, for the other of one of a random form, so that small
  /// forms have their part.
  private func addCopy(
    of forms: [FilledForm],
    to draft: inout CorpusDraft,
    using generator: inout SeededGenerator
  ) {
    let filled =
      generator.happens(0.5)
      ? forms.randomElement(using: &generator)
      : Self.weighted(forms, using: &generator)
    guard let filled, let index = filled.instances.indices.randomElement(using: &generator) else { return }
    let copied = CopiedInstance(filled.instances[index], filled.form.template.language, using: &generator)
    let day = filled.days[index].map { $0 + Int.random(in: 0...60, using: &generator) }
    draft.add(
      copied.text,
      date: day.map(SeededGenerator.date),
      source: generator.happens(0.3) ? generator.site() : nil,
      Self.truth(filled, index, kind: copied.edit.rawValue, kept: copied.kept)
    )
  }

  private static func weighted(_ forms: [FilledForm], using generator: inout SeededGenerator) -> FilledForm? {
    let sum = forms.reduce(0) { $0 + $1.instances.count }
    guard sum > 0 else { return nil }
    var place = Int.random(in: 0..<sum, using: &generator)
    return forms.first { filled in
      place -= filled.instances.count
      return place < 0
    }
  }

  private func addFiller(_ number: Int, to draft: inout CorpusDraft, using generator: inout SeededGenerator) {
    // Most of the others are Chinese, as most of the forms are Chinese or English.
    let language =
      number % 5 < 3 ? .chinese : WritingLanguage.allCases[number % WritingLanguage.allCases.count]
    var prose = ProseWriter(language, seed: generator.next())
    let text =
      if language == .chinese, let filler { filler(number) } else {
        prose.text(length: Int.random(in: 150...700, using: &generator) * language.breadth)
      }
    draft.add(
      text,
      date: generator.happens(0.5) ? SeededGenerator.date(generator.day()) : nil,
      source: generator.happens(0.5) ? generator.site() : nil,
      [
        ("form", .none), ("instance", .none), ("kind", .string("filler")),
        ("language", .string(language.rawValue)),
      ]
    )
  }

  private static func truth(_ filled: FilledForm, _ index: Int, kind: String, kept: Double? = nil)
    -> CorpusDraft.Truth
  {
    [
      ("form", .integer(filled.number)), ("instance", .integer(index)), ("kind", .string(kind)),
      ("language", .string(filled.form.template.language.rawValue)),
      ("genre", .string(filled.form.template.genre.rawValue)),
      ("share", .share(filled.form.share)), ("filled", .share(filled.instances[index].share)),
      ("count", .integer(filled.instances.count)), ("kept", kept.map { .share($0) } ?? .none),
    ]
  }
}
