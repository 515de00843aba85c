import Stemma
import StemmaStore

/// All that a store answers to a reader, each by itself; nil where a named error said what is wrong.
struct StoreAnswers {
  enum Answer: Equatable {
    case count(Int)
    case documents([[[UInt8]?]])
    case document([[UInt8]?]?)
    case observation(Observation)
    case analysis(Analysis?)
  }

  var answers: [Answer?] = []
  /// What the reader took for a write that a crash cut off.
  var interruptedWrite: Range<Int>?
  /// What the errors said.
  var errors: [StoreError] = []

  /// - Parameters:
  ///   - ids: Those to ask for.
  ///   - question: The text to ask about.
  init(_ fileSystem: MemoryFileSystem, ids: [String], question: Document) {
    do throws(StoreError) {
      let snapshot = try StoreSnapshot.open(at: "s", fileSystem: fileSystem)
      interruptedWrite = snapshot.interruptedWrite
      answers.append(.count(snapshot.documentCount))
      ask { () throws(StoreError) in .documents(bytes(try snapshot.documents())) }
      for id in ids {
        ask { () throws(StoreError) in
          .document(try snapshot.document(id: id).flatMap { bytes([$0]).first })
        }
      }
      ask { () throws(StoreError) in .observation(try snapshot.observe(question)) }
      ask { () throws(StoreError) in .analysis(try snapshot.analysis()) }
    } catch {
      errors.append(error)
      answers = []
    }
  }

  /// Whether each answer is the other's or an error.
  func agrees(with other: StoreAnswers) -> Bool {
    answers.isEmpty
      || answers.count == other.answers.count
        && zip(answers, other.answers).allSatisfy { $0 == nil || $0 == $1 }
  }

  /// Whether there is no answer without an error.
  var isRefused: Bool { !errors.isEmpty }

  private mutating func ask(_ question: () throws(StoreError) -> Answer) {
    do throws(StoreError) {
      answers.append(try question())
    } catch {
      errors.append(error)
      answers.append(nil)
    }
  }
}
