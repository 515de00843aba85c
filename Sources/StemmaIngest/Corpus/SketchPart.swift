import Stemma

/// What sketching one piece of the input gave.
struct SketchPart: Sendable {
  /// The documents, and the sketch of each.
  var records = RecordTable()
  var sketches: SketchTable
  /// What else is kept of the documents, if anything.
  var details: DocumentDetails?
  /// The tokens of each document, if they are kept.
  var tokens: [[UInt32]] = []
  /// The segments with the number of their document in this part, and the sketch of each.
  var segments: [PreparedCorpus.PreparedSegment] = []
  var segmentSketches: SketchTable
  /// The problems, each with the number of documents before it.
  var problems: [(document: Int, problem: InputProblem)] = []
  /// What held no document.
  var unusable = UnusableInput()
  /// Whether there was anything but blank lines.
  var isEmpty = true
  /// Memory to use again.
  var memory: [UInt8] = []

  init(_ empty: SketchTable) {
    sketches = empty
    segmentSketches = empty
  }
}
