import Stemma
import StemmaIngest
import StemmaStore

/// Reused passages with what is known of their documents, from wherever these are.
struct Reuse {
  /// As in ``Analysis/matches``.
  let matches: [Match]
  /// The id of a document.
  let id: (_ document: Int) -> String
  /// A document; without its text if that cannot be read any more.
  let document: (_ document: Int) -> Document
  /// Why the formulae are formulae.
  let census: () async -> FormulaCensus
  /// What could not be read again.
  let problems: () -> [any CustomStringConvertible]

  /// Finds the passages of inputs. What cannot be read is reported; the rest is used.
  ///
  /// Of files only tokens are kept. Stores have their texts in memory.
  ///
  /// - Parameter memory: The bytes of memory that should do; nil for no limit.
  static func find(_ input: InputOptions, _ analyzer: Analyzer, memory: Int?, session: Session) async -> Reuse {
    if input.inputs.contains(where: { Store.isStore(at: $0) }) {
      let corpus = Corpus.load(
        input.inputs,
        fields: input.fields,
        wanting: analyzer.options,
        session: session
      )
      let analysis = await corpus.analysis(analyzer, scope: .everything, session: session)
      return Reuse(
        matches: analysis.matches,
        id: { analysis.documents[$0].id },
        document: { analysis.documents[$0] },
        census: { await FormulaCensus(analysis, threads: analyzer.threads) },
        problems: { [] }
      )
    }
    let reader = InputReader(idField: input.fields.idField, textField: input.fields.textField)
    let files = TemporaryTokens()
    let plan = memory.map { limit in MemoryPlan(limit: limit) { files.newFile() } } ?? .unlimited
    let corpus = await reader.sketch(
      input.inputs,
      folding: analyzer.options.folding,
      for: analyzer.clusterFinder,
      keepingTokensIn: plan.tokenTable()
    ) {
      session.report($0)
    }
    let (prepared, sketches, problems) = corpus.prepared()
    if let memory { warn(ifTooLittle: memory, for: prepared, threads: analyzer.threads, session: session) }
    let bar = session.console.progressBar("analysing")
    defer { bar?.finish() }
    let (matches, families) = await analyzer.matches(in: prepared, sketches: sketches, plan: plan) { bar?.update($0) }
    let document = { (index: Int) in
      var document = prepared.documents[index]
      document.text = prepared.original(of: index)?.text ?? ""
      return document
    }
    return Reuse(
      matches: matches,
      id: { prepared.documents[$0].id },
      document: document,
      census: {
        await FormulaCensus(
          of: matches,
          options: analyzer.options,
          families: families,
          threads: analyzer.threads,
          document: document,
          tokens: { prepared.tokens(of: $0) }
        )
      },
      problems: { problems() + (files.problem.map { [$0] } ?? []) }
    )
  }

  private static func warn(
    ifTooLittle memory: Int,
    for corpus: PreparedCorpus,
    threads: Int,
    session: Session
  ) {
    let tokens = corpus.ranges.prefix(corpus.documents.count).reduce(0) { $0 + $1.count }
    let floor = MemoryPlan.floor(documents: corpus.documents.count, tokens: tokens, threads: threads)
    guard floor > memory else { return }
    session.console.problem(
      "--memory: this corpus needs about \((floor >> 20) + 1)M at least; going on with as little as possible"
    )
  }
}
