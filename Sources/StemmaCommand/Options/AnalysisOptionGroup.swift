public import ArgumentParser
import Glibc
public import Stemma

extension Folding: ExpressibleByArgument {}
extension AnalysisOptions.Measure: ExpressibleByArgument {}
extension CandidateSignature: ExpressibleByArgument {}
extension KeepPreference: ExpressibleByArgument {}
extension ExportFormat: ExpressibleByArgument {}

/// How texts are made comparable, and how the work is done.
struct AnalysisOptionGroup: ParsableArguments {
  @Option(help: "How texts are made comparable.")
  var folding: Folding = .full

  @Option(help: ArgumentHelp("The number of tokens in a shingle.", valueName: "n"))
  var shingle = 5

  @OptionGroup var work: WorkOptions

  func validate() throws {
    guard (1...64).contains(shingle) else {
      throw ValidationError("--shingle must be from 1 to 64, got \(shingle).")
    }
  }

  func analyzer(_ options: AnalysisOptions) -> Analyzer {
    Analyzer(options: options, threads: work.threadCount)
  }
}

/// How many threads work, and how much the command says.
struct WorkOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The number of threads. (default: all cores)", valueName: "n"))
  var threads: Int?

  @Flag(name: .shortAndLong, help: "Say nothing on standard error but errors.")
  var quiet = false

  func validate() throws {
    guard let threads, !(1...1024).contains(threads) else { return }
    throw ValidationError("--threads must be from 1 to 1024, got \(threads).")
  }

  /// The number asked for, else the number of processors that are on line.
  var threadCount: Int { threads ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

/// When two texts count as near-duplicates.
struct ClusterOptionGroup: ParsableArguments {
  @Option(help: "What similarity means: shared shingles of all, or the covered part of the shorter text.")
  var measure: AnalysisOptions.Measure = .jaccard

  @Option(
    help: ArgumentHelp(
      "The least similarity of near-duplicates, above 0 and up to 1. (default: 0.7, by coverage 0.8)",
      valueName: "share"
    )
  )
  var threshold: Double?

  @Option(
    help:
      "What proposes pairs to compare: minhash, or simhash, which finds only closer copies but takes less memory."
  )
  var signature: CandidateSignature = .minhash

  @Flag(help: "Say on standard error how candidates were proposed and what comparing them took.")
  var verbose = false

  func validate() throws {
    guard let threshold else { return }
    guard threshold > 0 && threshold <= 1 else {
      throw ValidationError("--threshold must be above 0 and at most 1, got \(threshold).")
    }
  }

  func options(_ group: AnalysisOptionGroup) -> AnalysisOptions {
    AnalysisOptions(
      folding: group.folding,
      shingleLength: group.shingle,
      measure: measure,
      threshold: threshold
    )
  }
}
