/// The corpora that can be made; the raw value is the name on the command line.
package enum CorpusKind: String, CaseIterable, Sendable {
  /// Articles, a fifth of them copies with edits within the text or a plain frame around it.
  case mixed
  /// Articles, none of them copied.
  case unrelated
  /// One article again and again.
  case copies
  /// Instances of one template of eight blocks.
  case template
  /// Instances of one form with slots.
  case slots
  /// Instances of one template of eight blocks, 30 instances of a form with slots, and edited copies of instances.
  case templates
  /// Articles, half of them on site pages, and a fifth of them copies with edits of structure, extent, wording and
  /// surroundings.
  case edits
  /// One document that repeats a line.
  case line

  /// Makes the corpus.
  ///
  /// - Parameters:
  ///   - documents: The number of documents; of instances for `templates`, of lines for `line`.
  ///   - seed: Equal seeds give equal corpora.
  ///   - share: The fixed share of a template of blocks.
  package func corpus(documents: Int, seed: UInt64, share: Double) -> any Corpus {
    switch self {
    case .mixed: FamilyCorpus(count: documents, seed: seed, copyShare: 0.2, edits: Edit.plain)
    case .unrelated: FamilyCorpus(count: documents, seed: seed, copyShare: 0, edits: [])
    case .copies: CopiesCorpus(count: documents, seed: seed)
    case .template:
      TemplateCorpus(count: documents) { Template.blocks($0, seed: seed, share: share) }
    case .slots: TemplateCorpus(count: documents) { Template.slots($0, seed: seed) }
    case .templates: CopiedTemplatesCorpus(instances: documents, seed: seed, share: share)
    case .edits:
      FamilyCorpus(
        count: documents,
        seed: seed,
        copyShare: 0.2,
        edits: Edit.structural,
        pageShare: 0.5
      )
    case .line: RepeatedLineCorpus(lines: documents, seed: seed)
    }
  }
}
