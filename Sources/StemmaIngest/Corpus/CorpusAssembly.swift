import Stemma

/// Puts the parts of a corpus together, in the order of the input.
struct CorpusAssembly {
  private let limits: InputLimits
  private var sources: [RecordSource] = []
  private var records = RecordTable()
  private var sketches: SketchTable
  private var segments: [PreparedCorpus.PreparedSegment] = []
  private var details = DocumentDetails()
  private var tokens: TokenTable
  private var segmentSketches: SketchTable
  private var identifiers = IdentifierIndex()
  private var repetitions: [Int: Int] = [:]
  private var unusable = UnusableInput()
  private var counter: ProblemCounter
  private var isEmpty = true

  /// - Parameter tokens: A table for the tokens, if they are kept.
  init(_ empty: SketchTable, tokens: TokenTable, limits: InputLimits) {
    self.tokens = tokens
    self.limits = limits
    sketches = empty
    segmentSketches = empty
    counter = ProblemCounter(maximum: limits.maximumProblemsPerFile)
  }

  /// Adds what happened between two parts.
  mutating func add(_ work: InputWork, onProblem: (InputProblem) -> Void) {
    switch work {
    case .begin(let item, let isSpooled):
      sources.append(RecordSource(item: item, isSpooled: isSpooled, firstDocument: records.count))
      counter = ProblemCounter(maximum: limits.maximumProblemsPerFile)
      isEmpty = true
    case .problem(let problem): onProblem(problem)
    case .refusedLine(let problem):
      isEmpty = false
      if problem.line != nil { unusable.lines += 1 }
      report(problem, onProblem)
    case .end(let item, let problem):
      if let problem { report(problem, onProblem) }
      if isEmpty && problem == nil { report(.empty(item), onProblem) }
      if let problem = counter.summary(of: item.name) { onProblem(problem) }
    case .lines, .file: break
    }
  }

  /// Adds a part of the current file.
  mutating func add(_ part: SketchPart, onProblem: (InputProblem) -> Void) {
    let first = records.count
    let firstSegment = segments.count
    if !part.isEmpty { isEmpty = false }
    records.append(part.records)
    sketches.append(part.sketches)
    if let added = part.details { details.append(added) }
    for text in part.tokens { tokens.append(text) }
    for segment in part.segments {
      segments.append(
        .init(document: segment.document + first, segment: segment.segment, tokens: segment.tokens)
      )
    }
    segmentSketches.append(part.segmentSketches)
    unusable.lines += part.unusable.lines
    unusable.files += part.unusable.files
    var problems = part.problems[...]
    for document in first..<records.count {
      while let next = problems.first, next.document <= document - first {
        report(next.problem, onProblem)
        problems.removeFirst()
      }
      if let earlier = identifiers.claim(document, in: records) {
        leaveOut(document, sameAs: earlier, firstSegment, onProblem)
      }
    }
    for (_, problem) in problems { report(problem, onProblem) }
  }

  /// A document whose id is taken is compared with nothing. Its record stays, as its text may be another one.
  private mutating func leaveOut(
    _ document: Int,
    sameAs earlier: Int,
    _ firstSegment: Int,
    _ onProblem: (InputProblem) -> Void
  ) {
    repetitions[document] = earlier
    sketches.drop(document)
    for segment in firstSegment..<segments.count where segments[segment].document == document {
      segmentSketches.drop(segment)
    }
    guard let item = sources.last?.item else { return }
    let place = records.place(document)
    let earlierPlace = records.place(earlier)
    let name = sources.last { $0.firstDocument <= earlier }?.item.name ?? ""
    var problem = InputProblem.duplicate(
      item,
      line: place.line == 0 ? nil : place.line,
      id: records.id(document),
      earlier: name + (earlierPlace.line == 0 ? "" : ":\(earlierPlace.line)")
    )
    problem.advice = "the later document is compared with nothing"
    report(problem, onProblem)
  }

  private mutating func report(_ problem: InputProblem, _ onProblem: (InputProblem) -> Void) {
    if counter.admits() { onProblem(problem) }
  }

  /// The whole corpus.
  mutating func corpus(
    options: InputReader,
    folding: Folding,
    hasher: ShingleHasher,
    spool: consuming SpoolFile?
  ) -> SketchedCorpus {
    sketches.append(segmentSketches)
    return SketchedCorpus(
      folding: folding,
      hasher: hasher,
      sources: sources,
      records: records,
      sketches: sketches,
      segments: segments,
      details: details,
      tokenTable: tokens,
      repetitions: repetitions,
      unusable: unusable,
      texts: RecordTexts(sources, options: options, spool: spool)
    )
  }
}
