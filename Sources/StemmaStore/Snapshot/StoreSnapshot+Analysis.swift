public import Stemma

extension StoreSnapshot {
  /// The saved analysis, over all documents; nil if none was saved since documents came or went. O(size of the
  /// store).
  ///
  /// One that an earlier version made by other rules is given too; ``isAnalyzed`` tells.
  ///
  /// - Throws: `damaged`, `inputOutput`, and `otherAlgorithms` if it was made by other versions of the algorithms.
  public func analysis() throws(StoreError) -> Analysis? {
    guard let segment = currentAnalysis else { return nil }
    return try files.reader(of: segment).analysis(of: try documents(), counts: segment.counts)
  }

  /// The options of the last analysis, whether documents came or went since or not, without reading anything else;
  /// nil if none was saved, or if it was made by other versions of the algorithms and has to be made anew.
  ///
  /// - Throws: `damaged`, `inputOutput`.
  public func analysisOptions() throws(StoreError) -> AnalysisOptions? {
    guard let segment = files.manifest.analysis else { return nil }
    do throws(StoreError) {
      return try files.reader(of: segment).analysisOptions()
    } catch let error where error.code == .otherAlgorithms {
      return nil
    }
  }

  /// Whether the saved analysis is what this library finds in the documents as they are; else it has to be made
  /// anew. It may be of other documents, or by the rules or the algorithms of another version. O(options of the
  /// analysis).
  ///
  /// - Throws: `damaged`, `inputOutput`.
  public var isAnalyzed: Bool {
    get throws(StoreError) {
      guard let segment = currentAnalysis else { return false }
      return try files.reader(of: segment).isOfCurrentRules()
    }
  }

  /// The analysis of the documents as they are.
  var currentAnalysis: Manifest.Segment? {
    hasChanged || files.manifest.isAnalysisStale ? nil : files.manifest.analysis
  }
}
