public import Stemma

extension StoreSnapshot {
  /// What the store has on a text: copies, near-duplicates, the texts that it stands in or reuses, with exact spans, and
  /// what in it is new. Nothing is stored.
  ///
  /// The index proposes the few documents that share most and the rarest seeds with the text; each is read and compared.
  /// Two texts that share 24 characters in a row share a seed. O(n) in the text and the candidates, whatever the size
  /// of the store but for the number of its segments.
  ///
  /// - Parameters:
  ///   - document: The text; its id need not be in the store.
  ///   - options: From when on texts are near-duplicates, and the user's stock phrases. The folding must be the store's.
  /// - Throws: `otherOptions` if the store is folded otherwise, `otherAlgorithms` if it was indexed by another version;
  ///   `damaged`, `inputOutput`.
  public func observe(
    _ document: Document,
    options: AnalysisOptions = AnalysisOptions()
  ) throws(StoreError) -> Observation {
    try checkOptions(options)
    return try observation(of: document, by: observers.observer(options))
  }

  /// What the store has on each of some texts.
  ///
  /// - Throws: As ``observe(_:options:)``.
  public func observe(
    _ documents: [Document],
    options: AnalysisOptions = AnalysisOptions()
  ) throws(StoreError) -> [Observation] {
    try checkOptions(options)
    let observer = observers.observer(options)
    var observations: [Observation] = []
    for document in documents { observations.append(try observation(of: document, by: observer)) }
    return observations
  }

  private func observation(of document: Document, by observer: Observer) throws(StoreError) -> Observation {
    try document.checkLength(path: path)
    let question = observer.question(document)
    let tokens = question.text.tokens
    let search = try CandidateSearch(QuestionSeeds(tokens), in: self)
    let places = try search.candidates()
    guard !places.isEmpty else { return observer.observation(question, []) }
    // Asked for only by passages that may be reported, of which most texts have none.
    var stock: StockSeeds?
    var failure: StoreError?
    func isStock(_ seed: UInt64) -> Bool {
      if let stock { return stock.contains(seed) }
      var found = StockSeeds()
      do throws(StoreError) {
        found = StockSeeds(of: tokens, stockKeys: try search.stockKeys())
      } catch {
        failure = error
      }
      stock = found
      return found.contains(seed)
    }
    var relations: [Observation.Relation] = []
    for place in places {
      // Ids stand in another block, which is read for what is related.
      let stored = Document(id: "", text: try text(at: place))
      let found = observer.relation(of: question, to: stored, isStock: isStock)
      if let failure { throw failure }
      guard !found.isEmpty else { continue }
      let id = try self.id(at: place)
      for var relation in found {
        relation.id = id + relation.id
        relations.append(relation)
      }
    }
    return observer.observation(question, relations)
  }

  private func checkOptions(_ options: AnalysisOptions) throws(StoreError) {
    let own = files.manifest.options
    guard own.folding == options.folding else {
      throw StoreError(
        .otherOptions,
        path: path,
        expected: "folding \(own.folding.rawValue)",
        got: options.folding.rawValue,
        remedy: "ask with the folding of the store"
      )
    }
    let current = IndexOptions(folding: options.folding)
    for segment in segments where segment.options != current {
      throw StoreError(
        .otherAlgorithms,
        path: "\(path)/\(segment.segment.name)",
        expected: current.algorithms.description,
        got: segment.options.algorithms.description,
        remedy: "run `stemma compact`, which indexes the documents anew"
      )
    }
  }
}
