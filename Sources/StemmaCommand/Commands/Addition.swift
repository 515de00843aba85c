import Stemma
import StemmaStore

/// Puts documents into a batch for a store, and counts what becomes of them.
struct Addition {
  private(set) var batch: StoreBatch
  /// What ended the writing; documents that come later are passed over.
  private(set) var failure: StoreError?
  private var present = 0
  private var refused = 0

  init(to batch: StoreBatch) { self.batch = batch }

  /// Adds a document; says so if the store has another text of its id.
  mutating func add(_ document: Document, session: Session) {
    guard failure == nil else { return }
    do throws(StoreError) {
      switch try batch.add(document) {
      case .added: break
      case .present: present += 1
      case .refused:
        refused += 1
        session.report(
          "\(document.id): the store has another text of this id; not added; to keep both, give it a new id"
        )
      }
    } catch {
      failure = error
    }
  }

  /// Removes what was written for the batch.
  mutating func discard() { batch.discard() }

  /// What was done, in one line.
  var summary: String {
    var parts = ["added \(Quantity.count(batch.addedCount, "document"))"]
    if present > 0 { parts.append("\(Quantity.grouped(present)) there already") }
    if refused > 0 { parts.append("\(Quantity.grouped(refused)) refused") }
    let total = batch.storedCount + batch.addedCount
    return parts.joined(separator: ", ") + "; the store has \(Quantity.grouped(total))"
  }
}
