/// Instances of one template; no two are copies of each other.
struct TemplateCorpus: Corpus {
  let count: Int
  private let language: Language
  private let template: Template

  init(count: Int, template: (Language) -> Template) {
    self.count = count
    language = Language()
    self.template = template(language)
  }

  func document(_ index: Int) -> LabelledDocument {
    let text = template.instance(index).spelled(language.vocabulary)
    return LabelledDocument(text: text, family: index, kind: "base")
  }
}
