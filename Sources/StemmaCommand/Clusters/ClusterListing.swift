package import Stemma
import StemmaIngest

/// Clusters with what is known of their members, from wherever the documents are.
package struct ClusterListing {
  package let clusters: [Cluster]
  /// The forms of which there are several instances, which are in no cluster with each other.
  package let forms: FormNumbers
  /// The documents in the order of their ids.
  let documents: [Int]
  let id: (_ witness: Int) -> String
  let witness: (_ witness: Int) -> Witness
  let textSize: (_ document: Int) -> Int
  /// A document; nil if it cannot be read any more.
  let document: (_ document: Int) -> Document?
  /// What could not be read again so far.
  let problems: () -> [InputProblem]
  /// Pairs that are known to be related.
  let known: KnownRelations?
  /// What decides which of several documents is kept.
  let source: (KeepPreference) -> KeptSet.Source

  /// Clusters of documents in memory.
  package init(_ analysis: Analysis) { self.init(analysis, problems: { [] }) }

  /// Clusters of documents in memory that were read again.
  init(_ analysis: Analysis, problems: @escaping () -> [InputProblem]) {
    clusters = analysis.clusters
    forms = analysis.formNumbers
    documents = Array(analysis.documents.indices)
    id = { analysis.id(of: $0) }
    witness = { analysis.witnesses[$0] }
    textSize = { analysis.documents[$0].text.utf8.count }
    document = { analysis.documents[$0] }
    self.problems = problems
    known = nil
    source = { KeptSet.Source(analysis, preference: $0) }
  }

  /// Clusters of documents that are read again.
  init(_ clusters: [Cluster], _ found: ClusterResult, of corpus: SketchedCorpus) {
    self.clusters = clusters
    forms = corpus.formNumbers(of: found)
    documents = corpus.documentsByID
    id = { corpus.id(of: $0) }
    witness = { corpus.witness($0) }
    textSize = { corpus.textSize(of: $0) }
    document = { corpus.document($0) }
    problems = { corpus.problems }
    known = found.relations
    source = { corpus.keptSource($0) }
  }
}
