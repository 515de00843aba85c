import Stemma

/// Which of some documents a store takes.
struct Addition {
  /// Those it does not have, each id once.
  private(set) var new: [Document] = []
  /// Those whose id stands for another text in the store, or earlier among these.
  private(set) var refused: [Document] = []
  /// How many it has already, with the same text.
  private(set) var present = 0

  init(of documents: [Document], to stored: [Document]) {
    var texts: [ByteString: String] = [:]
    for document in stored { texts[ByteString(text: document.id)] = document.text }
    for document in documents {
      guard let text = texts[ByteString(text: document.id)] else {
        texts[ByteString(text: document.id)] = document.text
        new.append(document)
        continue
      }
      if text.hasSameBytes(as: document.text) { present += 1 } else { refused.append(document) }
    }
  }

  /// What was done, in one line.
  func summary(total: Int) -> String {
    var parts = ["added \(Quantity.count(new.count, "document"))"]
    if present > 0 { parts.append("\(Quantity.grouped(present)) there already") }
    if !refused.isEmpty { parts.append("\(Quantity.grouped(refused.count)) refused") }
    return parts.joined(separator: ", ") + "; the store has \(Quantity.grouped(total + new.count))"
  }
}
