package import Stemma

extension InputReader {
  /// Reads inputs and keeps sketches of their texts.
  ///
  /// Takes linear time. Memory: some 250 bytes a document, and blocks of a megabyte or of the longest line, four for
  /// each thread.
  ///
  /// - Parameters:
  ///   - inputs: Paths of files and folders, and `-`.
  ///   - folding: How texts are made comparable.
  ///   - finder: What will look for clusters.
  ///   - tokens: A table for the tokens, where passages will be looked for; they and what is known of a document
  ///     then stay as well.
  ///   - onProblem: Called with each problem, in the order of the input.
  package func sketch(
    _ inputs: [String],
    folding: Folding,
    for finder: ClusterFinder,
    keepingTokensIn tokens: TokenTable? = nil,
    onProblem: (InputProblem) -> Void
  ) async -> SketchedCorpus {
    var queue = InputWorkQueue(inputs, options: self)
    var assembly = CorpusAssembly(finder.emptySketches, tokens: tokens ?? TokenTable(), limits: limits)
    let sketcher = PartSketcher(
      options: self,
      folding: folding,
      hasher: finder.hasher,
      empty: finder.emptySketches,
      keepsTokens: tokens != nil
    )
    await OrderedTasks.run(threads: finder.threads) {
      queue.next()
    } process: { work -> (InputWork, SketchPart?) in
      switch work {
      case .lines(let block, let item, let firstLine):
        (.end(item, nil), sketcher.part(block, of: item, firstLine: firstLine))
      case .file(let item, let path): (work, sketcher.part(of: item, at: path))
      case .begin, .problem, .refusedLine, .end: (work, nil)
      }
    } consume: { work, part in
      if let part {
        assembly.add(part, onProblem: onProblem)
        if !part.memory.isEmpty { queue.memory.append(part.memory) }
      } else {
        assembly.add(work, onProblem: onProblem)
      }
    }
    return assembly.corpus(options: self, folding: folding, hasher: finder.hasher, spool: queue.finish())
  }
}
